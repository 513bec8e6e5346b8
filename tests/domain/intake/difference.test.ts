import { describe, expect, test } from 'vitest';
import { differences } from '#domain/intake/difference.ts';
import { placeOf } from '#domain/intake/problem.ts';
import { changeEntries, emptyStep, type TypedStep } from '#domain/intake/typed.ts';

const contacts = (...raised: string[]): TypedStep => {
  const [blank] = emptyStep('contact').partnerContacts as { [name: string]: string }[];
  return { ...emptyStep('contact'), partnerContacts: raised.map((text) => ({ ...blank, raised: text })) };
};

describe('two versions of a step', () => {
  test('differ in nothing when both say the same', () => {
    expect(differences('project', emptyStep('project'), emptyStep('project'))).toEqual([]);
    expect(differences('contact', contacts('a'), contacts('a'))).toEqual([]);
  });

  test('differ in nothing by the order in which the parts of a date are kept', () => {
    const typed = { ...emptyStep('project'), goLiveOn: { day: '1', month: '2', year: '2026' } };
    const stored = { ...emptyStep('project'), goLiveOn: { year: '2026', month: '2', day: '1' } };
    expect(differences('project', typed, stored)).toEqual([]);
  });

  test('differ answer by answer', () => {
    const date = { day: '1', month: '2', year: '2026' };
    const mine = { ...emptyStep('project'), partner: 'Lanternfield', goLiveOn: date };
    const theirs = { ...emptyStep('project'), partner: 'Lanternfield Ltd' };
    expect(differences('project', mine, theirs)).toEqual([
      { entry: null, field: 'partner', mine: 'Lanternfield', theirs: 'Lanternfield Ltd' },
      { entry: null, field: 'goLiveOn', mine: date, theirs: { day: '', month: '', year: '' } },
    ]);
  });

  test('differ in an entry that one of them lacks', () => {
    expect(differences('contact', contacts('a', 'b'), contacts('a'))).toEqual([
      { entry: 1, field: 'raised', mine: 'b', theirs: null },
    ]);
  });

  test('do not differ by a blank entry', () => {
    expect(differences('contact', changeEntries('contact', contacts('a'), { act: 'add' }), contacts('a'))).toEqual([]);
  });

  test('differ in the way out with its reason', () => {
    const waived = { ...contacts(), waived: 'yes', waiverReason: 'They are gone.' };
    expect(differences('contact', waived, contacts()).map(({ field }) => field)).toEqual(['waived', 'waiverReason']);
  });
});

test.each([
  ['partner', { entry: null, field: 'partner', part: null }],
  ['goLiveOn.month', { entry: null, field: 'goLiveOn', part: 'month' }],
  ['scopeReferences', { entry: null, field: 'scopeReferences', part: null }],
  ['scopeReferences[12].section', { entry: 12, field: 'section', part: null }],
  ['scopeReferences[0].agreedOn.year', { entry: 0, field: 'agreedOn', part: 'year' }],
])('the place of %s', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});
