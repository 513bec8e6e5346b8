import { expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import type { Severity } from '#domain/intake/steps.ts';
import { firstResponseBy } from '#domain/triage/response-time.ts';
import { defaultSlaPolicy as policy } from '#domain/triage/sla-policy.ts';

const open = [{ from: '09:00', to: '17:00' }];
const calendar = (timeZone: string): BusinessCalendar => ({
  timeZone,
  week: { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] },
  holidays: { isHoliday: (day) => day === '2026-12-25' },
});

test.each<[Severity | null, string, string, string, string]>([
  ['critical', 'Europe/London', '2026-11-18T12:00Z', '2026-11-18T14:00Z', 'two hours'],
  ['high', 'Europe/London', '2026-11-18T12:00Z', '2026-11-18T16:00Z', 'four hours'],
  ['medium', 'Europe/London', '2026-11-18T12:00Z', '2026-11-19T12:00Z', 'eight hours'],
  ['low', 'Europe/London', '2026-11-18T12:00Z', '2026-11-20T12:00Z', 'two days'],
  [null, 'Europe/London', '2026-11-18T12:00Z', '2026-11-20T12:00Z', 'the longest while none is chosen'],
  ['high', 'Europe/Rome', '2026-11-20T15:00Z', '2026-11-23T11:00Z', 'Friday to Monday'],
  ['high', 'Asia/Tokyo', '2026-11-18T16:00Z', '2026-11-19T04:00Z', 'where it is Thursday already'],
  ['medium', 'Europe/London', '2026-12-24T12:00Z', '2026-12-28T12:00Z', 'over a holiday and a weekend'],
])('%s in %s, submitted at %s, is answered by %s: %s', (severity, zone, at, by) => {
  expect(firstResponseBy({ calendar: calendar(zone), policy }, new Date(at), severity)).toEqual(new Date(by));
});

test('a calendar that never opens promises nothing', () => {
  const never = { ...calendar('Europe/London'), holidays: { isHoliday: () => true } };
  expect(firstResponseBy({ calendar: never, policy }, new Date('2026-11-18T12:00Z'), 'high')).toBeNull();
});
