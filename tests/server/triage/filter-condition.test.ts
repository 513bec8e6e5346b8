import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { products } from '#domain/catalogue/product.ts';
import { can } from '#domain/identity/permissions.ts';
import { locales, type User } from '#domain/identity/user.ts';
import { conditions, responses, severities, waivableItems } from '#domain/intake/steps.ts';
import { chosenOf, type FacetName, facetNames, type QueueFilter, sorts } from '#domain/triage/queue-filter.ts';
import { slaStateOf, slaStates } from '#domain/triage/sla-state.ts';
import { isOpen, type Status, statuses } from '#domain/triage/status.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { pool } from '#server/platform/database.ts';
import { listQueue } from '#server/triage/queue.ts';
import { queueIds } from '#server/triage/queue-ids.ts';
import { person } from '#tests/support/people.ts';

/** A case as the slow filter below reads it. */
interface Known {
  reference: string;
  status: Status;
  severity: string;
  product: string;
  version: string;
  language: string;
  organization: string;
  partner: string;
  assignee: string | null;
  conditions: string[];
  responses: string[];
  waived: string[];
  tags: string[];
  submittedAt: Date;
  closedAt: Date | null;
  dueAt: Date | null;
  nearAt: Date | null;
  resolutionMet: boolean | null;
  readiness: number | null;
}

const now = new Date('2026-11-20T12:00:00Z');
const day = 24 * 3_600_000;
const tags = ['0b0b0b0b-0000-7000-8000-000000000001', '0b0b0b0b-0000-7000-8000-000000000002'];

let organizations: string[];
let partners: string[];
let people: User[];
let readers: User[];
let known: Known[];

beforeAll(async () => {
  organizations = await Promise.all(
    ['North', 'East', 'South', 'West'].map(async (name) => (await findOrCreateOrganization(pool, name)).id),
  );
  const [north = '', east = ''] = organizations;
  people = [await person('csm', { serves: [north, east] }), await person('csm', { servesAll: true })];
  readers = [...people, await person('admin'), await person('csm')];
  partners = await Promise.all(['Havsvik', 'Stellanova', 'Kadezicht'].map(partnerId));
  const drawn = fc.sample(cases(), { numRuns: 300, seed: 4 });
  const revision = await currentRevision();
  known = [];
  for (const one of drawn) known.push({ ...one, reference: await store(revision, one) });
});

async function partnerId(name: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    'insert into partners (id, name, name_key) values (uuidv7(), $1, $1) returning id',
    [name],
  );
  return rows[0]?.id ?? '';
}

function cases(): fc.Arbitrary<Omit<Known, 'reference'>> {
  const moment = (from: number, to: number) => fc.integer({ min: from * 24, max: to * 24 }).map((hours) => hours / 24);
  return fc
    .record({
      status: fc.constantFrom(...statuses),
      severity: fc.constantFrom(...severities),
      product: fc.constantFrom(...products),
      version: fc.constantFrom('2.4.7', '2.4.8-p1', '2.4.8'),
      language: fc.constantFrom(...locales),
      organization: fc.constantFrom(...organizations),
      partner: fc.constantFrom(...partners),
      assignee: fc.option(fc.constantFrom(...people.map(({ id }) => id))),
      conditions: fc.subarray([...conditions]),
      responses: fc.subarray([...responses]),
      waived: fc.subarray([...waivableItems]),
      tags: fc.subarray(tags),
      age: moment(0, 40),
      due: fc.option(fc.constantFrom(-1, 0, 0.001, 2)),
      near: fc.constantFrom(0, 1, 3),
      resolutionMet: fc.option(fc.boolean()),
      readiness: fc.option(fc.nat(100)),
    })
    .map(({ age, due, near, resolutionMet, ...one }) => {
      const open = isOpen(one.status);
      const dueAt = open && due !== null ? new Date(now.getTime() + due * day) : null;
      return {
        ...one,
        submittedAt: new Date(now.getTime() - age * day),
        closedAt: open ? null : now,
        dueAt,
        nearAt: dueAt && new Date(dueAt.getTime() - near * day),
        resolutionMet: open ? null : resolutionMet,
      };
    });
}

