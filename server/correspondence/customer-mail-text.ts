import { dayIn } from '#domain/calendar/time-zone.ts';
import type { Locale } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { CaseNews, CaseReminder } from '#server/correspondence/case-mail.ts';
import {
  actorName,
  caseFacts,
  messagePart,
  momentOf,
  questionsPart,
  reasonQuotes,
  stateOf,
} from '#server/correspondence/case-mail-parts.ts';
import type { Content } from '#server/correspondence/mail-text.ts';
import type { Translate } from '#server/platform/translator.ts';

type CustomerKind = 'case_message' | 'case_questions' | 'case_status' | 'case_merged';

/** All that one act tells the customer, under the subject of what is weightiest. */
export function customerNewsContent(t: Translate, locale: Locale, kind: CustomerKind, news: CaseNews): Content {
  const { reference, title } = news;
  const actor = actorName(t, news);
  const said = { message: messagePart(news), questions: questionsPart(t, news) };
  const changes = [...statusLines(t, locale, news), ...severityLines(t, news)];
  const facts = caseFacts(t, news);
  const action = { label: t('Mail.receipt.action'), url: news.url };
  switch (kind) {
    case 'case_questions':
      return {
        subject: t('Mail.caseQuestions.subject', { reference, n: news.questions.length }),
        paragraphs: [t('Mail.caseQuestions.lead', { actor, title, n: news.questions.length })],
        quotes: [...said.questions, ...said.message],
        facts,
        action,
        notes: [t('Mail.caseQuestions.next'), ...severityLines(t, news)],
      };
    case 'case_message':
      return {
        subject: t('Mail.caseMessage.subject', { reference, actor }),
        paragraphs: [t('Mail.caseMessage.lead', { actor, title })],
        quotes: [...said.message, ...reasonQuotes(t, news)],
        facts,
        action,
        notes: [t('Mail.caseMessage.next'), ...changes],
      };
    case 'case_merged': {
      const into = news.mergedInto ?? '';
      return {
        subject: t('Mail.caseMerged.subject', { reference, into }),
        paragraphs: [
          t('Mail.caseMerged.lead', { reference, title, into, actor }),
          t('Mail.caseMerged.next', { into, reference }),
        ],
        facts: [],
        action: { label: t('Mail.caseMerged.action', { into }), url: news.url.replace(reference, into) },
        notes: [],
      };
    }
    case 'case_status':
      return {
        subject: news.status
          ? t(`Mail.caseStatus.${stateOf(news.status)}.subject`, { reference })
          : t('Mail.caseSeverity.subject', { reference }),
        paragraphs: changes,
        quotes: reasonQuotes(t, news),
        facts,
        action,
        notes: [],
      };
  }
}

/** What the state means, and by when what comes next. */
function statusLines(t: Translate, locale: Locale, news: CaseNews): string[] {
  const { status, title, partner } = news;
  if (!status) return [];
  const words = { title, partner, actor: actorName(t, news), status: t(`Status.${status.to}`) };
  const { fullDate } = formatsFor(locale);
  return [
    t(`Mail.caseStatus.${stateOf(status)}.meaning`, words),
    ...(news.due ? [t(`Mail.caseStatus.by.${news.due.kind}`, { moment: momentOf(locale, news, news.due.at) })] : []),
    ...(status.expectedBy ? [t('Mail.caseStatus.by.partner', { date: fullDate(status.expectedBy) })] : []),
    ...(status.reopenUntil ? [t('Mail.caseStatus.by.reopen', { date: fullDate(status.reopenUntil) })] : []),
  ];
}

function severityLines(t: Translate, news: CaseNews): string[] {
  const { severity, title } = news;
  if (!severity) return [];
  const [from, to] = [t(`Severity.${severity.from}`), t(`Severity.${severity.to}`)];
  return [t('Mail.caseSeverity.lead', { actor: actorName(t, news), title, from, to })];
}

/** Once more what the customer was asked. */
export function customerReminderContent(t: Translate, locale: Locale, data: CaseReminder): Content {
  const { reference, title, since, questions, last, timeZone } = data;
  return {
    subject: t('Mail.caseReminder.subject', { reference, last: String(last) }),
    paragraphs: [
      t('Mail.caseReminder.lead', { title, date: formatsFor(locale).fullDate(dayIn(timeZone, new Date(since))) }),
      t('Mail.caseReminder.open', { n: questions.length }),
    ],
    quotes: questionsPart(t, data),
    facts: caseFacts(t, data),
    action: { label: t('Mail.receipt.action'), url: data.url },
    notes: last ? [t('Mail.caseReminder.last')] : [],
  };
}
