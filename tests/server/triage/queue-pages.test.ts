import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { readCursor } from '#domain/triage/cursor.ts';
import { type QueueFilter, type Sort, sorts, unfiltered } from '#domain/triage/queue-filter.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { pool } from '#server/platform/database.ts';
import { type CasePage, listCases, pageSize } from '#server/triage/case-list.ts';
import { queueIds } from '#server/triage/queue-ids.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let csm: User;
let organizationId: string;
let template: string;

beforeEach(async () => {
  organizationId = (await findOrCreateOrganization(pool, `Organization ${Math.random()}`)).id;
  csm = await person('csm', { serves: [organizationId] });
  template = (await storeCase({ organizationId: (await findOrCreateOrganization(pool, 'Elsewhere')).id })).id;
});

/**
 * Stores cases whose keys are few, so that many are equal in every order: moments on the same millisecond, four
 * severities, a readiness that some have not, and due times of which a third is never.
 */
async function store(count: number, spread = 7): Promise<string[]> {
  const { rows } = await pool.query<{ reference: string }>(
    `insert into escalations (id, reference, draft_id, organization_id, partner_id, language, product, product_version,
       title, summary, business_impact, desired_outcome, guidance_revision, severity, readiness_score, submitted_at,
       updated_at, due_kind, due_at, near_at)
     select gen_random_uuid(), 'ESC-2001-' || lpad(nextval('escalation_reference')::text, 6, '0'), gen_random_uuid(), $2,
       partner_id, language, product, product_version, title, summary, business_impact, desired_outcome,
       guidance_revision, (array['low', 'medium', 'high', 'critical'])[1 + k % 4], nullif(k % 5, 0) * 20,
       timestamptz '2026-03-01' + k % 3 * interval '1 hour', timestamptz '2026-04-01' + k % 4 * interval '1 ms',
       case when k % 3 > 0 then 'resolution' end,
       case when k % 3 > 0 then timestamptz '2026-05-01' + k * interval '1 hour' else 'infinity' end,
       case when k % 3 > 0 then timestamptz '2026-04-30' else 'infinity' end
     from escalations, (select floor(random() * $4)::int as k from generate_series(1, $3)) drawn where id = $1
     returning reference`,
    [template, organizationId, count, spread],
  );
  return rows.map(({ reference }) => reference);
}

async function walk(filter: QueueFilter, towards: 'next' | 'previous', from: CasePage, between = async () => {}) {
  const pages: string[][] = [];
  let page = from;
  for (;;) {
    pages.push(page.rows.map(({ reference }) => reference));
    const cursor = readCursor(page[towards] ?? undefined, filter.sort);
    if (!cursor) return { pages, last: page };
    await between();
    page = await listCases(csm, filter, cursor);
  }
}

describe.each(sorts)('pages sorted by %s', (sort) => {
  const filter: QueueFilter = { ...unfiltered, sort };

  test('there and back hold every case once, in one order', async () => {
    const references = await store(2 * pageSize + 7);
    const first = await listCases(csm, filter, null);
    expect(first.previous).toBeNull();
    const there = await walk(filter, 'next', first);
    expect(there.pages.flat().toSorted()).toEqual(references.toSorted());
    expect(there.last.next).toBeNull();
    const back = await walk(filter, 'previous', there.last);
    expect(back.pages.toReversed().flat()).toEqual(there.pages.flat());
    expect(back.last.previous).toBeNull();
    const acted = (await queueIds(csm, filter, 1000)).map(({ reference }) => reference);
    // What is acted on has no rank: by relevance they are the same cases, the newest first.
    if (sort === 'relevance') expect(acted.toSorted()).toEqual(there.pages.flat().toSorted());
    else expect(acted).toEqual(there.pages.flat());
  });

  test('neither skip nor repeat while cases arrive between them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(4), { maxLength: 3 }),
        async (spread, arrivals) => {
          await pool.query('delete from escalations where organization_id = $1', [organizationId]);
          const references = await store(2 * pageSize + 3, spread);
          const waiting = [...arrivals];
          const { pages } = await walk(filter, 'next', await listCases(csm, filter, null), async () => {
            await store(waiting.shift() ?? 0, spread);
          });
          const seen = pages.flat();
          expect(new Set(seen).size).toBe(seen.length);
          expect(references.filter((reference) => !seen.includes(reference))).toEqual([]);
        },
      ),
      { numRuns: 4 },
    );
  });
});

test('a page that is exactly full has no empty one after it', async () => {
  await store(pageSize);
  const page = await listCases(csm, unfiltered, null);
  expect(page.rows).toHaveLength(pageSize);
  expect(page.next).toBeNull();
});

test.each<[Sort, string | number]>([
  ['newest', '1999-01-01T00:00:00.000Z'],
  ['due', 'infinity'],
  ['severity', -1],
])('a place after the end of %s is an empty page', async (sort, key) => {
  await pool.query(`delete from escalations where organization_id = $1 and due_at = 'infinity'`, [organizationId]);
  const nowhere = { towards: 'next', sort, key, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;
  expect(await listCases(csm, { ...unfiltered, sort }, nowhere)).toEqual({ rows: [], previous: null, next: null });
});

test('all that match are given with their versions, no more than asked for, and to nobody but the desk', async () => {
  await store(5);
  const three = await queueIds(csm, { ...unfiltered, sort: 'due' }, 3);
  expect(three).toHaveLength(3);
  expect(three[0]).toEqual({ id: expect.any(String), reference: expect.stringMatching(/^ESC-/), version: 1 });
  expect(await queueIds(await person('csm'), unfiltered, 3)).toEqual([]);
  expect(await queueIds(await person('customer'), unfiltered, 3)).toEqual([]);
});