async function store(revision: number, one: Omit<Known, 'reference'>): Promise<string> {
  const { rows } = await pool.query<{ reference: string }>(
    `insert into escalations (id, reference, draft_id, title, summary, business_impact, desired_outcome,
       guidance_revision, status, severity, product, product_version, language, organization_id, partner_id, assignee_id,
       conditions, responses, waived, tag_ids, submitted_at, closed_at, due_kind, due_at, near_at, resolution_met,
       readiness_score)
     values (gen_random_uuid(), 'ESC-2002-' || lpad(nextval('escalation_reference')::text, 6, '0'), gen_random_uuid(),
       'Title', 'Summary', 'Impact', 'Outcome', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
       $13::uuid[], $14, $15, case when $16::timestamptz is not null then 'resolution' end, coalesce($16, 'infinity'),
       coalesce($17::timestamptz, 'infinity'), $18, $19)
     returning reference`,
    [
      revision,
      ...[one.status, one.severity, one.product, one.version, one.language, one.organization, one.partner],
      ...[one.assignee, one.conditions, one.responses, one.waived, one.tags, one.submittedAt, one.closedAt],
      ...[one.dueAt, one.nearAt, one.resolutionMet, one.readiness],
    ],
  );
  return rows[0]?.reference ?? '';
}

/** The values of a facet that a case has. */
function valuesOf(one: Known, facet: FacetName, reader: User): readonly (string | null)[] {
  switch (facet) {
    case 'assignee':
      return one.assignee === null ? ['nobody'] : one.assignee === reader.id ? ['me', reader.id] : [one.assignee];
    case 'version':
      return [one.version.split('-')[0] ?? ''];
    case 'sla':
      return [slaStateOf({ ...one, dueKind: one.dueAt && 'resolution' }, now)];
    case 'condition':
      return one.conditions;
    case 'response':
      return one.responses;
    case 'waived':
      return one.waived;
    case 'tag':
      return one.tags;
    default:
      return [one[facet]];
  }
}

/** The filter as one would say it, without an index or a database. */
function lets(one: Known, filter: QueueFilter, reader: User): boolean {
  const { ageFrom, ageTo, readinessFrom, readinessTo } = filter;
  const age = Math.floor((now.getTime() - one.submittedAt.getTime()) / day);
  const within = (value: number, from: number | null, to: number | null) =>
    value >= (from ?? 0) && value <= (to ?? Infinity);
  const narrowedByReadiness = readinessFrom !== null || readinessTo !== null;
  return (
    can(reader, 'triage', { kind: 'escalation', organizationId: one.organization }) &&
    facetNames.every((facet) => {
      const chosen = chosenOf(filter, facet);
      return (
        chosen.length === 0 || valuesOf(one, facet, reader).some((value) => value !== null && chosen.includes(value))
      );
    }) &&
    within(age, ageFrom, ageTo) &&
    (!narrowedByReadiness || (one.readiness !== null && within(one.readiness, readinessFrom, readinessTo)))
  );
}

function filters(): fc.Arbitrary<QueueFilter> {
  const few = <Value>(all: readonly Value[]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray([...all], { minLength: 1 }) },
    );
  const bound = (most: number) => fc.option(fc.nat(most), { freq: 2 });
  return fc.record({
    q: fc.constant(null),
    status: fc.oneof(
      fc.constantFrom('open' as const, 'all' as const),
      fc.subarray([...statuses], { minLength: 1, maxLength: 4 }),
    ),
    severity: few(severities),
    sla: few(slaStates),
    assignee: few(['me', 'nobody', ...people.map(({ id }) => id)]),
    organization: few(organizations),
    partner: few(partners),
    product: few(products),
    version: few(['2.4.6', '2.4.7', '2.4.8']),
    language: few(locales),
    condition: few(conditions),
    response: few(responses),
    waived: few(waivableItems),
    tag: few(tags),
    ageFrom: bound(20),
    ageTo: bound(40),
    readinessFrom: bound(50),
    readinessTo: bound(100),
    sort: fc.constantFrom(...sorts),
  });
}

test('what a filter shows to somebody is what it says, and what they may see', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(filters(), fc.constantFrom(...readers), async (filter, reader) => {
      const found = (await queueIds(reader, filter, 1000, now)).map(({ reference }) => reference);
      const expected = known.filter((one) => lets(one, filter, reader)).map(({ reference }) => reference);
      expect(found.toSorted()).toEqual(expected.toSorted());
      shown += found.length;
    }),
    { numRuns: 250 },
  );
  expect(shown).toBeGreaterThan(250);
});

test('what is counted beside each value is what one gets who chooses it', async () => {
  await fc.assert(
    fc.asyncProperty(filters(), fc.constantFrom(...readers), async (filter, reader) => {
      const queue = await listQueue(reader, filter, null, { choosing: true }, now);
      expect(queue?.total).toBe(known.filter((one) => lets(one, filter, reader)).length);
      for (const facet of facetNames) {
        const without = { ...filter, [facet]: facet === 'status' ? 'all' : [] };
        for (const { value, cases: counted } of queue?.facets?.[facet].values ?? []) {
          const chosen = { ...without, [facet]: [value] };
          expect([facet, value, counted]).toEqual([
            facet,
            value,
            known.filter((one) => lets(one, chosen, reader)).length,
          ]);
        }
      }
    }),
    { numRuns: 40 },
  );
});
