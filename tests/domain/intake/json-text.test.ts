import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '#domain/intake/json-text.ts';

test('reads whatever JSON.parse reads, to the same value', () => {
  fc.assert(
    fc.property(fc.json({ depthSize: 'medium' }), (text) => {
      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test('refuses whatever JSON.parse refuses', () => {
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n-0.1eEtruefalsn'.split('')), maxLength: 12 }),
    fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '\\', '\u0000', '1')).map(([text, at, sign]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + sign + text.slice(place + 1);
    }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readJson(text);
      if (!read.ok && read.problem.code !== 'json_syntax') return;
      expect(read.ok).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ["{'a': 1}", 1, 2],
  ['{"a": 1} x', 1, 10],
  ['{"a": "x\ny"}', 1, 7],
  ['[1, 2', 1, 6],
  ['{"a": 01}', 1, 7],
  ['// a case\n{}', 1, 1],
])('says where %j is broken', (text, line, column) => {
  expect(readJson(text)).toEqual({ ok: false, problem: { code: 'json_syntax', line, column } });
});

test('refuses a key that stands twice in one object, whichever way it is written', () => {
  expect(readJson('{"title": 1,\n "t\\u0069tle": 2}')).toEqual({
    ok: false,
    problem: { code: 'json_duplicate_key', line: 2, column: 2 },
  });
  expect(readJson('[{"a": 1}, {"a": {"a": 1}}]').ok).toBe(true);
});

test('refuses a nesting that no case has, without harm', () => {
  expect(readJson('['.repeat(1_000_000))).toMatchObject({ ok: false, problem: { code: 'json_too_deep' } });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
