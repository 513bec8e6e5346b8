import type { Locale } from '#domain/identity/user.ts';
import { answerName, answerQuote } from '#server/correspondence/answer-text.ts';
import type { CaseNews, MailedAnswer, NewCaseMail, NewsKind } from '#server/correspondence/case-mail.ts';
import {
  actorName,
  caseFacts,
  messagePart,
  momentOf,
  reasonQuotes,
  stateOf,
} from '#server/correspondence/case-mail-parts.ts';
import type { Content, Quote } from '#server/correspondence/mail-text.ts';
import type { Translate } from '#server/platform/translator.ts';

/** What the desk is told of a case that came in. */
export function newCaseContent(t: Translate, locale: Locale, data: NewCaseMail): Content {
  const { reference, organization, severity, answerBy, url } = data;
  return {
    subject: t('Mail.deskNew.subject', { reference, organization }),
    paragraphs: [t('Mail.deskNew.lead', { actor: actorName(t, data), organization })],
    facts: [
      ...caseFacts(t, data),
      { label: t('Mail.case.severity'), value: t(`Severity.${severity}`) },
      ...(answerBy ? [{ label: t('Mail.deskNew.answerBy'), value: momentOf(locale, data, answerBy) }] : []),
    ],
    action: { label: t('Mail.receipt.action'), url },
    notes: [],
  };
}

type DeskKind = Extract<NewsKind, `desk_${string}`>;

/** All that one act tells the desk, under the subject of what is weightiest. */
export function deskNewsContent(
  t: Translate,
  locale: Locale,
  kind: Exclude<DeskKind, 'desk_new'>,
  news: CaseNews,
): Content {
  const heading = headingOf(t, kind, news);
  const { due } = news;
  return {
    subject: heading.subject,
    paragraphs: [heading.lead],
    quotes: [...answerQuotes(t, locale, news), ...messagePart(news), ...reasonQuotes(t, news)],
    facts: [
      ...caseFacts(t, news),
      ...(due
        ? [
            {
              label: t('Mail.deskAssigned.due'),
              value: t(`Mail.deskAssigned.dueKind.${due.kind}`, { moment: momentOf(locale, news, due.at) }),
            },
          ]
        : []),
    ],
    action: { label: t('Mail.receipt.action'), url: news.url },
    notes: news.answers.length > 0 ? [restLine(t, news)] : [],
  };
}

function headingOf(
  t: Translate,
  kind: Exclude<DeskKind, 'desk_new'>,
  news: CaseNews,
): { subject: string; lead: string } {
  const { reference, title, organization, answers } = news;
  const words = { reference, title, organization, actor: actorName(t, news) };
  const of = (name: string, values: Record<string, string | number> = words) => ({
    subject: t(`Mail.${name}.subject`, values),
    lead: t(`Mail.${name}.lead`, values),
  });
  switch (kind) {
    case 'desk_answers':
      return of('deskAnswers', { ...words, n: answers.length });
    case 'desk_message':
      return of(news.message === null ? 'deskAdded' : 'deskMessage');
    case 'desk_status':
      return of(news.status && stateOf(news.status) === 'withdrawn' ? 'deskStatus.withdrawn' : 'deskStatus.reopened');
    case 'desk_assigned':
      return of('deskAssigned');
  }
}

/** Each question with what was said to it, and the answer of the case before and after where that was amended. */
function answerQuotes(t: Translate, locale: Locale, { answers, language }: CaseNews): Quote[] {
  return answers.flatMap(({ path, question, answer, before, after }: MailedAnswer) => [
    { heading: t('Mail.case.about', { answer: answerName(t, path) }), text: question, language },
    ...(answer === null ? [] : [{ heading: t('Mail.case.answer'), text: answer, language }]),
    ...(after === null
      ? []
      : [
          { heading: t('Mail.case.amendedFrom'), ...answerQuote(t, locale, { path, answer: before ?? '', language }) },
          { heading: t('Mail.case.amendedTo'), ...answerQuote(t, locale, { path, answer: after, language }) },
        ]),
  ]);
}

function restLine(t: Translate, { openQuestions }: CaseNews): string {
  return openQuestions === 0 ? t('Mail.deskAnswers.back') : t('Mail.deskAnswers.rest', { n: openQuestions });
}
