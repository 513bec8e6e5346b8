import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxEntries, type StepName, scopeReferenceFields, stepNames } from '#domain/intake/steps.ts';
import {
  changeEntries,
  emptyEntry,
  emptyStep,
  entriesOf,
  readForm,
  readTyped,
  type TypedStep,
  typedOf,
  withoutBlankEntries,
} from '#domain/intake/typed.ts';

const entry = (whatHappened: string) => ({
  occurredOn: { day: '', month: '', year: '' },
  whatHappened,
  expected: '',
  impact: '',
  reference: '',
});
const examples = (...texts: string[]): TypedStep => ({ examples: texts.map(entry) });
const textsOf = (typed: TypedStep) => entriesOf('examples', typed).map(({ whatHappened }) => whatHappened);

describe('a posted form', () => {
  test('is read by the paths of its fields', () => {
    const form = new FormData();
    form.append('partner', 'Lanternfield');
    form.append('goLiveOn.day', '30');
    form.append('goLiveOn.year', '2026');
    expect(readForm('project', form)).toEqual({
      ...emptyStep('project'),
      partner: 'Lanternfield',
      goLiveOn: { day: '30', month: '', year: '2026' },
    });
  });

  test('keeps the order of entries and closes gaps', () => {
    const posted: [string, string][] = [
      ['examples.7.whatHappened', 'second'],
      ['examples.2.whatHappened', 'first'],
      ['examples.10.whatHappened', 'third'],
    ];
    expect(textsOf(readForm('examples', posted))).toEqual(['first', 'second', 'third']);
  });

  test('has its line breaks as they were typed', () => {
    expect(readForm('concern', [['summary', 'one\r\ntwo\nthree']]).summary).toBe('one\ntwo\nthree');
  });

  test('knows nothing but the fields of its step', () => {
    const posted: [string, unknown][] = [
      ['__proto__', 'x'],
      ['examples.0.constructor', 'x'],
      ['partner', new Blob(['x'])],
      ['step', 'scope'],
    ];
    expect(readForm('project', posted)).toEqual(emptyStep('project'));
    expect(readForm('examples', posted)).toEqual(examples(''));
  });

  test('holds one entry more than there may be, so that too many can be named', () => {
    const posted = Array.from({ length: 500 }, (_, index): [string, string] => [`examples.${index}.impact`, 'x']);
    expect(entriesOf('examples', readForm('examples', posted))).toHaveLength(maxEntries + 1);
  });
});

describe('what a browser saved as JSON', () => {
  test.each(stepNames)('gives the shape of step %s whatever it holds', (step) => {
    const shape = (typed: TypedStep) => Object.keys(typed).toSorted();
    fc.assert(
      fc.property(fc.jsonValue(), (saved) => {
        expect(shape(readTyped(step, saved))).toEqual(shape(emptyStep(step)));
      }),
    );
  });

  test.each(stepNames)('comes back for step %s as it was typed', (step) => {
    expect(readTyped(step, JSON.parse(JSON.stringify(emptyStep(step))))).toEqual(emptyStep(step));
  });

  test('keeps characters that cannot be stored, so that they can be named', () => {
    const odd = 'a\u0000b\ud800c';
    expect(readTyped('concern', JSON.parse(JSON.stringify({ title: odd }))).title).toBe(odd);
  });
});

describe('entries in which nothing was typed', () => {
  test('go at Continue', () => {
    expect(textsOf(withoutBlankEntries('examples', examples('one', '', 'two', '')))).toEqual(['one', 'two']);
  });

  test('leave one where there is nothing else, so that its fields can say what they need', () => {
    expect(textsOf(withoutBlankEntries('examples', examples('', '')))).toEqual(['']);
  });

  test('go all where the list does not apply', () => {
    const waived = { ...emptyStep('scope'), waived: 'yes', waiverReason: 'No document was ever written.' };
    expect(withoutBlankEntries('scope', waived)).toEqual({ ...waived, scopeReferences: [] });
  });
});

describe('the buttons of an entry', () => {
  test.each([
    [{ act: 'add' } as const, ['one', 'two', 'three', '']],
    [{ act: 'remove', index: 1 } as const, ['one', 'three']],
    [{ act: 'up', index: 2 } as const, ['one', 'three', 'two']],
    [{ act: 'down', index: 0 } as const, ['two', 'one', 'three']],
    [{ act: 'up', index: 0 } as const, ['one', 'two', 'three']],
    [{ act: 'down', index: 2 } as const, ['one', 'two', 'three']],
    [{ act: 'remove', index: 9 } as const, ['one', 'two', 'three']],
    [{ act: 'remove', index: -1 } as const, ['one', 'two', 'three']],
    [{ act: 'remove', index: Number.NaN } as const, ['one', 'two', 'three']],
    [{ act: 'up', index: Number.NaN } as const, ['one', 'two', 'three']],
  ])('%o', (change, texts) => {
    expect(textsOf(changeEntries('examples', examples('one', 'two', 'three'), change))).toEqual(texts);
  });

  test('add none beyond what a list takes', () => {
    const full = { examples: Array.from({ length: maxEntries }, () => entry('x')) };
    expect(changeEntries('examples', full, { act: 'add' })).toEqual(full);
  });

  test.each(['project', 'concern'] satisfies StepName[])('do nothing to step %s, which has no entries', (step) => {
    expect(changeEntries(step, emptyStep(step), { act: 'add' })).toEqual(emptyStep(step));
  });
});

test('right answers turn back into what a form holds', () => {
  expect(typedOf(scopeReferenceFields, { agreedOn: '2026-05-18', dueOn: null, section: '4.2' })).toEqual({
    ...emptyEntry(scopeReferenceFields),
    agreedOn: { day: '18', month: '05', year: '2026' },
    section: '4.2',
  });
});
