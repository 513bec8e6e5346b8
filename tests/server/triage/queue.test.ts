import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { defaultFilter, type QueueFilter, unfiltered } from '#domain/triage/queue-filter.ts';
import { type Status, statuses } from '#domain/triage/status.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { pool } from '#server/platform/database.ts';
import { pageSize } from '#server/triage/case-list.ts';
import { listQueue } from '#server/triage/queue.ts';
import { countedUpTo } from '#server/triage/queue-figures.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let csm: User;
let admin: User;
let customer: User;

beforeAll(async () => {
  customer = await person('customer', { organization: 'Served' });
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  admin = await person('admin');
  const states: Status[] = [...statuses, 'submitted', 'resolved'];
  for (const status of states) await storeCase({ submittedBy: customer, status, partner: 'Havsvik', language: 'sv' });
  const [assignee, partner] = [csm, 'Stellanova'];
  await storeCase({ submittedBy: customer, status: 'in_review', assignee, partner, language: 'it' });
  await storeCase({ organizationId: (await findOrCreateOrganization(pool, 'Not served')).id });
});

const shown = (filter: Partial<QueueFilter>, choosing = false) =>
  listQueue(csm, { ...unfiltered, ...filter }, null, { choosing });

test('a row says what one needs to choose a case', async () => {
  expect((await shown({ assignee: ['me'] }))?.rows).toEqual([
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
      mergedInto: null,
      openQuestions: 0,
      tags: [],
    }),
  ]);
});

describe('counts', () => {
  const counted = async (filter: Partial<QueueFilter>, facet: keyof NonNullable<Facets>) => {
    const queue = await shown(filter, true);
    return Object.fromEntries(queue?.facets?.[facet].values.map(({ value, cases }) => [value, cases]) ?? []);
  };
  type Facets = NonNullable<Awaited<ReturnType<typeof listQueue>>>['facets'];

  test('stand beside each value, of a facet that is narrowed as if it were not', async () => {
    const swedish = { ...defaultFilter, language: ['sv'] as const };
    expect(await counted(swedish, 'status')).toEqual({
      submitted: 2,
      in_review: 1,
      needs_information: 1,
      with_partner: 1,
      resolved: 2,
      declined: 1,
      withdrawn: 1,
    });
    expect(await counted(swedish, 'language')).toEqual({ sv: 5, it: 1 });
    expect(await counted({}, 'assignee')).toEqual({ nobody: 9, me: 1 });
    expect(await counted({ assignee: ['me'] }, 'assignee')).toEqual({ nobody: 9, me: 1 });
    expect(await counted({ assignee: ['me'] }, 'waived')).toEqual({ scope: 1 });
    expect(await counted({}, 'version')).toEqual({ '2.4.8': 10 });
  });

  test('of partners, people and organizations come with their names', async () => {
    const facets = (await shown({}, true))?.facets;
    expect(facets?.partner.values.map(({ name, cases }) => [name, cases])).toEqual([
      ['Havsvik', 9],
      ['Stellanova', 1],
    ]);
    expect(facets?.organization.values.map(({ name }) => name)).toEqual(['Served']);
  });

  test('of the views say what they hold, under no filter', async () => {
    const queue = await shown({ language: ['sv'], status: 'open' });
    expect(queue?.total).toBe(5);
    expect(queue?.views).toEqual({ mine: 1, unassigned: 5, open: 6, all: 10 });
  });

  test('of saved views stand by their ids', async () => {
    const saved = new Map([['a', { ...unfiltered, language: ['it'] as const }]]);
    expect((await listQueue(csm, defaultFilter, null, { saved }))?.saved).toEqual({ a: 1 });
  });

  test('are made only where somebody chooses', async () => {
    expect((await shown({}))?.facets).toBeNull();
  });

  test('go no further than they say', async () => {
    const { rows } = await pool.query<{ id: string }>("select id from escalations where language = 'it'");
    await pool.query(
      `insert into escalations (id, reference, draft_id, organization_id, partner_id, language, product, product_version,
         title, summary, business_impact, desired_outcome, severity, guidance_revision)
       select uuidv7(), 'ESC-2000-' || lpad(n::text, 6, '0'), uuidv7(), organization_id, partner_id, 'nl', product,
         product_version, title, summary, business_impact, desired_outcome, severity, guidance_revision
       from escalations, generate_series(1, $2) n where id = $1`,
      [rows[0]?.id, countedUpTo + 5],
    );
    const queue = await shown({ status: 'open', language: ['nl'] }, true);
    expect(queue?.total).toBe(countedUpTo + 1);
    expect(queue?.facets?.status).toEqual({
      values: [{ value: 'submitted', name: null, cases: countedUpTo + 1 }],
      cut: true,
    });
    expect(queue?.rows).toHaveLength(pageSize);
    await pool.query("delete from escalations where language = 'nl'");
  });
});

describe('what is offered', () => {
  test('are partners, the desk’s people and the organizations that one serves, by name, and never a customer', async () => {
    const offered = (await shown({}, true))?.offered;
    expect(offered?.partner.map(({ name }) => name)).toEqual(expect.arrayContaining(['Havsvik', 'Stellanova']));
    expect(offered?.organization.map(({ name }) => name)).toEqual(['Served']);
    const assignees = offered?.assignee.map(({ id }) => id);
    expect(assignees).toEqual(expect.arrayContaining([csm.id, admin.id]));
    expect(assignees).not.toContain(customer.id);
    expect((await shown({ assignee: [customer.id] }, true))?.offered.assignee).toEqual(offered?.assignee);
  });

  test('is the chosen alone where nobody chooses', async () => {
    expect((await shown({ assignee: [admin.id] }))?.offered).toEqual({
      assignee: [{ id: admin.id, name: admin.name }],
      organization: [],
      partner: [],
      tag: [],
    });
  });

  test('never names an organization that one does not serve', async () => {
    const elsewhere = (await findOrCreateOrganization(pool, 'Not served')).id;
    expect((await shown({ organization: [elsewhere] }, true))?.offered.organization).toEqual([
      { id: customer.organizationId, name: 'Served' },
    ]);
  });
});

test('costs two statements, whatever is asked', async () => {
  const send = vi.spyOn(pool, 'query');
  await listQueue(csm, { ...defaultFilter, language: ['sv'], assignee: [csm.id] }, null, { choosing: true });
  expect(send).toHaveBeenCalledTimes(2);
});

test('is not for customers', async () => {
  expect(await listQueue(customer, unfiltered, null)).toBeNull();
});
