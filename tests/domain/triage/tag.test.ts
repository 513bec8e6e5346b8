import { describe, expect, test } from 'vitest';
import { readTag, tagLimit } from '#domain/triage/tag.ts';

describe('the name of a tag', () => {
  test('is one line with single spaces', () => {
    expect(readTag('  Peak\n\tseason  2026 ')).toEqual({ ok: true, name: 'Peak season 2026', key: 'peak season 2026' });
  });

  test('is the same tag whatever its capitals and however its characters are composed', () => {
    const keys = ['Förseningar', 'FÖRSENINGAR', 'fo\u0308rseningar', 'förseningar'].map((typed) => {
      const read = readTag(typed);
      return read.ok ? read.key : read.code;
    });
    expect(new Set(keys).size).toBe(1);
  });

  test('is another tag with another accent', () => {
    expect(readTag('avó')).not.toMatchObject({ key: (readTag('avô') as { key: string }).key });
  });

  test.each([
    ['', 'tag_blank'],
    [' \u200b\n', 'tag_blank'],
    ['x'.repeat(tagLimit + 1), 'tag_too_long'],
    ['zero \u0000', 'tag_unstorable'],
    ['half \ud83d', 'tag_unstorable'],
  ])('%j is none', (typed, code) => {
    expect(readTag(typed)).toEqual({ ok: false, code });
  });

  test('may have forty characters, of whatever size', () => {
    expect(readTag('👩'.repeat(tagLimit))).toMatchObject({ ok: true });
  });
});
