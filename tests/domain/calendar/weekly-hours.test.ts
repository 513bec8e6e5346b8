import { expect, test } from 'vitest';
import { weeklyHours } from '#domain/calendar/weekly-hours.ts';

const week = (monday: unknown) => ({ 1: monday, 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] });
const span = (from: string, to: string) => ({ from, to });

test('hours are taken in any order, and given in theirs', () => {
  const read = weeklyHours.parse(week([span('13:00', '24:00'), span('00:00', '12:00'), span('12:00', '12:30')]));
  expect(read[1]).toEqual([span('00:00', '12:00'), span('12:00', '12:30'), span('13:00', '24:00')]);
});

test.each([
  [week([span('9:00', '17:00')]), 'not_a_time', '1.0.from'],
  [week([span('09:00', '24:01')]), 'not_a_time', '1.0.to'],
  [week([span('09:60', '17:00')]), 'not_a_time', '1.0.from'],
  [week([{ from: 9, to: '17:00' }]), 'not_a_time', '1.0.from'],
  [week([span('17:00', '09:00')]), 'ends_before_start', '1.0'],
  [week([span('09:00', '09:00')]), 'ends_before_start', '1.0'],
  [week([span('09:00', '13:00'), span('12:59', '17:00')]), 'overlap', '1'],
  [week([span('09:00', '17:00'), span('09:00', '12:00')]), 'overlap', '1'],
  [week([]), 'never_open', ''],
  [week('09:00-17:00'), 'not_hours', '1'],
  [week([{ from: '09:00' }]), 'not_a_time', '1.0.to'],
  [{ ...week([span('09:00', '17:00')]), 8: [] }, 'not_hours', ''],
  [null, 'not_hours', ''],
])('%j is refused: %s at “%s”', (stored, code, path) => {
  const read = weeklyHours.safeParse(stored);
  const problems = read.error?.issues.map((issue) => [issue.message, issue.path.join('.')]);
  expect(problems).toEqual([[code, path]]);
});
