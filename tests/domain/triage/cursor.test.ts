import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cursor, readCursor, writeCursor } from '#domain/triage/cursor.ts';

const cursor: Cursor = {
  towards: 'next',
  sort: 'newest',
  key: '2026-11-20T09:30:12.345Z',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
};
const word = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('a cursor', () => {
  test('reads back what it wrote, as a word that a URL takes as it is', () => {
    const written = writeCursor(cursor);
    expect(encodeURIComponent(written)).toBe(written);
    expect(readCursor(written, 'newest')).toEqual(cursor);
  });

  test.each([
    ['due', 'infinity'],
    ['due', '2026-11-20T09:30:12.345Z'],
    ['severity', 4],
    ['readiness', 0],
    ['unready', -1],
    ['unchanged', '2026-11-20T09:30:12.345Z'],
  ] as const)('of a list sorted by %s may stand at %s', (sort, key) => {
    const place: Cursor = { ...cursor, sort, key };
    expect(readCursor(writeCursor(place), sort)).toEqual(place);
  });

  test.each([
    ['nothing', undefined],
    ['an empty word', ''],
    ['two of them', [writeCursor(cursor), writeCursor(cursor)]],
    ['half of one', writeCursor(cursor).slice(0, 30)],
    ['another shape', word({ towards: 'next' })],
    ['another direction', word(['up', 'newest', cursor.key, cursor.id])],
    ['no moment', word(['next', 'newest', 'yesterday', cursor.id])],
    ['a moment before all calendars', word(['next', 'newest', '0000-01-01T00:00:00.000Z', cursor.id])],
    ['no id', word(['next', 'newest', cursor.key, "' or true --"])],
    ['of another order', writeCursor({ ...cursor, sort: 'changed' })],
    ['a rank where moments are', word(['next', 'newest', 3, cursor.id])],
    ['never, where everything has its time', word(['next', 'newest', 'infinity', cursor.id])],
    ['an endless word', 'a'.repeat(100_000)],
  ])('that is %s is page one', (_, broken) => {
    expect(readCursor(broken, 'newest')).toBeNull();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (anything) => readCursor(anything, 'due') === null));
  });
});
