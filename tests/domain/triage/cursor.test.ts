import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCursor, writeCursor } from '#domain/triage/cursor.ts';

const cursor = {
  towards: 'next' as const,
  submittedAt: '2026-11-20T09:30:12.345Z',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
};
const word = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('a cursor', () => {
  test('reads back what it wrote, as a word that a URL takes as it is', () => {
    const written = writeCursor(cursor);
    expect(encodeURIComponent(written)).toBe(written);
    expect(readCursor(written)).toEqual(cursor);
  });

  test.each([
    ['nothing', undefined],
    ['an empty word', ''],
    ['two of them', [writeCursor(cursor), writeCursor(cursor)]],
    ['half of one', writeCursor(cursor).slice(0, 30)],
    ['another shape', word({ towards: 'next' })],
    ['another direction', word(['up', cursor.submittedAt, cursor.id])],
    ['no moment', word(['next', 'yesterday', cursor.id])],
    ['a moment before all calendars', word(['next', '0000-01-01T00:00:00.000Z', cursor.id])],
    ['no id', word(['next', cursor.submittedAt, "' or true --"])],
    ['an endless word', 'a'.repeat(100_000)],
  ])('that is %s is page one', (_, broken) => {
    expect(readCursor(broken)).toBeNull();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (anything) => readCursor(anything) === null));
  });
});
