import {
  type HoursProblem,
  type Weekday,
  type WeeklyHours,
  weekdays,
  weeklyHours,
} from '#domain/calendar/weekly-hours.ts';

const names: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Why written hours cannot be read, and in which of the lines; null: in all of them together. */
export interface WrittenProblem {
  code: HoursProblem | 'not_a_day';
  line: string | null;
}

/**
 * Reads the hours of a week as people write them, a line for days of the same hours: `mon-fri=09:00-12:00,13:00-17:00`,
 * `sat=09:00-12:00`. A day that no line names is off, and a line counts for all of its days, whatever stood before.
 */
export function readHours(
  lines: readonly string[],
): { ok: true; week: WeeklyHours } | { ok: false; problem: WrittenProblem } {
  const week: Record<Weekday, { from: string; to: string }[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  for (const line of lines) {
    const [, first = '', last = first, spans = ''] = /^(\w+)(?:-(\w+))?=(.*)$/.exec(line.replaceAll(' ', '')) ?? [];
    const days = daysFrom(first, last);
    if (days.length === 0) return { ok: false, problem: { code: 'not_a_day', line } };
    for (const day of days) week[day] = spans.split(',').map(spanOf);
    const read = weeklyHours.safeParse(week);
    if (!read.success) return { ok: false, problem: { code: codeOf(read.error), line } };
  }
  const read = weeklyHours.safeParse(week);
  return read.success
    ? { ok: true, week: read.data }
    : { ok: false, problem: { code: codeOf(read.error), line: null } };
}

/** Writes hours as `readHours` reads them, the days of the same hours together. */
export function writeHours(week: WeeklyHours): string[] {
  const written = weekdays.map((day) => week[day].map(({ from, to }) => `${from}-${to}`).join(','));
  const lines: string[] = [];
  for (let first = 0; first < written.length; ) {
    let last = first;
    while (written[last + 1] === written[first]) last += 1;
    const days = first === last ? names[first] : `${names[first]}-${names[last]}`;
    if (written[first]) lines.push(`${days}=${written[first]}`);
    first = last + 1;
  }
  return lines;
}

/** From one day to another; none where a name is no day, or they are in the wrong order. */
function daysFrom(first: string, last: string): Weekday[] {
  const from = names.indexOf(first.toLowerCase()) + 1;
  const to = names.indexOf(last.toLowerCase()) + 1;
  return weekdays.filter((day) => from > 0 && day >= from && day <= to);
}

function spanOf(written: string): { from: string; to: string } {
  const [from = '', to = ''] = written.split('-');
  return { from, to };
}

function codeOf({ issues }: { issues: { message: string }[] }): HoursProblem {
  return (issues[0]?.message ?? 'not_hours') as HoursProblem;
}
