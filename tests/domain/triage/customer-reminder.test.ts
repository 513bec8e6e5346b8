import { expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { nextReminder, reminderTimes } from '#domain/triage/customer-reminder.ts';

const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const rome: BusinessCalendar = {
  timeZone: 'Europe/Rome',
  week: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] },
  holidays: { isHoliday: (day) => day === '2026-12-08' || day === '2026-12-25' },
};
const at = (text: string) => new Date(text);

test('a customer is reminded as business begins on business days 1, 3 and 5', () => {
  expect(reminderTimes(rome, at('2026-11-16T14:30:00Z'))).toEqual([
    at('2026-11-17T08:00:00Z'),
    at('2026-11-19T08:00:00Z'),
    at('2026-11-23T08:00:00Z'),
  ]);
});

test('the weekend and a holiday do not count', () => {
  expect(reminderTimes(rome, at('2026-12-04T10:00:00Z'))).toEqual([
    at('2026-12-07T08:00:00Z'),
    at('2026-12-10T08:00:00Z'),
    at('2026-12-14T08:00:00Z'),
  ]);
});

test('the day is that of the calendar: an hour before midnight in UTC is the next day in Rome', () => {
  expect(reminderTimes(rome, at('2026-11-16T23:30:00Z'))[0]).toEqual(at('2026-11-18T08:00:00Z'));
});

test('it stays nine o’clock when the clocks are put forward in between', () => {
  expect(reminderTimes(rome, at('2026-03-26T10:00:00Z'))).toEqual([
    at('2026-03-27T08:00:00Z'),
    at('2026-03-31T07:00:00Z'),
    at('2026-04-02T07:00:00Z'),
  ]);
});

test('the next one is the first that is still to come, and after the third there is none', () => {
  const since = at('2026-11-16T14:30:00Z');
  expect(nextReminder(rome, since, since)).toEqual(at('2026-11-17T08:00:00Z'));
  expect(nextReminder(rome, since, at('2026-11-17T08:00:00Z'))).toEqual(at('2026-11-19T08:00:00Z'));
  expect(nextReminder(rome, since, at('2026-11-20T12:00:00Z'))).toEqual(at('2026-11-23T08:00:00Z'));
  expect(nextReminder(rome, since, at('2026-11-23T08:00:00Z'))).toBeNull();
});

test('a calendar that never opens reminds nobody', () => {
  const closed = { ...rome, week: { ...rome.week, 1: [], 2: [], 3: [], 4: [], 5: [] } };
  expect(reminderTimes(closed, at('2026-11-16T14:30:00Z'))).toEqual([]);
});
