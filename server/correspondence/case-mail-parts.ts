import type { Locale } from '#domain/identity/user.ts';
import { isOpen } from '#domain/triage/status.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import { answerName } from '#server/correspondence/answer-text.ts';
import type { CaseNews, MailedCase } from '#server/correspondence/case-mail.ts';
import type { Content, Quote } from '#server/correspondence/mail-text.ts';
import type { Translate } from '#server/platform/translator.ts';

/** Out of a closed case every way is a reopening. */
export function stateOf({ from, to }: NonNullable<CaseNews['status']>): string {
  return !isOpen(from) && isOpen(to) ? 'reopened' : to;
}

/** Why, in the words of whoever did it. */
export function reasonQuotes(t: Translate, { status, severity, language }: CaseNews): Quote[] {
  const heading = status?.to === 'resolved' ? t('Mail.case.outcome') : t('Mail.case.reason');
  return [
    ...(status?.reason ? [{ heading, text: status.reason, language }] : []),
    ...(severity?.reason ? [{ heading: t('Mail.case.reason'), text: severity.reason, language }] : []),
  ];
}

export function messagePart({ message, language }: CaseNews): Quote[] {
  return message === null ? [] : [{ heading: null, text: message, language }];
}

export function questionsPart(
  t: Translate,
  { questions, language }: Pick<CaseNews, 'questions' | 'language'>,
): Quote[] {
  return questions.map(({ path, body }) => ({
    heading: t('Mail.case.about', { answer: answerName(t, path) }),
    text: body,
    language,
  }));
}

/** By which one knows the case again. */
export function caseFacts(t: Translate, { reference, title, partner }: MailedCase): Content['facts'] {
  return [
    { label: t('Mail.receipt.reference'), value: reference },
    { label: t('Mail.receipt.title'), value: title },
    { label: t('Mail.receipt.partner'), value: partner },
  ];
}

export function actorName(t: Translate, { actor }: { actor: string | null }): string {
  return actor ?? t('Case.operator');
}

/** An ISO timestamp by the clocks of the case. */
export function momentOf(locale: Locale, { timeZone }: MailedCase, at: string): string {
  return zonedFormats(locale, timeZone).fullMoment(new Date(at));
}
