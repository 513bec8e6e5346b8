import { z } from 'zod';
import type { WeeklyHours } from '#domain/calendar/weekly-hours.ts';
import { readHours, type WrittenProblem } from '#domain/calendar/written-hours.ts';
import { type Locale, locale } from '#domain/identity/user.ts';
import { type SlaPolicy, slaPolicy, type TargetProblem } from '#domain/triage/sla-policy.ts';

/** A calendar as it stands in a file; what is left out stays as it is, null takes it away. */
export interface WrittenCalendar {
  name: string;
  timeZone?: string;
  country?: string | null;
  region?: string | null;
  week?: WeeklyHours;
  language?: Locale | null;
  isDefault?: true;
  organizations?: readonly string[];
}

/** What an admin's file says of business time: calendars, and how much of it there is for each severity (W2). */
export interface CalendarFile {
  calendars: WrittenCalendar[];
  /** null: the targets stay as they are */
  targets: SlaPolicy | null;
}

/** What is wrong with a file, and where: `calendars[1].hours`, `targets.high.resolution`; the whole: `$`. */
export type CalendarFileProblem =
  | {
      path: string;
      code: 'not_an_object' | 'unknown_key' | 'not_text' | 'not_a_list' | 'unknown_language' | 'name_twice';
    }
  | { path: string; code: TargetProblem }
  | { path: string; code: 'hours'; problem: WrittenProblem };

type Code = Exclude<CalendarFileProblem['code'], 'hours' | 'name_twice' | 'unknown_key'>;
const code = (problem: Code) => ({ error: problem });

const text = z.string(code('not_text'));
const calendar = z.strictObject(
  {
    name: text,
    timeZone: text.optional(),
    country: text.nullable().optional(),
    region: text.nullable().optional(),
    hours: z.array(text, code('not_a_list')).optional(),
    language: z.enum(locale.options, code('unknown_language')).nullable().optional(),
    default: z.literal(true, code('not_text')).optional(),
    organizations: z.array(text, code('not_a_list')).optional(),
  },
  code('not_an_object'),
);
const file = z.strictObject(
  { calendars: z.array(calendar, code('not_a_list')).default([]), targets: slaPolicy.optional() },
  code('not_an_object'),
);

/** Reads the content of a file, as JSON gave it. All that is wrong is told at once. */
export function readCalendarFile(
  value: unknown,
): { ok: true; file: CalendarFile } | { ok: false; problems: CalendarFileProblem[] } {
  const read = file.safeParse(value);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map((issue) => ({
        path: writePath(issue.path),
        code: issue.code === 'unrecognized_keys' ? 'unknown_key' : (issue.message as Code),
      })),
    };
  }
  const problems: CalendarFileProblem[] = [];
  const names = new Set<string>();
  const calendars = read.data.calendars.map(({ hours, default: isDefault, ...rest }, index): WrittenCalendar => {
    const path = `calendars[${index}]`;
    if (names.has(rest.name.trim())) problems.push({ path: `${path}.name`, code: 'name_twice' });
    names.add(rest.name.trim());
    const week = hours && readHours(hours);
    if (week && !week.ok) problems.push({ path: `${path}.hours`, code: 'hours', problem: week.problem });
    return { ...rest, ...(week?.ok && { week: week.week }), ...(isDefault && { isDefault }) };
  });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, file: { calendars, targets: read.data.targets ?? null } };
}

function writePath(path: readonly PropertyKey[]): string {
  const written = path.map((key, index) =>
    typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`,
  );
  return written.join('') || '$';
}
