import { describe, expect, test } from 'vitest';
import { type CaseMailKind, caseMailKinds } from '#domain/correspondence/mail-kind.ts';
import { locales } from '#domain/identity/user.ts';
import { openStatuses, statuses } from '#domain/triage/status.ts';
import type { CaseMail, CaseNews, MailedCase } from '#server/correspondence/case-mail.ts';
import { renderMail } from '#server/correspondence/mail-text.ts';

const mailed: MailedCase = {
  reference: 'ESC-2026-000123',
  title: 'Orders above 60 lines <b>are not</b> exported',
  organization: 'Polderhof Tuin & Terras B.V.',
  partner: 'Kadezicht Webbureau B.V.',
  language: 'nl',
  url: 'http://localhost:3000/en/escalations/ESC-2026-000123',
  timeZone: 'Europe/Amsterdam',
};
const nothing: CaseNews = {
  ...mailed,
  actor: 'Rafael Onslow',
  status: null,
  severity: null,
  due: null,
  message: null,
  questions: [],
  answers: [],
  openQuestions: 0,
  mergedInto: null,
  added: null,
};
const due = { kind: 'resolution', at: '2026-11-25T13:30:00.000Z' } as const;
const message = 'Beste Marieke,\n\nWelke winkel is het?\n\n-- \nEscalation Desk: https://elsewhere.example';
const questions = [
  { path: 'scopeReferences[1].detail', body: 'Welke regel?' },
  { path: null, body: 'Wie weet het?' },
];
const answers = [
  { path: 'severity', question: 'Hoe erg?', answer: null, before: 'high', after: 'critical' },
  { path: 'goLiveOn', question: 'Wanneer?', answer: 'Later.', before: '', after: '2026-12-08' },
  { path: null, question: 'Wie?', answer: 'Ik.', before: null, after: null },
];
const status = { from: 'in_review', reason: null, expectedBy: null, reopenUntil: null } as const;
const listed = { count: 1, cases: [{ ...mailed, url: 'http://localhost:3000/en/desk/ESC-2026-000123' }] };

/** Each kind once, with as much as it can hold. */
const samples: Record<CaseMailKind, CaseMail> = {
  case_message: {
    kind: 'case_message',
    data: { ...nothing, message, status: { ...status, to: 'with_partner', expectedBy: '2026-11-27' } },
  },
  case_questions: { kind: 'case_questions', data: { ...nothing, questions, openQuestions: 2 } },
  case_status: {
    kind: 'case_status',
    data: { ...nothing, status: { ...status, to: 'resolved', reason: 'Geleverd.', reopenUntil: '2026-12-08' } },
  },
  case_merged: { kind: 'case_merged', data: { ...nothing, mergedInto: 'ESC-2026-000077' } },
  case_reminder: {
    kind: 'case_reminder',
    data: { ...mailed, escalationId: 'x', since: '2026-11-16T14:30:00.000Z', questions, last: true },
  },
  desk_new: { kind: 'desk_new', data: { ...mailed, actor: 'Marieke', severity: 'high', answerBy: due.at } },
  desk_message: { kind: 'desk_message', data: { ...nothing, actor: 'Marieke', message, due } },
  desk_answers: { kind: 'desk_answers', data: { ...nothing, actor: 'Marieke', answers, openQuestions: 1, due } },
  desk_status: {
    kind: 'desk_status',
    data: {
      ...nothing,
      actor: 'Marieke',
      status: { ...status, from: 'resolved', to: 'in_review', reason: 'Terug.' },
      due,
    },
  },
  desk_assigned: { kind: 'desk_assigned', data: { ...nothing, due } },
  desk_digest: {
    kind: 'desk_digest',
    data: {
      day: '2026-11-23',
      url: 'http://localhost:3000/en/desk',
      count: 15,
      late: { ...listed, count: 12 },
      today: listed,
      answered: listed,
      new: { count: 0, cases: [] },
    },
  },
};
const kinds = Object.keys(caseMailKinds) as CaseMailKind[];
const write = (mail: CaseMail, locale: (typeof locales)[number]) =>
  renderMail({ ...mail, locale, name: 'Marieke de Wit' });

describe.each(locales)('in %s', (locale) => {
  test.each(kinds)('%s says all of it, in words alone', async (kind) => {
    const { subject, text, html } = await write(samples[kind], locale);
    expect(subject.length).toBeGreaterThan(5);
    expect(`${subject}${text}${html}`).not.toMatch(/\bMail\.|\{\w+\}|\bundefined\b|\bnull\b|Invalid/);
    expect(html).not.toContain('<b>');
    expect(html).toContain(`<html lang="${locale}" dir="ltr">`);
    expect(text).toContain('ESC-2026-000123');
  });

  test.each(statuses)('a change to %s has its own words, and so has a reopening', async (to) => {
    const at = openStatuses.some((open) => open === to) ? due : null;
    const { subject, text } = await write(
      { kind: 'case_status', data: { ...nothing, status: { ...status, to }, due: at } },
      locale,
    );
    expect(subject).toContain('ESC-2026-000123');
    expect(text).not.toMatch(/\{\w+\}/);
    if (at) expect(text).toContain('14:30');
    const again = { ...status, from: 'declined', to: 'in_review' } as const;
    const reopened = await write({ kind: 'case_status', data: { ...nothing, status: again } }, locale);
    expect(reopened.subject).not.toBe(subject);
  });
});

test.each(kinds.flatMap((kind) => [`${kind} en`, `${kind} it`]))('%s reads as it did', async (name) => {
  const [kind, locale] = name.split(' ') as [CaseMailKind, 'en' | 'it'];
  const { subject, text } = await write(samples[kind], locale);
  await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`./mails/${kind}.${locale}.txt`);
});

test('what somebody wrote is marked line by line, so that it cannot pass for ours', async () => {
  const { text, html } = await write(samples.case_message, 'en');
  expect(text).toContain(
    '> Beste Marieke,\n>\n> Welke winkel is het?\n>\n> --\n> Escalation Desk: https://elsewhere.example',
  );
  expect(text.match(/^-- $/gm)).toHaveLength(1);
  expect(html).toContain('<blockquote lang="nl"');
});
