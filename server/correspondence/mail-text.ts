import { createTranslator } from 'next-intl';
import type { Locale } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import { layOutHtml, layOutText } from '#server/correspondence/mail-layout.ts';
import type { MailContent } from '#server/correspondence/outbox.ts';

/** What a mail says, before it is laid out as text and as HTML. All of it is plain text. */
export type MailBody = {
  language: Locale;
  greeting: string;
  paragraphs: string[];
  facts: { label: string; value: string }[];
  action: { label: string; url: string };
  /** after the button: what else one may want to know */
  notes: string[];
  closing: string;
  signature: string;
  footer: string;
};

/** Writes a mail in its language. `name` is that of whoever gets it; null where nobody has the address any more. */
export async function renderMail(
  mail: MailContent & { locale: Locale; name: string | null },
): Promise<{ subject: string; text: string; html: string }> {
  const t = await translator(mail.locale);
  const { subject, ...content } = mail.kind === 'receipt' ? receipt(t, mail) : signInLink(t, mail);
  const body: MailBody = {
    language: mail.locale,
    greeting: mail.name ? t('greeting', { name: mail.name }) : t('greetingWithoutName'),
    closing: t('closing'),
    signature: t('signature'),
    footer: t('footer'),
    ...content,
  };
  return { subject, text: layOutText(body), html: layOutHtml(subject, body) };
}

type Content = Pick<MailBody, 'paragraphs' | 'facts' | 'action' | 'notes'> & { subject: string };
type Translator = Awaited<ReturnType<typeof translator>>;
type Of<Kind> = Extract<MailContent, { kind: Kind }> & { locale: Locale };

function signInLink(t: Translator, { data }: Of<'sign_in_link'>): Content {
  return {
    subject: t('signInLink.subject'),
    paragraphs: [t('signInLink.lead', { minutes: data.minutes })],
    facts: [],
    action: { label: t('signInLink.action'), url: data.url },
    notes: [t('signInLink.unasked')],
  };
}

function receipt(t: Translator, { data, locale }: Of<'receipt'>): Content {
  return {
    subject: t('receipt.subject', { reference: data.reference }),
    paragraphs: [t('receipt.lead', { reference: data.reference }), t('receipt.next')],
    facts: [
      { label: t('receipt.reference'), value: data.reference },
      { label: t('receipt.title'), value: data.title },
      { label: t('receipt.organization'), value: data.organization },
      { label: t('receipt.partner'), value: data.partner },
      { label: t('receipt.submitted'), value: formatsFor(locale).moment(data.submittedAt) },
    ],
    action: { label: t('receipt.action'), url: data.url },
    notes: [],
  };
}

async function translator(locale: Locale) {
  const { default: messages } = await catalogues[locale]();
  return createTranslator({ locale, messages, namespace: 'Mail' });
}

/** One import each, so that the build can see them. */
const catalogues = {
  en: () => import('#messages/en.json'),
  it: () => import('#messages/it.json'),
  sv: () => import('#messages/sv.json'),
  nl: () => import('#messages/nl.json'),
  'pt-BR': () => import('#messages/pt-BR.json'),
  es: () => import('#messages/es.json'),
} as unknown as Record<Locale, () => Promise<typeof import('#messages/en.json')>>;
