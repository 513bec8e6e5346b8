// npm run calendar:set -- --name NAME [--time-zone ZONE] [--country CODE|none [--region CODE|none]] [--hours DAYS=HOURS]…
//   [--language CODE|none] [--default] [--organization NAME]…
// npm run calendar:set -- --file FILE [--dry-run]
// Makes a business calendar, or changes the one of that name; what is left out stays. Hours: mon-fri=09:00-12:00,13:00-17:00
// A file sets several calendars and the targets of the service levels, all of it or nothing: docs/operation.md.
// Exit code 0: done; 1: refused, with the reasons; 2: the arguments cannot be understood.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type CalendarFileProblem, readCalendarFile } from '#domain/calendar/calendar-file.ts';
import type { WeeklyHours } from '#domain/calendar/weekly-hours.ts';
import { readHours, type WrittenProblem, writeHours } from '#domain/calendar/written-hours.ts';
import { type Locale, locales, operator } from '#domain/identity/user.ts';
import { longestTarget } from '#domain/triage/sla-policy.ts';
import { withCurrentDatabase } from '#scripts/with-current-database.ts';
import { type CalendarProblem, type CalendarSet, setCalendar } from '#server/calendar/calendar-changes.ts';
import { setCalendarFile } from '#server/calendar/calendar-files.ts';
import { regionsOf } from '#server/calendar/holidays.ts';

const options = {
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  country: { type: 'string' },
  region: { type: 'string' },
  hours: { type: 'string', multiple: true },
  language: { type: 'string' },
  file: { type: 'string' },
  'dry-run': { type: 'boolean' },
  default: { type: 'boolean' },
  organization: { type: 'string', multiple: true },
} as const;

const languageSentence = `Give a language of the product: ${locales.join(', ')}, or none.`;

const usage =
  '--name NAME [--time-zone ZONE] [--country CODE [--region CODE]] [--hours DAYS=HOURS]… [--language CODE] [--default] [--organization NAME]…\n   or: npm run calendar:set -- --file FILE [--dry-run]';

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const given = readArguments();
const hours = given?.hours ? readHours(given.hours) : null;
const language = given?.language === undefined ? undefined : asLanguage(given.language);
if (given?.file !== undefined) await setFile(given.file, given['dry-run'] ?? false);
else if (hours && !hours.ok) refuse([hoursSentence(hours.problem)]);
else if (language === 'unknown') refuse([languageSentence]);
else if (given) await withCurrentDatabase(() => set(given, hours?.week));

