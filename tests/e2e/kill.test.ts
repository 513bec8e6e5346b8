import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { startPostgres } from '#scripts/postgres.ts';
import { typedCase } from '#tests/support/answers.ts';
import { removeData } from '#tests/support/embedded.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';
import { demoUser, sessionCookie } from '#tests/support/signed-in.ts';

const folder = resolve(`.data/e2e-kill-${process.pid}`);
const draftCount = 24;

test.afterEach(() => removeData(folder));

test('kill -9 in the middle of submitting loses no acknowledged case and doubles none', async () => {
  test.slow();
  const secret = process.env.AUTH_SECRET ?? '';
  let server = await startServer(folder, { DEMO: '1', AUTH_SECRET: secret });
  const postgres = await startPostgres(folder);
  // One connection, not a pool: the end of a pool does not wait until its connections are closed.
  const database = new pg.Client({ connectionString: postgres.url });
  await database.connect();
  try {
    const cookie = await signInThere(database);
    const drafts = await makeDrafts(database);
    const action = await submitAction(server, drafts[0] ?? '', cookie);
    const acknowledged = new Map<string, boolean>();
    // Each time it is killed a little later, with the rest of the drafts on their way.
    for (const acknowledgements of [1, 4, 8]) {
      const open = drafts.filter((draft) => !acknowledged.get(draft));
      let count = 0;
      let kill: Promise<unknown> | undefined;
      await Promise.all(
        open.map(async (draft) => {
          const reference = await submit(server, action, draft, cookie);
          if (reference === null) return;
          acknowledged.set(draft, true);
          count += 1;
          if (count === acknowledgements) kill = server.end('SIGKILL');
        }),
      );
      await kill;
      expect(count, 'some were still on their way').toBeLessThan(open.length);
      server = await startServer(folder, { DEMO: '1', AUTH_SECRET: secret });
      const made = await casesOf(database, drafts);
      for (const draft of acknowledged.keys()) expect(made, 'an acknowledged case').toContain(draft);
      expect(new Set(made).size, 'no draft became two cases').toBe(made.length);
    }
    // A mail that was being sent when its server died is taken up again after ten minutes: they are over.
    await database.query(
      `update outbox_mails set claimed_at = claimed_at - interval '11 minutes' where sent_at is null`,
    );
    for (const draft of drafts) expect(await submit(server, action, draft, cookie)).not.toBeNull();
    expect((await casesOf(database, drafts)).sort()).toEqual([...drafts].sort());
    await expect.poll(() => unsent(database), { timeout: 30_000 }).toBe(0);
    // The customer's receipt, and what tells the desk of a new case.
    const told = mails().filter(({ subject }) => /ESC-\d{4}-\d{6}/.test(subject));
    expect(new Set(told.map(({ subject }) => subject)).size).toBe(told.length);
    expect(told).toHaveLength(2 * draftCount);
  } finally {
    await database.end();
    await server.end();
    await postgres.stop();
  }
});

/** A session there of somebody who has one here: both servers know the same secret. */
async function signInThere(database: pg.Client): Promise<string> {
  const cookie = await sessionCookie(await demoUser('harriet'));
  const [token] = decodeURIComponent(cookie.slice('session='.length)).split('.');
  await database.query(
    `insert into sessions (id, user_id, token, expires_at, updated_at)
     select uuidv7(), id, $1, now() + interval '1 hour', now() from users where email like 'harriet@%'`,
    [token],
  );
  return cookie;
}

async function makeDrafts(database: pg.Client): Promise<string[]> {
  const drafts = Array.from({ length: draftCount }, () => randomUUID());
  for (const draft of drafts) {
    await database.query(
      `insert into drafts (id, owner_id, organization_id, language, guidance_revision)
       select $1, id, organization_id, 'en', (select max(number) from guidance_revisions)
       from users where email like 'harriet@%'`,
      [draft],
    );
    for (const [step, answers] of Object.entries(typedCase())) {
      await database.query('insert into draft_steps (draft_id, step, answers, complete) values ($1, $2, $3, true)', [
        draft,
        step,
        JSON.stringify(answers),
      ]);
    }
  }
  return drafts;
}

/** The name of the hidden field by which the review’s form finds its action. */
async function submitAction({ address }: TestServer, draft: string, cookie: string): Promise<string> {
  const page = await (await fetch(`${address}/en/escalate/${draft}/review`, { headers: { cookie } })).text();
  const form = /<form[^>]*class="send"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const name = /name="(\$ACTION_ID_[^"]+)"/.exec(form)?.[1];
  if (!name) throw new Error(`The review has no form: ${page.slice(0, 500)}`);
  return name;
}

/** Submits a draft; null where no answer came. */
async function submit({ address }: TestServer, action: string, draft: string, cookie: string): Promise<string | null> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ [action]: '', draft, language: 'en', intent: 'submit' })) {
    body.append(name, value);
  }
  const init = { method: 'POST', body, headers: { cookie, origin: address }, redirect: 'manual' } as const;
  const response = await fetch(`${address}/en/escalate/${draft}/review`, init).catch(() => null);
  const location = response?.headers.get('location') ?? '';
  return location.endsWith(`/${draft}/receipt`) ? location : null;
}

async function casesOf(database: pg.Client, drafts: string[]): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    'select draft_id as id from escalations where draft_id = any($1)',
    [drafts],
  );
  return rows.map(({ id }) => id);
}

async function unsent(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ count: string }>('select count(*) from outbox_mails where sent_at is null');
  return Number(rows[0]?.count);
}

/** What was sent, as the demo keeps it. */
function mails(): { subject: string }[] {
  const sent = join(folder, 'mail');
  return readdirSync(sent)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(sent, name), 'utf8')) as { subject: string });
}
