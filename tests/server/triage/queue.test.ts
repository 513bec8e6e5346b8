import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { readCursor } from '#domain/triage/cursor.ts';
import { defaultFilter, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { type Status, statuses } from '#domain/triage/status.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { pool } from '#server/platform/database.ts';
import { type CasePage, listCases, pageSize } from '#server/triage/case-list.ts';
import { countedUpTo, listQueue } from '#server/triage/queue.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

const everything: QueueFilter = { ...defaultFilter, status: 'all' };

describe('pages', () => {
  let csm: User;
  let organizationId: string;
  const hour = 3_600_000;
  const start = Date.parse('2026-03-01T00:00:00Z');

  beforeEach(async () => {
    organizationId = (await findOrCreateOrganization(pool, `Organization ${Math.random()}`)).id;
    csm = await person('csm', { serves: [organizationId] });
  });

  /** Several at the same millisecond, as an import makes them. */
  async function store(count: number): Promise<string[]> {
    const references: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const submittedAt = new Date(start + Math.floor(n / 3) * hour);
      references.push((await storeCase({ organizationId, submittedAt })).reference);
    }
    return references;
  }

  async function walk(filter: QueueFilter, towards: 'next' | 'previous', from: CasePage, between = async () => {}) {
    const seen: string[] = [];
    let page = from;
    for (;;) {
      seen.push(...page.rows.map(({ reference }) => reference));
      const cursor = readCursor(page[towards] ?? undefined);
      if (!cursor) return { seen, last: page };
      await between();
      page = await listCases(csm, filter, cursor);
    }
  }

  test.each(['newest', 'oldest'] as const)('%s first, there and back, hold every case once', async (sort) => {
    const references = await store(2 * pageSize + 7);
    const filter = { ...everything, sort };
    const first = await listCases(csm, filter, null);
    expect(first.previous).toBeNull();
    const there = await walk(filter, 'next', first);
    expect([...there.seen].sort()).toEqual([...references].sort());
    expect(there.last.next).toBeNull();

    const back = await listCases(csm, filter, readCursor(there.last.previous ?? undefined));
    expect(back.rows.map(({ reference }) => reference)).toEqual(there.seen.slice(pageSize, 2 * pageSize));
    const home = await listCases(csm, filter, readCursor(back.previous ?? undefined));
    expect(home.rows.map(({ reference }) => reference)).toEqual(there.seen.slice(0, pageSize));
    expect(home.previous).toBeNull();
  });

  test('neither skip nor repeat while cases arrive', async () => {
    const references = await store(2 * pageSize + 1);
    const { seen } = await walk(everything, 'next', await listCases(csm, everything, null), async () => {
      await storeCase({ organizationId });
    });
    expect([...seen].sort()).toEqual([...references].sort());
  });

  test('that are exactly full have no empty one after them', async () => {
    await store(pageSize);
    const page = await listCases(csm, everything, null);
    expect(page.rows).toHaveLength(pageSize);
    expect(page.next).toBeNull();
  });

  test('a place after the end is an empty page', async () => {
    const nowhere = { towards: 'next' as const, submittedAt: '1999-01-01T00:00:00.000Z', id: csm.id };
    expect(await listCases(csm, everything, nowhere)).toEqual({ rows: [], previous: null, next: null });
  });
});

