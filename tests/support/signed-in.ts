import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { User } from '#domain/identity/user.ts';
import { demoPeople } from '#prisma/demo/people.ts';
import { auth } from '#server/identity/auth.ts';
import { pool } from '#server/platform/database.ts';
import { test as base, watch } from '#tests/support/browser-test.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

type Open = Parameters<Browser['newContext']>[0];

type SignedIn = {
  /** Opens a browser of somebody’s own, signed in; null: signed out. It fails the test as the test’s own page does. */
  as: (somebody: Pick<User, 'id'> | null, options?: Open) => Promise<Page>;
};

/** The tests in which several people act, each in a browser of their own. */
export const test = base.extend<SignedIn, { world: World }>({
  world: [async ({ browserName: _ }, use) => use(await makeWorld()), { scope: 'worker' }],

  as: async ({ browser, expectedTrouble }, use) => {
    const contexts: { context: BrowserContext; troubles: string[] }[] = [];
    await use(async (somebody, options) => {
      const context = await browser.newContext(options);
      contexts.push({ context, troubles: watch(context) });
      if (somebody) await signIn(context, somebody);
      return context.newPage();
    });
    for (const { context } of contexts) await context.close();
    const unexpected = contexts
      .flatMap(({ troubles }) => troubles)
      .filter((trouble) => !expectedTrouble.some((pattern) => pattern.test(trouble)));
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`);
  },
});

/** Scripts that are switched off count as requests that failed. */
export const withoutScripts = /^request: csp \S+\/_next\/static\/chunks\/\S+\.js$/;

/** Gives a browser a session of somebody, as signing in would. */
export async function signIn(context: BrowserContext, somebody: Pick<User, 'id'>): Promise<void> {
  const [name = '', value = ''] = (await sessionCookie(somebody)).split('=', 2);
  await context.addCookies([{ name, value, url: process.env.E2E_ADDRESS ?? '', httpOnly: true, sameSite: 'Lax' }]);
}

/** A new session of somebody, as the cookie that a browser sends: `session=…`. */
export async function sessionCookie({ id }: Pick<User, 'id'>): Promise<string> {
  const started = await auth().api.startSession({ body: { userId: id }, headers: new Headers(), returnHeaders: true });
  const [cookie = ''] = started.headers.getSetCookie();
  return cookie.split(';', 1)[0] ?? '';
}

/** Ends all sessions of somebody, as an administrator or the clock would. */
export async function endSessions({ id }: Pick<User, 'id'>): Promise<void> {
  await pool.query('delete from sessions where user_id = $1', [id]);
}

/** Somebody of the demo, by what stands before the @ of their address. */
export async function demoUser(nickname: string): Promise<User> {
  const email = demoPeople.map((person) => person.email).find((address) => address.startsWith(`${nickname}@`));
  const { rows } = await pool.query<User>(
    `select id, name, email, role, locale, organization_id as "organizationId", serves_all as "servesAll",
       array(select organization_id from services where user_id = users.id) as serves
     from users where email = $1`,
    [email],
  );
  const [user] = rows;
  if (!user) throw new Error(`Nobody of the demo is called ${nickname}.`);
  return user;
}
