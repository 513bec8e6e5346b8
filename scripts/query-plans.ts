// npm run query-plans: asks the database of DATABASE_URL how it finds what the lists show, and prints docs/query-plans.md.
// For a database with many cases, as `npm run demo:generate` makes them, and with CSMs who serve and are assigned.
import type pg from 'pg';
import type { User } from '#domain/identity/user.ts';
import { entryFields } from '#domain/intake/steps.ts';
import { type TypedStep, typedOf } from '#domain/intake/typed.ts';
import { defaultFilter, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { views } from '#domain/triage/view.ts';
import { withCurrentDatabase } from '#scripts/with-current-database.ts';
import { readNotes } from '#server/correspondence/notes.ts';
import { readTalk } from '#server/correspondence/talk.ts';
import { pool } from '#server/platform/database.ts';
import { listAssignable } from '#server/triage/assignments.ts';
import { listCases } from '#server/triage/case-list.ts';
import { type Case, readCase } from '#server/triage/cases.ts';
import { likelyCases, likelyCasesForDraft } from '#server/triage/likely-cases.ts';
import { listQueue } from '#server/triage/queue.ts';
import { queueIds } from '#server/triage/queue-ids.ts';
import { readRelated } from '#server/triage/related-cases.ts';
import { readSla } from '#server/triage/sla.ts';
import { readCaseTags } from '#server/triage/tags.ts';

type Measured = { name: string; work: () => Promise<unknown> };
type Statement = { text: string; values: unknown[] };
type Plan = { ms: number; buffers: number; paths: string[]; scanned: string[] };

const head = `| what is asked | ms | pages | indexes on cases and their entries | read as a whole |
|---|---|---|---|---|`;

await withCurrentDatabase(async () => {
  const rows: string[] = [];
  for (const measured of await catalogue()) {
    const statements = await statementsOf(measured.work);
    for (const [index, statement] of statements.entries()) {
      const { ms, buffers, paths, scanned } = await bestOf(5, () => planOf(statement));
      const name = index === 0 ? measured.name : '';
      rows.push(`| ${name} | ${ms.toFixed(1)} | ${buffers} | ${paths.join(', ')} | ${scanned.join(', ') || 'none'} |`);
    }
  }
  console.log(`${await preface()}\n${head}\n${rows.join('\n')}`);
});
process.exit();

async function preface(): Promise<string> {
  const { rows } = await pool.query<Record<string, number | string>>(
    `select (select count(*) from escalations) as cases, (select count(*) from escalations where closed_at is null) as open,
       (select count(*) from organizations) as organizations, (select count(*) from partners) as partners,
       (select count(*) from users) as people, current_setting('server_version') as version`,
  );
  const { cases, open, organizations, partners, people, version } = rows[0] ?? {};
  return `PostgreSQL ${version}: ${cases} cases, ${open} of them open, ${organizations} organizations, ${partners} partners, ${people} people.\n`;
}

async function catalogue(): Promise<Measured[]> {
  const everywhere = await readCsm('u.serves_all');
  const some = await readCsm('not u.serves_all');
  const [organizationId = ''] = some.serves;
  const customer: User = { ...some, role: 'customer', organizationId };
  const partner = await rarestPartner();
  const number = await rareNumber();
  const queue = (who: User, name: string, filter: Partial<QueueFilter>, choosing = false): Measured => ({
    name,
    work: () => listQueue(who, { ...defaultFilter, ...filter }, null, { choosing }),
  });
  const newest = await readNewest(everywhere);
  const own = await readNewest(customer);
  const middle = { towards: 'next', sort: views.all.sort, key: await middleOfTime(), id: everywhere.id } as const;
  return [
    queue(everywhere, 'queue of one who serves all: open', {}),
    queue(everywhere, '– open, oldest first', { sort: 'oldest' }),
    queue(everywhere, '– mine', views.mine),
    queue(everywhere, '– unassigned', views.unassigned),
    queue(everywhere, '– all', views.all),
    { name: '– all, from the middle', work: () => listCases(everywhere, views.all, middle) },
    queue(everywhere, '– declined, Italian', { status: ['declined'], language: ['it'] }),
    queue(everywhere, '– the partner with the fewest cases', { status: 'all', partner: [partner] }),
    queue(everywhere, '– on-premises, submitted or resolved', {
      status: ['submitted', 'resolved'],
      product: ['commerce-on-premises'],
    }),
    queue(everywhere, '– open, by when it is due', { sort: 'due' }),
    ...['xyzzy', '100048213', 'order', '"order export"', 'order -export'].map((q) =>
      queue(everywhere, `– in search of ${q}`, { status: 'all', q, sort: 'relevance' }),
    ),
    queue(everywhere, '– all, by severity', { status: 'all', sort: 'severity' }),
    queue(everywhere, '– all, by readiness', { status: 'all', sort: 'readiness' }),
    queue(everywhere, '– all, the longest unchanged first', { status: 'all', sort: 'unchanged' }),
    queue(everywhere, '– overdue or nearly, critical or high', {
      sla: ['late', 'near'],
      severity: ['critical', 'high'],
    }),
    queue(everywhere, '– overdue among the closed: nothing', { status: ['resolved'], sla: ['late'] }),
    queue(everywhere, '– added later, refused, scope waived', {
      status: 'all',
      condition: ['added-later'],
      response: ['refused'],
      waived: ['scope'],
    }),
    queue(everywhere, '– 2.4.8 in three languages, submitted a year ago, by severity', {
      status: 'all',
      version: ['2.4.8'],
      language: ['it', 'sv', 'nl'],
      ageFrom: 365,
      sort: 'severity',
    }),
    queue(everywhere, '– while somebody chooses: open', {}, true),
    queue(
      everywhere,
      '– while somebody chooses: Italian, high, with partner',
      {
        status: ['with_partner'],
        language: ['it'],
        severity: ['high'],
      },
      true,
    ),
    queue(some, `queue of one who serves ${some.serves.length} organizations: open`, {}),
    queue(some, '– by when it is due', { sort: 'due' }),
    queue(some, '– overdue, high', { sla: ['late'], severity: ['high'], sort: 'due' }),
    queue(some, '– while somebody chooses: all', { status: 'all' }, true),
    {
      name: '– all that match, for acting on them',
      work: () => queueIds(some, { ...defaultFilter, language: ['sv'], sort: 'due' }, 1000),
    },
    queue(some, '– all', views.all),
    queue(some, '– mine, oldest first', { ...views.mine, sort: 'oldest' }),
    queue(everywhere, 'search: a number that stands in few cases', { status: 'all', q: number, sort: 'relevance' }),
    queue(everywhere, '– a common word among the open', { q: 'order', sort: 'due' }),
    queue(everywhere, '– a phrase of common words', {
      status: 'all',
      q: '"two of five deliverables"',
      sort: 'relevance',
    }),
    queue(some, `– a common word, for one who serves ${some.serves.length} organizations`, {
      status: 'all',
      q: 'order',
    }),
    { name: 'the own cases of a customer', work: () => listCases(customer, views.all, null) },
    { name: 'cases like one, for one who serves all', work: () => likelyCases(everywhere, newest) },
    { name: `– for one who serves ${some.serves.length} organizations`, work: () => likelyCases(some, own) },
    { name: 'the open cases like a draft', work: () => likelyCasesForDraft(customer, draftLike(own)) },
    { name: 'one case with its history', work: () => readCase(everywhere, newest.reference) },
    { name: '– its talk', work: () => readTalk(everywhere, newest.id) },
    { name: '– its notes', work: () => readNotes(everywhere, newest.id) },
    { name: '– its service levels', work: () => readSla(everywhere, newest, new Date()) },
    { name: '– the cases that belong to it', work: () => readRelated(everywhere, newest) },
    { name: '– its tags', work: () => readCaseTags(everywhere, newest) },
    { name: '– who can be given it', work: () => listAssignable(newest.organizationId) },
  ];
}

/** The statements over cases that some work sends; those that only choose what to measure do not count. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  await work();
  const statements: Statement[] = [];
  const send = pool.query;
  pool.query = ((text: string, values: unknown[]) => {
    if (!text.includes('/* choice */')) statements.push({ text, values });
    return Reflect.apply(send, pool, [text, values]);
  }) as typeof pool.query;
  await work();
  pool.query = send;
  return statements;
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}

