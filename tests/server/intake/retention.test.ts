import { beforeEach, expect, test } from 'vitest';
import { settleDraft } from '#server/intake/avoidance.ts';
import { discardDraft } from '#server/intake/drafts.ts';
import { dropOldDrafts, keptUntil } from '#server/intake/retention.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

beforeEach(() => pool.query('delete from drafts'));

test('drops what was settled or discarded more than thirty days ago, and nothing else', async () => {
  const customer = await person('customer');
  const drafts = { open: '', settled: '', discarded: '', fresh: '', submitted: '' };
  for (const name of Object.keys(drafts) as (keyof typeof drafts)[]) drafts[name] = await draftOf(customer);
  await settleDraft(customer, drafts.settled, 'scope');
  await settleDraft(customer, drafts.fresh, 'scope');
  await discardDraft(customer, drafts.discarded);
  await submitDraft(customer, drafts.submitted);
  await age(31);
  await pool.query(`update drafts set avoided_at = now() - interval '29 days' where id = $1`, [drafts.fresh]);

  await dropOldDrafts();
  expect((await left()).sort()).toEqual([drafts.open, drafts.fresh, drafts.submitted].sort());
  const { rows } = await pool.query('select count(*) from draft_steps where draft_id = $1', [drafts.settled]);
  expect(rows).toEqual([{ count: 0 }]);
});

test('keeps what was counted', async () => {
  const customer = await person('customer');
  await settleDraft(customer, await draftOf(customer), 'other');
  await age(31);
  const before = await counted();
  await dropOldDrafts();
  expect(await left()).toEqual([]);
  expect(await counted()).toEqual(before);
});

test('drops more than one batch, and stops when it is told to', async () => {
  const customer = await person('customer');
  await pool.query(
    `insert into drafts (id, owner_id, organization_id, language, guidance_revision, discarded_at)
     select uuidv7(), $1, $2, 'en', (select max(number) from guidance_revisions), now() - interval '40 days'
     from generate_series(1, 1200)`,
    [customer.id, customer.organizationId],
  );
  await dropOldDrafts(AbortSignal.abort());
  expect(await left()).toHaveLength(1200);
  await dropOldDrafts();
  expect(await left()).toEqual([]);
});

test('a draft is kept for as many days as the configuration says', () => {
  expect(keptUntil(new Date('2026-11-21T10:00:00Z'))).toEqual(new Date('2026-12-21T10:00:00Z'));
});

/** Makes everything that ended end so many days earlier. */
async function age(days: number): Promise<void> {
  await pool.query(
    `update drafts set avoided_at = avoided_at - make_interval(days => $1),
       discarded_at = discarded_at - make_interval(days => $1), submitted_at = submitted_at - make_interval(days => $1)`,
    [days],
  );
}

async function left(): Promise<string[]> {
  return (await pool.query<{ id: string }>('select id from drafts order by id')).rows.map(({ id }) => id);
}

async function counted(): Promise<unknown> {
  return (await pool.query('select kind, practice, sum(count) from intake_counts group by 1, 2 order by 1, 2')).rows;
}
