import type { User } from '#domain/identity/user.ts';
import { stepNames } from '#domain/intake/steps.ts';
import type { Cursor } from '#domain/triage/cursor.ts';
import { defaultFilter, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { views } from '#domain/triage/view.ts';
import { loadPeople, type People } from '#prisma/demo/load-people.ts';
import type { Measured } from '#scripts/bench/measure.ts';
import { demoAnswers } from '#scripts/demo-answers.ts';
import { demoSession } from '#scripts/demo-session.ts';
import { findSessionUser } from '#server/identity/sessions.ts';
import { saveStep, startDraft } from '#server/intake/drafts.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { readCase } from '#server/triage/cases.ts';
import { listQueue } from '#server/triage/queue.ts';

/**
 * What is measured, as the pages and actions do it: the look-up of who is signed in first, then the one call. What a
 * run needs beforehand (a draft to submit, a place in the middle of the list) is not part of it.
 */
export async function prepareActs(): Promise<Measured[]> {
  const people = await loadPeople();
  const everywhere = await headersOf('amara@vendor.example');
  const some = await headersOf('matteo@vendor.example');
  await serveTheBusiest(person(people, 'matteo'));
  const customer = person(people, 'harriet');
  const queue = (session: Headers, filter: Partial<QueueFilter>) => async (cursor: Cursor | null) =>
    listQueue(await reader(session), { ...defaultFilter, ...filter }, cursor);
  const beginning = async () => null;
  return [
    act('queue, open', beginning, queue(everywhere, {})),
    act('queue, all', beginning, queue(everywhere, views.all)),
    act('queue, declined and in Italian', beginning, queue(everywhere, { status: ['declined'], language: ['it'] })),
    act('queue, all, a page in the middle', middle, queue(everywhere, views.all)),
    act('queue of one who serves eight organizations', beginning, queue(some, {})),
    act('case', anyReference, async (reference) => readCase(await reader(everywhere), reference)),
    act(
      'submit of a whole draft',
      () => wholeDraft(customer),
      async (draft) => submitDraft(customer, draft),
    ),
  ];
}

/** Makes PostgreSQL know how much there is now, and leaves it nothing to tidy up while it is measured. */
export async function settle(): Promise<void> {
  await pool.query('vacuum analyze');
  await pool.query('checkpoint');
}

function act<Given>(name: string, prepare: () => Promise<Given>, work: (given: Given) => Promise<unknown>): Measured {
  return { name, prepare, work: (given) => work(given as Given) };
}

async function headersOf(email: string): Promise<Headers> {
  return new Headers({ cookie: await demoSession(email) });
}

async function reader(session: Headers): Promise<User> {
  const user = await findSessionUser(session);
  if (!user) throw new Error('The session has ended.');
  return user;
}

function person(people: People, nickname: string): User {
  const found = people.get(nickname);
  if (!found) throw new Error(`Nobody of the demo is called ${nickname}.`);
  return found;
}

/** Beside the three that he serves in the demo. */
async function serveTheBusiest({ id }: User): Promise<void> {
  await pool.query(
    `insert into services (user_id, organization_id)
     select $1, organization_id from escalations group by organization_id order by count(*) desc limit 5
     on conflict do nothing`,
    [id],
  );
}

async function middle(): Promise<Cursor> {
  const { rows } = await pool.query<{ id: string; at: Date }>(
    `select id, submitted_at as at from escalations order by submitted_at, id
     offset (select count(*) / 2 from escalations) limit 1`,
  );
  const [row] = rows;
  if (!row) throw new Error('There are no cases.');
  return { towards: 'next', sort: views.all.sort, key: row.at.toISOString(), id: row.id };
}

async function anyReference(): Promise<string> {
  const { rows } = await pool.query<{ reference: string }>(
    'select reference from escalations where id >= gen_random_uuid() order by id limit 1',
  );
  return rows[0]?.reference ?? '';
}

/** About 4 kB of answers. */
async function wholeDraft(owner: User): Promise<string> {
  const started = await startDraft(owner, 'en');
  if (!started.ok) throw new Error(started.code);
  const answers = demoAnswers('en-erp-sync');
  for (const step of stepNames) await saveStep(owner, started.id, step, 0, answers[step]);
  return started.id;
}
