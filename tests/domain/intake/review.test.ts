import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeAnswers, judgeStep } from '#domain/intake/review.ts';
import {
  concernFields,
  exampleFields,
  partnerContactFields,
  projectFields,
  type StepName,
  scopeReferenceFields,
} from '#domain/intake/steps.ts';
import { emptyEntry, emptyStep, entriesOf, type TypedEntry, type TypedStep, typedOf } from '#domain/intake/typed.ts';

const today = '2026-11-21';
const file = JSON.parse(readFileSync('prisma/demo/cases/en-erp-sync.json', 'utf8'));
const scope = (...entries: TypedEntry[]): TypedStep => ({ scopeReferences: entries, waived: '', waiverReason: '' });
const reference: TypedEntry = typedOf(scopeReferenceFields, file.scopeReferences[0]);
const contact: TypedEntry = typedOf(partnerContactFields, file.partnerContacts[0]);
const right: Record<StepName, TypedStep> = {
  project: typedOf(projectFields, file),
  concern: typedOf(concernFields, file),
  scope: scope(reference),
  contact: { partnerContacts: [contact], waived: '', waiverReason: '' },
  examples: { examples: file.examples.map((example: never) => typedOf(exampleFields, example)) },
};
const judged = (step: StepName, typed: TypedStep) =>
  judgeStep(step, typed, today).map(({ path, code }) => `${path} ${code}`);

describe('a step', () => {
  test.each(Object.entries(right) as [StepName, TypedStep][])('%s that is right has no problem', (step, typed) => {
    expect(judged(step, typed)).toEqual([]);
  });

  test('names what is wrong from top to bottom, rules between fields included', () => {
    const entry = {
      ...reference,
      documentTitle: ' \u200b',
      agreedOn: { day: '18', month: '5', year: '' },
      condition: 'added-later',
      detail: '',
      timelineImpact: '',
    };
    expect(judged('scope', scope(reference, entry))).toEqual([
      'scopeReferences[1].documentTitle required',
      'scopeReferences[1].agreedOn.year year_missing',
      'scopeReferences[1].detail required',
      'scopeReferences[1].timelineImpact timeline_impact_required',
    ]);
  });

  test('counts entries without the blank ones between them', () => {
    const wrong = { ...reference, section: '' };
    expect(judged('scope', scope(emptyEntry(scopeReferenceFields), reference, wrong))).toEqual([
      'scopeReferences[1].section required',
    ]);
  });

  test('that holds nothing asks for the fields of its first entry', () => {
    expect(judged('examples', emptyStep('examples'))).toEqual([
      'examples[0].occurredOn required',
      'examples[0].whatHappened required',
      'examples[0].expected required',
      'examples[0].impact required',
    ]);
    expect(judged('examples', { examples: [] })).toEqual(['examples entries_required']);
  });

  test.each([
    ['summary', 'x'.repeat(5001), 'too_long'],
    ['summary', '😀'.repeat(5001), 'too_long'],
    ['summary', 'a\u0000b', 'unstorable'],
    ['summary', 'a\ud800b', 'unstorable'],
    ['title', 'one\ntwo', 'line_break'],
    ['severity', 'High', 'not_a_choice'],
  ])('refuses in %s what cannot be taken', (name, text, code) => {
    expect(judged('concern', { ...right.concern, [name]: text })).toEqual([`${name} ${code}`]);
  });

  test.each([
    ['as many characters as there may be', '😀'.repeat(5000)],
    ['lines, marks and markup', 'a\n\n<script>=1+1 "\u202b שלום e\u0301'],
  ])('takes %s', (_, summary) => {
    expect(judged('concern', { ...right.concern, summary })).toEqual([]);
  });

  test.each(['2.4', '2.4.8-p', 'latest', '2.4.8 beta'])('asks for a whole version instead of %s', (productVersion) => {
    expect(judged('project', { ...right.project, productVersion })).toEqual(['productVersion version_format']);
  });

  test('takes no date that has not come, where something has happened', () => {
    const on = (day: string) => ({ ...reference, agreedOn: { day, month: '11', year: '2026' } });
    expect(judged('scope', scope(on('21')))).toEqual([]);
    expect(judged('scope', scope(on('22')))).toEqual(['scopeReferences[0].agreedOn future']);
  });

  test('takes no due date before the day of the agreement', () => {
    const dueOn = { day: '17', month: '5', year: '2026' };
    expect(judged('scope', scope({ ...reference, dueOn }))).toEqual(['scopeReferences[0].dueOn due_before_agreed']);
  });

  test('asks what the partner answered, unless nothing came back', () => {
    const silent = (response: string) => ({
      ...right.contact,
      partnerContacts: [{ ...contact, response, responseDetail: '' }],
    });
    expect(judged('contact', silent('none'))).toEqual([]);
    expect(judged('contact', silent('promised'))).toEqual([
      'partnerContacts[0].responseDetail response_detail_required',
    ]);
  });

  test('has room for thirty entries', () => {
    const examples = (count: number) => ({
      examples: Array.from({ length: count }, () => entriesOf('examples', right.examples)).flat(),
    });
    expect(judged('examples', examples(10))).toEqual([]);
    expect(judged('examples', examples(11))).toEqual(['examples too_many_entries']);
  });
});

describe('a list that does not apply', () => {
  const waived = (waiverReason: string, ...entries: TypedEntry[]) => ({
    ...scope(...entries),
    waived: 'yes',
    waiverReason,
  });
  const reason = 'The work began on a handshake and nothing was ever written down.';

  test('needs a reason of substance', () => {
    expect(judged('scope', waived(reason))).toEqual([]);
    expect(judged('scope', waived(''))).toEqual(['waiverReason required']);
    expect(judged('scope', waived('no no no no no no no no no'))).toEqual(['waiverReason reason_thin']);
    expect(judged('scope', waived(`${reason} `.repeat(50)))).toEqual(['waiverReason too_long']);
  });

  test('cannot have entries as well', () => {
    expect(judged('scope', waived(reason, reference))).toEqual(['waived waiver_with_entries']);
    expect(judged('scope', waived(reason, emptyEntry(scopeReferenceFields)))).toEqual([]);
  });

  test('is never the examples', () => {
    expect(judged('examples', { examples: [], waived: 'yes', waiverReason: reason })).toContain('waived unknown_key');
  });
});

test('all steps together make a case, or a list of problems with their steps', () => {
  expect(judgeAnswers(right, today)).toMatchObject({ ok: true, answers: { project: { partner: file.partner } } });
  const missing = judgeAnswers({ ...right, project: null, examples: null }, today);
  expect(missing).toMatchObject({
    ok: false,
    problems: [
      { step: 'project', path: 'partner', code: 'required' },
      { step: 'project', path: 'product', code: 'required' },
      { step: 'project', path: 'productVersion', code: 'required' },
      { step: 'examples', path: 'examples', code: 'entries_required' },
    ],
  });
});
