import type { Locale } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import { customerNewsContent, customerReminderContent } from '#server/correspondence/customer-mail-text.ts';
import { deskNewsContent, newCaseContent } from '#server/correspondence/desk-mail-text.ts';
import { digestContent } from '#server/correspondence/digest-text.ts';
import { layOutHtml, layOutLetter, layOutText } from '#server/correspondence/mail-layout.ts';
import type { MailContent } from '#server/correspondence/outbox.ts';
import { publicUrl } from '#server/platform/env.ts';
import { type Translate, translatorFor } from '#server/platform/translator.ts';

/** What a mail says, before it is laid out as text and as HTML. All of it is plain text. */
export type MailBody = {
  language: Locale;
  greeting: string;
  paragraphs: string[];
  /** what people wrote, each in its own language */
  quotes?: Quote[];
  sections?: Section[];
  facts: { label: string; value: string }[];
  action: { label: string; url: string };
  /** after the button: what else one may want to know */
  notes: string[];
  closing: string;
  signature: string;
  footer: string;
  /** below the footer: how to get fewer mails */
  ways: { label: string; url: string }[];
};

/** Words of somebody, set apart from ours, so that they cannot pass for them. */
export type Quote = { heading: string | null; text: string; language: Locale };

/** A list of links under its heading. `more`: what of it was left out. */
export type Section = { heading: string; links: { label: string; url: string }[]; more: string | null };

/**
 * Writes a mail in its language. `name` is that of whoever gets it; null where nobody has the address any more.
 *
 * @param unsubscribe the page that stops mails of this kind; null where they always come
 */
export async function renderMail(
  mail: MailContent & { locale: Locale; name: string | null },
  unsubscribe: string | null = null,
): Promise<{ subject: string; text: string; html: string }> {
  const t = await translatorFor(mail.locale);
  if (mail.kind === 'letter') return letter(t, mail);
  const { subject, ...content } = contentOf(t, mail);
  const body: MailBody = {
    language: mail.locale,
    greeting: mail.name ? t('Mail.greeting', { name: mail.name }) : t('Mail.greetingWithoutName'),
    closing: t('Mail.closing'),
    signature: t('Mail.signature'),
    footer: t('Mail.footer'),
    ways: unsubscribe
      ? [
          { label: t('Mail.unsubscribe'), url: unsubscribe },
          { label: t('Mail.preferences'), url: `${publicUrl()}/${mail.locale}/settings/mail` },
        ]
      : [],
    ...content,
  };
  return { subject, text: layOutText(body), html: layOutHtml(subject, body) };
}

/** What differs from kind to kind. */
export type Content = Pick<MailBody, 'paragraphs' | 'quotes' | 'sections' | 'facts' | 'action' | 'notes'> & {
  subject: string;
};
type Of<Kind> = Extract<MailContent, { kind: Kind }> & { locale: Locale };

function contentOf(t: Translate, mail: Exclude<MailContent, { kind: 'letter' }> & { locale: Locale }): Content {
  switch (mail.kind) {
    case 'sign_in_link':
      return signInLink(t, mail);
    case 'receipt':
      return receipt(t, mail);
    case 'reminder':
      return reminder(t, mail);
    case 'case_message':
    case 'case_questions':
    case 'case_status':
    case 'case_merged':
      return customerNewsContent(t, mail.locale, mail.kind, mail.data);
    case 'case_reminder':
      return customerReminderContent(t, mail.locale, mail.data);
    case 'desk_new':
      return newCaseContent(t, mail.locale, mail.data);
    case 'desk_digest':
      return digestContent(t, mail.locale, mail.data);
    case 'desk_message':
    case 'desk_answers':
    case 'desk_status':
    case 'desk_assigned':
      return deskNewsContent(t, mail.locale, mail.kind, mail.data);
  }
}

function signInLink(t: Translate, { data }: Of<'sign_in_link'>): Content {
  return {
    subject: t('Mail.signInLink.subject'),
    paragraphs: [t('Mail.signInLink.lead', { minutes: data.minutes })],
    facts: [],
    action: { label: t('Mail.signInLink.action'), url: data.url },
    notes: [t('Mail.signInLink.unasked')],
  };
}

function receipt(t: Translate, { data, locale }: Of<'receipt'>): Content {
  return {
    subject: t('Mail.receipt.subject', { reference: data.reference }),
    paragraphs: [t('Mail.receipt.lead', { reference: data.reference }), t('Mail.receipt.next')],
    facts: [
      { label: t('Mail.receipt.reference'), value: data.reference },
      { label: t('Mail.receipt.title'), value: data.title },
      { label: t('Mail.receipt.organization'), value: data.organization },
      { label: t('Mail.receipt.partner'), value: data.partner },
      { label: t('Mail.receipt.submitted'), value: formatsFor(locale).moment(data.submittedAt) },
      ...(data.answerBy && data.timeZone
        ? [
            {
              label: t('Mail.receipt.answerBy'),
              value: zonedFormats(locale, data.timeZone).fullMoment(new Date(data.answerBy)),
            },
          ]
        : []),
    ],
    action: { label: t('Mail.receipt.action'), url: data.url },
    notes: [],
  };
}

/** The three ways on from here (G4): it is settled, it is still open, or it needs more time. */
function reminder(t: Translate, { data, locale }: Of<'reminder'>): Content {
  const { title, partner, raisedOn } = data;
  const lead = raisedOn
    ? t('Mail.reminder.lead', { date: formatsFor(locale).fullDate(raisedOn) })
    : t('Mail.reminder.leadUndated');
  return {
    subject: t('Mail.reminder.subject'),
    paragraphs: [lead, t('Mail.reminder.settled'), t('Mail.reminder.open'), t('Mail.reminder.more')],
    facts: [
      ...(title ? [{ label: t('Mail.reminder.title'), value: title }] : []),
      ...(partner ? [{ label: t('Mail.reminder.partner'), value: partner }] : []),
    ],
    action: { label: t('Mail.reminder.action'), url: data.url },
    notes: [],
  };
}

/** A letter has the words of whoever sent it, and below them where an answer goes. */
function letter(t: Translate, { data, locale }: Of<'letter'>): { subject: string; text: string; html: string } {
  const { subject, body, sender, organization } = data;
  const footer = t('Letter.mail.footer', { organization, ...sender });
  return {
    subject,
    text: `${body}\n\n-- \n${footer}\n`,
    html: layOutLetter({ language: locale, subject, body, footer }),
  };
}
