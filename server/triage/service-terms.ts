import type pg from 'pg';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import type { Locale } from '#domain/identity/user.ts';
import { defaultSlaPolicy, type SlaPolicy, slaPolicy } from '#domain/triage/sla-policy.ts';
import { type CalendarRow, calendarColumns, calendarFor, openCalendar } from '#server/calendar/calendars.ts';
import { pool } from '#server/platform/database.ts';

/** By what the clocks of a case go: whose business time counts, and how much of it there is. */
export interface ServiceTerms {
  calendar: BusinessCalendar;
  policy: SlaPolicy;
}

/** Whose terms: those of an organization and the language that the case is written in. */
export interface TermsKey {
  organizationId: string | null;
  language: Locale;
}

/** Where the targets stand among the settings. */
export const policyKey = 'sla';

/** The terms of a case, in one statement. */
export async function termsOf(key: TermsKey, sql: Pick<pg.ClientBase, 'query'> = pool): Promise<ServiceTerms> {
  const [terms] = await termsOfAll([key], sql);
  if (!terms) throw new Error('The terms of a case gave no row.');
  return terms;
}

/** The terms of several cases, in the order of `keys`, in one statement; the same calendar is the same object. */
export async function termsOfAll(
  keys: readonly TermsKey[],
  sql: Pick<pg.ClientBase, 'query'> = pool,
): Promise<ServiceTerms[]> {
  const { rows } = await sql.query<TermsRow>(
    `select ${termsColumns}
     from unnest($1::uuid[], $2::text[]) with ordinality as k(organization_id, language, n)
     cross join lateral ${calendarFor('k.organization_id', 'k.language')} c
     order by k.n`,
    [keys.map(({ organizationId }) => organizationId), keys.map(({ language }) => language)],
  );
  return openTerms(rows);
}

/** The terms of a draft, were it submitted now, in one statement; null where there is no such draft. */
export async function termsOfDraft(draftId: string): Promise<ServiceTerms | null> {
  const { rows } = await pool.query<TermsRow>(
    `select ${termsColumns} from drafts d cross join lateral ${calendarFor('d.organization_id', 'd.language')} c
     where d.id = $1`,
    [draftId],
  );
  const [terms = null] = await openTerms(rows);
  return terms;
}

/** What `openTerms` needs of a calendar row `c`. */
export const termsColumns = `c.id as "calendarId", ${calendarColumns},
  (select value from settings where key = '${policyKey}') as policy`;

export type TermsRow = CalendarRow & {
  calendarId: string;
  /** null: no admin has set any */
  policy: unknown;
};

/** Makes terms of their rows, each calendar once. */
export async function openTerms(rows: readonly TermsRow[]): Promise<ServiceTerms[]> {
  const calendars = new Map<string, BusinessCalendar>();
  for (const row of rows) {
    if (!calendars.has(row.calendarId)) calendars.set(row.calendarId, await openCalendar(row));
  }
  const [first] = rows;
  const policy = first?.policy ? slaPolicy.parse(first.policy) : defaultSlaPolicy;
  return rows.map(({ calendarId }) => ({ calendar: calendars.get(calendarId) as BusinessCalendar, policy }));
}
