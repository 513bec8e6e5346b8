import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { type Outcomes, readOutcomes } from '#server/guidance/outcomes.ts';
import { reopenDraft, settleDraft } from '#server/intake/avoidance.ts';
import { saveStep, setLanguage } from '#server/intake/drafts.ts';
import { parkDraft } from '#server/intake/parking.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { typedCase } from '#tests/support/answers.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let admin: User;
beforeEach(async () => {
  await pool.query('delete from drafts');
  await pool.query('delete from intake_counts');
  [customer, admin] = await Promise.all([person('customer'), person('admin')]);
});

const nothing = { started: 0, parked: 0, avoided: 0, submitted: 0 };
const month = () => `${new Date().toISOString().slice(0, 7)}-01`;

test('nothing was counted where nothing has happened', async () => {
  expect(await read()).toEqual({ months: [], practices: [], partners: [], languages: [] });
});

test('drafts are counted by what became of them, and by practice, partner and language', async () => {
  await pool.query(`insert into partners (id, name, name_key, listed)
    values (uuidv7(), 'Lanternfield Commerce Ltd', 'lanternfield commerce ltd', true)`);
  await settleDraft(customer, await draftOf(customer), 'scope');
  const parked = await draftOf(customer);
  await parkDraft(customer, parked, new Date());
  await settleDraft(customer, parked, 'partner');
  await submitDraft(customer, await draftOf(customer));
  await setLanguage(customer, await draftOf(customer, {}), 'sv');
  expect(await read()).toEqual({
    months: [{ month: month(), started: 4, parked: 1, avoided: 2, submitted: 1 }],
    practices: [
      { practice: 'partner', avoided: 1 },
      { practice: 'scope', avoided: 1 },
    ],
    partners: [
      { partner: 'Lanternfield Commerce Ltd', started: 3, parked: 1, avoided: 2, submitted: 1 },
      { partner: null, ...nothing, started: 1 },
    ],
    languages: [
      { language: 'en', started: 3, parked: 1, avoided: 2, submitted: 1 },
      { language: 'sv', ...nothing, started: 1 },
    ],
  });
});

describe('what is taken back', () => {
  test('counts no more: a draft that was opened again', async () => {
    const draft = await draftOf(customer, {});
    await settleDraft(customer, draft, 'other');
    await reopenDraft(customer, draft);
    expect(await read()).toMatchObject({ months: [{ ...nothing, started: 1 }], practices: [] });
  });

  test('moves with the partner that the draft names', async () => {
    await pool.query(`insert into partners (id, name, name_key, listed) values
      (uuidv7(), 'One Ltd', 'one ltd', true), (uuidv7(), 'Unlisted Ltd', 'unlisted ltd', false)`);
    const draft = await draftOf(customer, {});
    const { project } = typedCase();
    await saveStep(customer, draft, 'project', 0, { ...project, partner: ' ONE  ltd' });
    expect((await read()).partners).toEqual([{ partner: 'One Ltd', ...nothing, started: 1 }]);
    await saveStep(customer, draft, 'project', 1, { ...project, partner: 'Unlisted Ltd' });
    expect((await read()).partners).toEqual([{ partner: null, ...nothing, started: 1 }]);
  });
});

test('a partner that only this organization has named is known in its own drafts, not in those of others', async () => {
  const typed = typedCase();
  typed.project.partner = 'Only Here Ltd';
  await submitDraft(customer, await draftOf(customer, typed));
  await draftOf(customer, typed);
  await draftOf(await person('customer'), typed);
  expect((await read()).partners).toEqual([
    { partner: 'Only Here Ltd', ...nothing, started: 2, submitted: 1 },
    { partner: null, ...nothing, started: 1 },
  ]);
});

test('the counts are exact, whatever happens at the same moment', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => person('customer')));
  await Promise.all(
    people.map(async (somebody) => {
      const drafts = await Promise.all([draftOf(somebody), draftOf(somebody), draftOf(somebody)]);
      await Promise.all(
        drafts.flatMap((draft, index) => [
          parkDraft(somebody, draft, new Date()),
          index === 0 ? submitDraft(somebody, draft) : settleDraft(somebody, draft, 'specific'),
          settleDraft(somebody, draft, 'scope'),
          submitDraft(somebody, draft),
        ]),
      );
    }),
  );
  const { rows } = await pool.query(
    `select count(*)::int as started, count(parked_at)::int as parked, count(avoided_at)::int as avoided,
       count(submitted_at)::int as submitted from drafts`,
  );
  expect((await read()).months).toEqual([{ month: month(), ...rows[0] }]);
  expect(rows[0]).toMatchObject({ started: 18 });
  expect(rows[0].avoided + rows[0].submitted).toBe(18);
});

test('twelve months are told of, and not the one before them', async () => {
  await pool.query(
    `insert into intake_counts (month, kind, language, count) values
       ('2025-11-01', 'started', 'en', 5), ('2025-12-01', 'started', 'en', 7), ('2026-11-01', 'started', 'en', 1)`,
  );
  const result = await readOutcomes(admin, new Date('2026-11-21T00:00:00Z'));
  expect(result.ok && result.outcomes.months.map(({ started }) => started)).toEqual([1, 7]);
});

test('admins alone read it', async () => {
  for (const other of [customer, await person('csm', { servesAll: true })]) {
    expect(await readOutcomes(other, new Date())).toEqual({ ok: false, code: 'forbidden' });
  }
});

async function read(): Promise<Outcomes> {
  const result = await readOutcomes(admin, new Date());
  if (!result.ok) throw new Error(result.code);
  return result.outcomes;
}