describe('the queue', () => {
  let csm: User;
  let admin: User;
  let customer: User;

  beforeAll(async () => {
    customer = await person('customer', { organization: 'Served' });
    csm = await person('csm', { serves: [customer.organizationId ?? ''] });
    admin = await person('admin');
    const states: Status[] = [...statuses, 'submitted', 'resolved'];
    for (const status of states) await storeCase({ submittedBy: customer, status, partner: 'Havsvik', language: 'sv' });
    await storeCase({
      submittedBy: customer,
      status: 'in_review',
      assignee: csm,
      partner: 'Stellanova',
      language: 'it',
    });
    await storeCase({ organizationId: (await findOrCreateOrganization(pool, 'Not served')).id });
  });

  const references = async (filter: Partial<QueueFilter>) =>
    (await listQueue(csm, { ...everything, ...filter }, null))?.rows.length;

  test('shows what each filter lets through', async () => {
    const partner = (await pool.query("select id from partners where name = 'Stellanova'")).rows[0]?.id;
    expect(await references({})).toBe(10);
    expect(await references({ status: 'open' })).toBe(6);
    expect(await references({ status: ['submitted'] })).toBe(2);
    expect(await references({ status: ['submitted', 'resolved'] })).toBe(4);
    expect(await references({ language: 'it' })).toBe(1);
    expect(await references({ partner })).toBe(1);
    expect(await references({ assignee: 'me' })).toBe(1);
    expect(await references({ assignee: csm.id })).toBe(1);
    expect(await references({ assignee: 'nobody' })).toBe(9);
    expect(await references({ product: 'commerce-on-premises' })).toBe(0);
    expect(await references({ language: 'sv', assignee: 'me' })).toBe(0);
  });

  test('counts each state under the rest of the filter, and the views under none', async () => {
    const queue = await listQueue(csm, { ...defaultFilter, language: 'sv' }, null);
    expect(queue?.statuses).toEqual({
      submitted: 2,
      in_review: 1,
      needs_information: 1,
      with_partner: 1,
      resolved: 2,
      declined: 1,
      withdrawn: 1,
    });
    expect(queue?.total).toBe(5);
    expect(queue?.views).toEqual({ mine: 1, unassigned: 5, open: 6, all: 10 });
  });

  test('a row says what one needs to choose a case', async () => {
    const queue = await listQueue(csm, { ...everything, assignee: 'me' }, null);
    expect(queue?.rows).toEqual([
      expect.objectContaining({
        title: 'Orders above 60 lines are not exported',
        language: 'it',
        organization: 'Served',
        partner: 'Stellanova',
        submittedBy: customer.name,
        assignee: csm.name,
        waived: ['scope'],
        productVersion: '2.4.8-p1',
        submittedAt: expect.any(Date),
      }),
    ]);
  });

  test('offers partners and the desk’s people, by name, and never a customer', async () => {
    const queue = await listQueue(csm, everything, null);
    expect(queue?.partners.map(({ name }) => name)).toEqual(expect.arrayContaining(['Havsvik', 'Stellanova']));
    const assignees = queue?.assignees.map(({ id }) => id);
    expect(assignees).toEqual(expect.arrayContaining([csm.id, admin.id]));
    expect(assignees).not.toContain(customer.id);
    expect((await listQueue(csm, { ...everything, assignee: customer.id }, null))?.assignees).toEqual(queue?.assignees);
  });

  test('costs two statements, whatever is asked; who is signed in is the third of a page', async () => {
    const send = vi.spyOn(pool, 'query');
    await listQueue(csm, { ...defaultFilter, language: 'sv', assignee: csm.id }, null);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is not for customers', async () => {
    expect(await listQueue(customer, everything, null)).toBeNull();
  });

  test('counts no further than it says', async () => {
    const { rows } = await pool.query<{ id: string }>("select id from escalations where language = 'it'");
    await pool.query(
      `insert into escalations (id, reference, draft_id, organization_id, partner_id, language, product, product_version,
         title, summary, business_impact, desired_outcome, severity, guidance_revision)
       select uuidv7(), 'ESC-2000-' || lpad(n::text, 6, '0'), uuidv7(), organization_id, partner_id, 'nl', product,
         product_version, title, summary, business_impact, desired_outcome, severity, guidance_revision
       from escalations, generate_series(1, $2) n where id = $1`,
      [rows[0]?.id, countedUpTo + 5],
    );
    const queue = await listQueue(csm, { ...defaultFilter, language: 'nl' }, null);
    expect(queue?.statuses.submitted).toBe(countedUpTo + 1);
    expect(queue?.total).toBe(countedUpTo + 1);
    expect(queue?.rows).toHaveLength(pageSize);
  });
});
