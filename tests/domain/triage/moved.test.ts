import { expect, test } from 'vitest';
import { countMoved } from '#domain/triage/moved.ts';

const list = (ids: string) => [...ids];
const count = (shown: string, fresh: string, changed: string | null) =>
  countMoved(list(shown), list(fresh), changed === null ? null : new Set(changed));

test('nothing has moved where only facts have changed', () => {
  expect(count('abcd', 'abcd', 'bc')).toBe(0);
});

test('a new case counts, the one that made room for it does not', () => {
  expect(count('abcd', 'xabc', 'x')).toBe(1);
  expect(count('', 'x', 'x')).toBe(1);
});

test('a case that is not on this page before or now does not count', () => {
  expect(count('abcd', 'abcd', 'x')).toBe(0);
});

test('a case that left counts, the one that took its place does not', () => {
  expect(count('abcd', 'acde', 'b')).toBe(1);
});

test('a case that stands elsewhere counts, those that it passed do not', () => {
  expect(count('abcd', 'dabc', 'd')).toBe(1);
  expect(count('abcd', 'bacd', 'a')).toBe(1);
  expect(count('abcd', 'cbda', 'ac')).toBe(2);
});

test('two that come in beside each other are two', () => {
  expect(count('abcd', 'xyab', 'xy')).toBe(2);
});

test('where it is not known what changed, what arrived counts, or what left', () => {
  expect(count('abcd', 'xabc', null)).toBe(1);
  expect(count('abcd', 'acd', null)).toBe(1);
  expect(count('abcd', 'abcd', null)).toBe(0);
});
