import { expect, test } from 'vitest';
import { readHours, writeHours } from '#domain/calendar/written-hours.ts';

test.each([
  [['mon-fri=09:00-17:00'], ['mon-fri=09:00-17:00']],
  [
    ['Mon - Fri = 09:00-12:00, 13:00-17:00', 'sat=10:00-14:00'],
    ['mon-fri=09:00-12:00,13:00-17:00', 'sat=10:00-14:00'],
  ],
  [['mon-sun=00:00-24:00'], ['mon-sun=00:00-24:00']],
  [
    ['mon-fri=09:00-17:00', 'fri=09:00-15:00'],
    ['mon-thu=09:00-17:00', 'fri=09:00-15:00'],
  ],
  [
    ['sun=08:00-10:00', 'tue=08:00-10:00'],
    ['tue=08:00-10:00', 'sun=08:00-10:00'],
  ],
])('%j are hours, and written again as %j', (lines, again) => {
  const read = readHours(lines);
  expect(read.ok && writeHours(read.week)).toEqual(again);
});

test.each([
  [['mon-fry=09:00-17:00'], 'not_a_day', 'mon-fry=09:00-17:00'],
  [['fri-mon=09:00-17:00'], 'not_a_day', 'fri-mon=09:00-17:00'],
  [['09:00-17:00'], 'not_a_day', '09:00-17:00'],
  [['mon=9-17'], 'not_a_time', 'mon=9-17'],
  [['mon='], 'not_a_time', 'mon='],
  [['mon=09:00'], 'not_a_time', 'mon=09:00'],
  [['mon=17:00-09:00'], 'ends_before_start', 'mon=17:00-09:00'],
  [['tue=09:00-10:00', 'mon=09:00-12:00,11:00-17:00'], 'overlap', 'mon=09:00-12:00,11:00-17:00'],
  [[], 'never_open', null],
])('%j are none: %s in %s', (lines, code, line) => {
  expect(readHours(lines)).toEqual({ ok: false, problem: { code, line } });
});
