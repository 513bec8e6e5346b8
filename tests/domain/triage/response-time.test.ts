import { expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { firstResponseBy } from '#domain/triage/response-time.ts';

const open = [{ from: '09:00', to: '17:00' }];
const calendar = (timeZone: string): BusinessCalendar => ({
  timeZone,
  week: { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] },
  holidays: { isHoliday: (day) => day === '2026-12-25' },
});

test.each([
  ['Europe/London', '2026-11-18T12:00Z', '2026-11-20', 'Wednesday to Friday'],
  ['Europe/London', '2026-11-20T23:59Z', '2026-11-24', 'Friday to Tuesday'],
  ['Europe/Rome', '2026-11-20T23:59Z', '2026-11-24', 'where it is Saturday already'],
  ['Asia/Tokyo', '2026-11-18T16:00Z', '2026-11-23', 'where it is Thursday already'],
  ['America/Sao_Paulo', '2026-11-19T02:00Z', '2026-11-20', 'where it is Wednesday still'],
  ['Europe/London', '2026-12-23T12:00Z', '2026-12-28', 'over a holiday and a weekend'],
])('in %s, submitted at %s, the first answer comes by %s: %4$s', (zone, at, day) => {
  expect(firstResponseBy(calendar(zone), new Date(at))).toBe(day);
});

test('a calendar that never opens still gives a day', () => {
  const never = { ...calendar('Europe/London'), holidays: { isHoliday: () => true } };
  expect(firstResponseBy(never, new Date('2026-11-18T12:00Z'))).toBe('2026-11-20');
});
