import type pg from 'pg';
import { dayIn } from '#domain/calendar/time-zone.ts';
import type { User } from '#domain/identity/user.ts';
import type { StepName } from '#domain/intake/steps.ts';
import { clockOf, parkedUntil } from '#domain/readiness/patience.ts';
import { isoDay, momentOf } from '#prisma/demo/days.ts';
import { type DemoDraft, demoDrafts } from '#prisma/demo/drafts.ts';
import type { People } from '#prisma/demo/load-people.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { contentId } from '#server/intake/content-id.ts';
import { saveStep } from '#server/intake/drafts.ts';
import { transaction } from '#server/platform/database.ts';

/** Stores the drafts that lack, each as a whole. What has been done to one since stays. */
export async function loadDrafts(people: People, now: Date): Promise<void> {
  for (const [name, draft] of Object.entries(demoDrafts)) {
    const owner = people.get(draft.owner);
    if (!owner) throw new Error(`Nobody of the demo is called ${draft.owner}.`);
    await transaction((sql) => storeDraft(sql, contentId(`demo draft ${name}`), draft, owner, now));
  }
}

async function storeDraft(sql: pg.PoolClient, id: string, draft: DemoDraft, owner: User, now: Date): Promise<void> {
  const { rowCount } = await sql.query(
    `insert into drafts (id, owner_id, organization_id, language, guidance_revision, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [id, owner.id, owner.organizationId, owner.locale, await currentRevision(), momentOf(draft.startedDaysAgo, 0, now)],
  );
  if (rowCount === 0) return;
  for (const [step, answers] of Object.entries(draft.steps((daysAgo) => isoDay(daysAgo, now)))) {
    const saved = await saveStep(owner, id, step as StepName, 0, answers, sql);
    if (!saved.ok) throw new Error(`The step ${step} of the demo draft of ${owner.name} was not saved: ${saved.code}`);
  }
  const { parkedDaysAgo, settled } = draft;
  const parkedAt = parkedDaysAgo === undefined ? null : momentOf(parkedDaysAgo, 1, now);
  const avoidedAt = settled ? momentOf(settled.daysAgo, 2, now) : null;
  const remindAt = parkedAt && !avoidedAt ? await reminderOf(owner, parkedAt) : null;
  await sql.query(
    `update drafts set updated_at = $2, parked_at = $3, remind_at = $4, avoided_at = $5, helped = $6 where id = $1`,
    [
      id,
      avoidedAt ?? parkedAt ?? momentOf(draft.startedDaysAgo, 1, now),
      parkedAt,
      remindAt,
      avoidedAt,
      settled?.helped ?? null,
    ],
  );
}

/** When somebody is reminded who told the partner and parked the draft on one day. */
async function reminderOf({ organizationId, locale }: User, parkedAt: Date): Promise<Date | null> {
  const calendar = await calendarOf(organizationId, locale);
  const today = dayIn(calendar.timeZone, parkedAt);
  const clock = clockOf({ partnerContacts: [{ contactedOn: today }], waived: false }, calendar, today);
  return (clock && parkedUntil(clock, calendar, today)?.remindAt) ?? null;
}