/** The quickest of several: what else the machine does is no property of a plan. */
async function bestOf(times: number, plan: () => Promise<Plan>): Promise<Plan> {
  const plans: Plan[] = [];
  for (let time = 0; time < times; time += 1) plans.push(await plan());
  return plans.reduce((best, other) => (other.ms < best.ms ? other : best));
}

async function planOf({ text, values }: Statement): Promise<Plan> {
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(
    `explain (analyze, buffers, timing off, format json) ${text}`,
    values,
  );
  const [explained] = rows[0]?.['QUERY PLAN'] ?? [];
  if (!explained) throw new Error('PostgreSQL explained nothing.');
  const nodes = flatten(explained.Plan);
  const names = (key: 'Index Name' | 'Relation Name', keep: (node: Node) => boolean) =>
    [...new Set(nodes.filter(keep).flatMap((node) => node[key] ?? []))].sort();
  return {
    ms: explained['Execution Time'],
    buffers: explained.Plan['Shared Hit Blocks'] + explained.Plan['Shared Read Blocks'],
    paths: names(
      'Index Name',
      ({ 'Index Name': name = '' }) => !/^(users|partners|organizations|services)_/.test(name),
    ),
    scanned: names('Relation Name', (node) => node['Node Type'] === 'Seq Scan'),
  };
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

async function readCsm(condition: string): Promise<User> {
  const user = await first<User>(
    `select u.id, u.name, u.email, u.role, u.locale, u.organization_id as "organizationId", u.serves_all as "servesAll",
       array(select organization_id::text from services s where s.user_id = u.id) as serves
     from users u where u.role = 'csm' and ${condition} order by u.name`,
  );
  return user;
}

async function rarestPartner(): Promise<string> {
  const { id } = await first<{ id: string }>(
    'select partner_id as id from escalations group by partner_id order by count(*)',
  );
  return id;
}

/** A number in an example of a case in the middle. */
async function rareNumber(): Promise<string> {
  const { number } = await first<{ number: string }>(
    `select substring(what_happened from '\\d{5}') as number from examples where what_happened ~ '\\d{5}' order by md5(id::text)`,
  );
  return number;
}

async function middleOfTime(): Promise<string> {
  const { at } = await first<{ at: Date }>(
    'select percentile_disc(0.5) within group (order by submitted_at) as at from escalations',
  );
  return at.toISOString();
}

async function readNewest(user: User): Promise<Case> {
  const { rows } = await listCases(user, views.all, null);
  const found = await readCase(user, rows[0]?.reference ?? '');
  if (!found) throw new Error(`${user.name} sees no case to measure on.`);
  return found;
}

/** A draft in which somebody has typed what a case says. */
function draftLike({ organizationId, partner, title, summary, scopeReferences, examples }: Case) {
  const saved = (answers: TypedStep) => ({ answers, version: 1, complete: true, waived: false, updatedAt: new Date() });
  const { scopeReferences: scope, examples: example } = entryFields;
  return {
    organizationId,
    steps: {
      project: saved({ partner }),
      concern: saved({ title, summary }),
      scope: saved({ scopeReferences: scopeReferences.map((entry) => typedOf(scope, { ...entry })) }),
      contact: null,
      examples: saved({ examples: examples.map((entry) => typedOf(example, { ...entry })) }),
    },
  };
}

async function first<Row extends pg.QueryResultRow>(statement: string): Promise<Row> {
  const { rows } = await pool.query<Row>(`/* choice */ ${statement} limit 1`, []);
  const [row] = rows;
  if (!row) throw new Error(`There is nothing to measure on: ${statement}`);
  return row;
}