function readArguments(): Arguments | null {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm run calendar:set -- ${usage}`);
    process.exitCode = 2;
    return null;
  }
}

async function set({ name = '', organization, ...given }: Arguments, week: WeeklyHours | undefined): Promise<void> {
  const result = await setCalendar(operator, {
    name,
    ...(given['time-zone'] !== undefined && { timeZone: given['time-zone'] }),
    ...(given.country !== undefined && { country: orNone(given.country) }),
    ...(given.region !== undefined && { region: orNone(given.region) }),
    ...(week && { week }),
    ...(language !== undefined && language !== 'unknown' && { language }),
    ...(given.default && { isDefault: true }),
    ...(organization && { organizations: organization }),
  });
  if (result.ok) report(result, organization ?? []);
  else refuse(result.code === 'invalid' ? await Promise.all(result.problems.map(sentence)) : [result.code]);
}

async function setFile(path: string, dryRun: boolean): Promise<void> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return refuse([`${path}: ${(error as Error).message}`]);
  }
  const read = readCalendarFile(content);
  if (!read.ok) return refuse(read.problems.map((problem) => `${problem.path}: ${fileSentence(problem)}`));
  await withCurrentDatabase(async () => {
    const set = await setCalendarFile(operator, read.file, { dryRun });
    if (set.ok) {
      for (const [index, done] of set.calendars.entries())
        report({ ok: true, ...done }, [...(read.file.calendars[index]?.organizations ?? [])]);
      if (set.targets) console.log('The targets of the service levels: set.');
      if (dryRun) console.log('Nothing was stored: this was a dry run.');
    } else if (set.code === 'invalid') {
      const sentences = set.problems.map(
        async ({ index, problem }) => `calendars[${index}]: ${await sentence(problem)}`,
      );
      refuse(await Promise.all(sentences));
    } else refuse([set.code]);
  });
}

function fileSentence(problem: CalendarFileProblem): string {
  switch (problem.code) {
    case 'hours':
      return hoursSentence(problem.problem);
    case 'not_an_object':
      return 'Write this as one object, with a name before each value.';
    case 'unknown_key':
      return 'It holds a name that is not part of the format. Check the spelling, or remove it.';
    case 'not_text':
      return 'Write this as text, and “default” as true.';
    case 'not_a_list':
      return 'Write this as a list.';
    case 'unknown_language':
      return languageSentence;
    case 'name_twice':
      return 'A calendar of this name stands above. Keep one of the two.';
    case 'not_minutes':
      return `Give business minutes as a whole number from 1 to ${longestTarget}.`;
    case 'response_after_resolution':
      return 'The first response comes before the resolution: give it no more time.';
    case 'not_targets':
      return 'Give first_response and resolution for each of critical, high, medium and low, and nothing else.';
  }
}

function asLanguage(code: string): Locale | null | 'unknown' {
  if (code === 'none') return null;
  return locales.find((known) => known === code) ?? 'unknown';
}

function orNone(code: string): string | null {
  return code === 'none' ? null : code;
}

function report({ created, calendar }: CalendarSet & { ok: true }, organizations: string[]): void {
  const place = [calendar.country, calendar.region].filter(Boolean).join(', ');
  console.log(
    [
      `${calendar.name}: ${created ? 'made' : 'changed'}${calendar.isDefault ? ', the default' : ''}.`,
      ...(calendar.language ? [`Language: ${calendar.language}`] : []),
      `Hours: ${writeHours(calendar.week).join(' ')} in ${calendar.timeZone}`,
      `Public holidays: ${place || 'none'}`,
      ...organizations.map((name) => `It is the calendar of ${name}.`),
    ].join('\n'),
  );
}

function refuse(reasons: string[]): void {
  console.error(reasons.join('\n'));
  process.exitCode = 1;
}

async function sentence(problem: CalendarProblem): Promise<string> {
  switch (problem.code) {
    case 'name_required':
      return 'Give the name with --name.';
    case 'name_too_long':
      return 'Shorten the name to 100 characters.';
    case 'time_zone_required':
      return 'A new calendar needs a time zone: give it with --time-zone, such as Europe/Rome.';
    case 'unknown_time_zone':
      return `There is no time zone “${problem.value}”. Give a name of the IANA database, such as Europe/Rome.`;
    case 'country_required':
      return 'A region needs its country: give it with --country.';
    case 'unknown_country':
      return `There are no holidays known of the country “${problem.value}”. Give its two letters, such as GB, or none.`;
    case 'unknown_region': {
      const known = Object.entries(await regionsOf(problem.country)).map(([code, name]) => `${code} ${name}`);
      const choice = known.length > 0 ? `Its regions: ${known.join('; ')}.` : 'It has none: leave out --region.';
      return `${problem.country} has no region “${problem.value}”. ${choice}`;
    }
    case 'unknown_organization':
      return `There is no organization “${problem.value}”.`;
  }
}

function hoursSentence({ code, line }: WrittenProblem): string {
  const sentences: Readonly<Record<WrittenProblem['code'], string>> = {
    not_a_day: 'Name the days as mon, tue, wed, thu, fri, sat, sun, from one to a later one:',
    not_a_time: 'Write times as 09:00, to 24:00 at the most, and spans as 09:00-17:00:',
    ends_before_start: 'A span ends after it begins, and within its day:',
    overlap: 'Two spans of a day overlap:',
    never_open: 'There are no hours at all.',
    not_hours: 'Write hours as mon-fri=09:00-12:00,13:00-17:00:',
  };
  return [sentences[code], line ?? ''].join(' ').trim();
}
