import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalCase } from '#domain/intake/canonical-case.ts';
import { readCaseFile } from '#domain/intake/case-file.ts';

const today = '2026-11-21';
const folder = 'prisma/demo/cases';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

type Content = Record<string, unknown> & Record<'scopeReferences' | 'partnerContacts' | 'examples', object[]>;
const example = (name = 'en-erp-sync.json') => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Content;
const problemsOf = (content: unknown) => {
  const read = readCaseFile(content, today);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
};

test.each(files)('reads %s to the last character', (name) => {
  const content = example(name);
  const read = readCaseFile(content, today);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { project, concern, scope, contact, examples } = read.file.answers;
  const answers = { ...project, ...concern, ...scope, ...contact, ...examples };
  const { notApplicable, ...written } = content;
  expect({ language: read.file.language, organization: read.file.organization, ...answers }).toMatchObject(written);
});

test('takes the optional fields, given as null or left out', () => {
  expect(
    problemsOf({ ...example(), phase: 'live', goLiveOn: '2027-01-31', severityReason: 'Trade accounts leave.' }),
  ).toEqual([]);
  expect(
    problemsOf({ ...example(), phase: null, goLiveOn: null, severityReason: null, notApplicable: undefined }),
  ).toEqual([]);
});

describe('refuses', () => {
  test.each([
    ['null', null],
    ['a list', []],
    ['a number', 1],
    ['a text', 'case'],
  ])('%s', (_, content) => {
    expect(problemsOf(content)).toEqual(['$ not_an_object']);
  });

  test('an empty object, naming every answer that it lacks once', () => {
    expect(problemsOf({})).toEqual([
      'language required',
      'organization required',
      'partner required',
      'product required',
      'productVersion required',
      'title required',
      'summary required',
      'businessImpact required',
      'desiredOutcome required',
      'severity required',
      'scopeReferences entries_required',
      'partnerContacts entries_required',
      'examples entries_required',
    ]);
  });

  test('names that nobody knows, each by its path', () => {
    const content = JSON.parse(`{"__proto__": 1, "severety": "low", "a b": 2, ${JSON.stringify(example()).slice(1)}`);
    content.scopeReferences[1].agreed = '2026-05-18';
    expect(problemsOf(content)).toEqual([
      '__proto__ unknown_key',
      'severety unknown_key',
      '["a b"] unknown_key',
      'scopeReferences[1].agreed unknown_key',
    ]);
  });

  test('wrong answers, all at once', () => {
    const content = { ...example(), language: 'de', severity: 'HIGH', productVersion: 'v2', partner: 'Two\nlines' };
    Object.assign(content.scopeReferences[0] ?? {}, { agreedOn: '2026-02-30', dueOn: '18/05/2026' });
    Object.assign(content.scopeReferences[1] ?? {}, { dueOn: '2026-05-17' });
    Object.assign(content.scopeReferences[3] ?? {}, { timelineImpact: null });
    Object.assign(content.partnerContacts[0] ?? {}, { responseDetail: ' ' });
    Object.assign(content.examples[0] ?? {}, { occurredOn: '2026-11-22', impact: 7 });
    expect(problemsOf(content)).toEqual([
      'language not_a_choice',
      'partner line_break',
      'productVersion version_format',
      'severity not_a_choice',
      'scopeReferences[0].agreedOn day_unreal',
      'scopeReferences[0].dueOn date_format',
      'scopeReferences[1].dueOn due_before_agreed',
      'scopeReferences[3].timelineImpact timeline_impact_required',
      'partnerContacts[0].responseDetail response_detail_required',
      'examples[0].occurredOn future',
      'examples[0].impact not_text',
    ]);
  });

  test('what the database cannot store, at its path', () => {
    const content = JSON.parse(JSON.stringify({ ...example(), title: 'TITLE', organization: 'ORG' }));
    content.examples[2].impact = 'lone \udc00 surrogate';
    const text = JSON.stringify(content).replace('TITLE', 'a\\u0000b').replace('ORG', 'a\\ud800b');
    expect(problemsOf(JSON.parse(text))).toEqual([
      'organization unstorable',
      'title unstorable',
      'examples[2].impact unstorable',
    ]);
  });

  test('lists that are none, and entries that are none', () => {
    const content = { ...example(), scopeReferences: {}, examples: 'none', notApplicable: 'nothing' };
    expect(problemsOf(content)).toEqual([
      'notApplicable not_a_list',
      'scopeReferences not_a_list',
      'examples not_a_list',
    ]);
    expect(problemsOf({ ...example(), examples: [null, 'x'] })).toEqual([
      'examples[0] not_an_object',
      'examples[1] not_an_object',
    ]);
  });

  test('more entries than there is room for', () => {
    const content = example();
    const [entry] = content.examples;
    expect(problemsOf({ ...content, examples: Array.from({ length: 31 }, () => entry) })).toEqual([
      'examples too_many_entries',
    ]);
  });
});

describe('waivers', () => {
  const reason = 'No document was ever signed; there is only an hourly contract.';
  const waived = (...notApplicable: unknown[]) => problemsOf({ ...example(), scopeReferences: [], notApplicable });

  test('stand in for a list, with a reason of substance', () => {
    expect(waived({ item: 'scope', reason })).toEqual([]);
    expect(waived({ item: 'scope', reason: 'none' })).toEqual(['notApplicable[0].reason reason_thin']);
    expect(waived({ item: 'scope' })).toEqual(['notApplicable[0].reason required']);
    expect(waived({ item: 'scope', reason: 7 })).toEqual(['notApplicable[0].reason not_text']);
    expect(waived({ item: 'scope', reason: `${reason}\u0000` })).toEqual(['notApplicable[0].reason unstorable']);
  });

  test('are refused for examples, twice, for what nobody knows, and beside entries', () => {
    expect(problemsOf({ ...example(), examples: [], notApplicable: [{ item: 'examples', reason }] })).toEqual([
      'notApplicable[0].item waiver_not_allowed',
      'examples entries_required',
    ]);
    expect(waived({ item: 'scope', reason }, { item: 'scope', reason })).toEqual([
      'notApplicable[1].item waived_twice',
    ]);
    expect(waived({ item: 'scope', reason }, { item: 'price', reason })).toEqual([
      'notApplicable[1].item not_a_choice',
    ]);
    expect(waived(null, { item: 'scope', reason, who: 'us' })).toEqual([
      'notApplicable[0] not_an_object',
      'notApplicable[1].who unknown_key',
    ]);
    expect(problemsOf({ ...example(), notApplicable: [{ item: 'scope', reason }] })).toEqual([
      'notApplicable[0].item waiver_with_entries',
    ]);
  });
});

describe('the canonical content', () => {
  const canonical = (content: unknown) => {
    const read = readCaseFile(content, today);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return canonicalCase(read.file);
  };

  test('is the same whatever the order of keys, and for null as for nothing', () => {
    const content = example();
    const turned = Object.fromEntries(Object.entries(content).reverse());
    expect(canonical({ ...turned, phase: null })).toBe(canonical(content));
  });

  test('differs by one character, and by the order of entries', () => {
    const content = example();
    expect(canonical({ ...content, title: `${content.title} ` })).not.toBe(canonical(content));
    expect(canonical({ ...content, examples: content.examples.toReversed() })).not.toBe(canonical(content));
  });
});
