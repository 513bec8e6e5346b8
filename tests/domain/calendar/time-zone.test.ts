import { describe, expect, test } from 'vitest';
import { dayIn, isTimeZone, stretches } from '#domain/calendar/time-zone.ts';
import { changes } from '#tests/domain/calendar/slow-calendar.ts';

describe('the day that it is in a zone', () => {
  test.each([
    ['Pacific/Auckland', '2026-11-20T11:30Z', '2026-11-21'],
    ['America/Los_Angeles', '2026-11-20T07:59Z', '2026-11-19'],
    ['Etc/UTC', '2026-11-20T23:59Z', '2026-11-20'],
    ['Pacific/Apia', '2011-12-30T09:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31'],
    ['Asia/Kathmandu', '2026-11-20T18:15Z', '2026-11-21'],
  ])('%s at %s: %s', (zone, at, day) => {
    expect(dayIn(zone, new Date(at))).toBe(day);
  });
});

test.each(changes.filter(([, , what]) => !what.startsWith('no change')))(
  'the clocks of %s change at %s: %s',
  (zone, at) => {
    const change = Date.parse(at);
    const around = [...stretches(zone, change - 3_600_000, change + 3_600_000)];
    expect(around.map(({ from }) => from)).toEqual([change - 3_600_000, change]);
    expect(around[0]?.offset).not.toBe(around[1]?.offset);
  },
);

test('stretches follow one another without gaps, over years', () => {
  const all = [...stretches('Europe/Rome', Date.UTC(2020, 5), Date.UTC(2027, 2))];
  expect(all.at(0)?.from).toBe(Date.UTC(2020, 5));
  expect(all.at(-1)?.until).toBe(Date.UTC(2027, 2));
  expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ until }) => until));
});

test.each([
  ['Europe/Rome', true],
  ['Etc/UTC', true],
  ['Europe/Roma', false],
  ['+02:00', false],
  ['', false],
])('“%s” is a time zone: %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
