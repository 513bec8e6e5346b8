import { expect, test } from 'vitest';
import { firstResponseBy, nextBusinessDay } from '#domain/triage/response-time.ts';

test.each([
  ['2026-11-18', 1, '2026-11-19', 'Wednesday to Thursday'],
  ['2026-11-19', 2, '2026-11-23', 'Thursday over the weekend to Monday'],
  ['2026-11-20', 2, '2026-11-24', 'Friday to Tuesday'],
  ['2026-11-21', 2, '2026-11-24', 'Saturday to Tuesday'],
  ['2026-11-22', 1, '2026-11-23', 'Sunday to Monday'],
  ['2026-12-31', 1, '2027-01-01', 'over the year, holidays are not known'],
  ['2026-11-20', 0, '2026-11-20', 'no day at all'],
])('from %s, %i business days end on %s: %4$s', (from, count, day) => {
  expect(nextBusinessDay(from, count)).toBe(day);
});

test('the first answer comes within two business days of the submission', () => {
  expect(firstResponseBy(new Date('2026-11-20T23:59:00Z'))).toBe('2026-11-24');
});
