import type { CalendarFile } from '#domain/calendar/calendar-file.ts';
import { may } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import type { SlaPolicy } from '#domain/triage/sla-policy.ts';
import { type CalendarProblem, type StoredCalendar, setCalendarIn } from '#server/calendar/calendar-changes.ts';
import { transaction } from '#server/platform/database.ts';
import { setTargetsIn } from '#server/triage/target-setting.ts';

export type CalendarFileSet =
  | { ok: true; calendars: { created: boolean; calendar: StoredCalendar }[]; targets: SlaPolicy | null }
  | { ok: false; code: 'forbidden' }
  /** what is wrong, by the place of the calendar in the file */
  | { ok: false; code: 'invalid'; problems: { index: number; problem: CalendarProblem }[] };

/**
 * Sets all calendars and targets of a file, in their order, or nothing where one of them is not right.
 *
 * @param dryRun says what would become of it and stores nothing
 */
export async function setCalendarFile(
  actor: Actor,
  { calendars, targets }: CalendarFile,
  { dryRun }: { dryRun: boolean },
): Promise<CalendarFileSet> {
  if (!may(actor, 'calendar.set')) return { ok: false, code: 'forbidden' };
  let result: CalendarFileSet | null = null;
  try {
    return await transaction(async (sql) => {
      const done: { created: boolean; calendar: StoredCalendar }[] = [];
      const problems: { index: number; problem: CalendarProblem }[] = [];
      for (const [index, calendar] of calendars.entries()) {
        const set = await setCalendarIn(sql, actor, calendar);
        if (set.ok) done.push(set);
        else if (set.code === 'invalid') problems.push(...set.problems.map((problem) => ({ index, problem })));
      }
      if (targets) await setTargetsIn(sql, actor, targets);
      result = problems.length > 0 ? { ok: false, code: 'invalid', problems } : { ok: true, calendars: done, targets };
      if (dryRun || !result.ok) throw new TakeBack();
      return result;
    });
  } catch (error) {
    if (error instanceof TakeBack && result) return result;
    throw error;
  }
}

/** Thrown so that the transaction takes back what it has done. */
class TakeBack extends Error {}
