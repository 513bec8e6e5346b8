import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { clockOf, parkedUntil, readyLater } from '#domain/readiness/patience.ts';

const hours = [{ from: '09:00', to: '17:00' }];
const calendar: BusinessCalendar = {
  timeZone: 'Europe/Rome',
  week: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: [], 7: [] },
  holidays: { isHoliday: (day) => day === '2026-12-08' },
};
const told = (contactedOn: string | null, response = 'none') => ({
  partnerContacts: [{ contactedOn, response }],
  waived: false,
});
const parked = (approach: Parameters<typeof clockOf>[0], today: string) => {
  const clock = clockOf(approach, calendar, today);
  return clock && parkedUntil(clock, calendar, today);
};

describe('an escalation', () => {
  test('waits until the five business days after the first contact are over', () => {
    expect(readyLater(told('2026-11-16'), calendar, '2026-11-23')).toBe('2026-11-24');
    expect(readyLater(told('2026-11-16'), calendar, '2026-11-24')).toBeNull();
  });

  test('waits over weekends and holidays', () => {
    expect(readyLater(told('2026-12-03'), calendar, '2026-12-10')).toBe('2026-12-12');
  });

  test('does not wait for a partner who has refused, nor where contact was waived', () => {
    expect(readyLater(told('2026-11-23', 'refused'), calendar, '2026-11-23')).toBeNull();
    expect(readyLater({ partnerContacts: [], waived: true }, calendar, '2026-11-23')).toBeNull();
    expect(clockOf({ partnerContacts: [], waived: true }, calendar, '2026-11-23')).toBeNull();
  });

  test('that was never raised waits for nothing: that it has to be raised, the step says', () => {
    expect(readyLater({ partnerContacts: [], waived: false }, calendar, '2026-11-23')).toBeNull();
    expect(readyLater(told(null), calendar, '2026-11-23')).toBeNull();
  });
});

describe('a draft is parked', () => {
  test('until business begins on the day on which the case is ready', () => {
    expect(parked(told('2026-11-16'), '2026-11-17')).toEqual({
      day: '2026-11-24',
      remindAt: new Date('2026-11-24T08:00:00Z'),
    });
  });

  test('until the Monday after, where that is a Saturday', () => {
    expect(parked(told('2026-12-03'), '2026-12-04')?.day).toBe('2026-12-14');
  });

  test('for as long again from today, where the case is ready', () => {
    expect(parked(told('2026-10-01'), '2026-11-16')?.day).toBe('2026-11-24');
    expect(parked(told('2026-11-16', 'refused'), '2026-11-16')?.day).toBe('2026-11-24');
  });

  test('not before the partner was told', () => {
    expect(parked(told(null), '2026-11-17')).toBeNull();
  });
});
