import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { submitDraft } from '#server/intake/submissions.ts';
import { translatorFor } from '#server/platform/translator.ts';
import { typedCase } from '#tests/support/answers.ts';
import { draftOf, storedStep } from '#tests/support/drafts.ts';
import { removeData } from '#tests/support/embedded.ts';
import { fieldsOf, post, request, withFields } from '#tests/support/posted-form.ts';
import { startServer } from '#tests/support/server.ts';
import { sessionCookie, test, withoutScripts } from '#tests/support/signed-in.ts';

test('each page runs the scripts of its own response alone, and nobody keeps a copy', async ({ world }) => {
  const cookie = await sessionCookie(world.customer);
  const nonces = new Set<string>();
  for (const path of [
    '',
    '/sign-in',
    '/escalate',
    `/escalate/${world.drafts.whole}/scope`,
    '/escalations',
    '/nothing',
  ]) {
    const response = await request(`/en${path}`, path === '/sign-in' ? null : cookie);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    nonces.add(nonce);
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    expect(policy, path).toContain("object-src 'none'");
    expect(policy, path).not.toContain('unsafe-eval');
    expect(response.headers.get('x-frame-options'), path).toBe('DENY');
    expect(response.headers.get('referrer-policy'), path).toBe('same-origin');
    if (path !== '/nothing') expect(response.headers.get('cache-control'), path).toContain('no-store');
  }
  expect(nonces.size).toBe(6);
});

test('the session’s cookie is out of reach of scripts, and dead once one has signed out', async ({ page }) => {
  const t = await translatorFor('en');
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: t('SignIn.demo.signInAs', { name: 'Matteo Bergonzi' }) }).click();
  await page.waitForURL('/en/desk');
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === 'session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');

  const cookie = `session=${session?.value}`;
  expect((await request('/en/desk', cookie)).status).toBe(200);
  await page.getByRole('button', { name: t('App.header.signOut') }).click();
  await page.waitForURL('/en');
  expect((await request('/en/desk', cookie)).headers.get('location')).toContain('/sign-in');
  expect((await request('/en/desk', `${cookie.slice(0, -3)}abc`)).headers.get('location')).toContain('/sign-in');
});

test('signing in leads to no other site', async ({ world }) => {
  const cookie = await sessionCookie(world.customer);
  for (const next of [
    '//evil.example',
    'https://evil.example/en/desk',
    '/\\evil.example',
    '\\\\evil.example',
    '/en//evil.example',
    '/en/../..//evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/en/sign-in?next=//evil.example',
    'https:evil.example',
    '/xx/escalations',
    '/en/escalations\u0000',
  ]) {
    const response = await request(`/en/sign-in?next=${encodeURIComponent(next)}`, cookie);
    expect(response.headers.get('location'), next).toBe('/en/escalations');
  }
});

test('a form that another site sends changes nothing', async ({ as, world, expectedTrouble }) => {
  expectedTrouble.push(withoutScripts);
  const draft = await draftOf(world.customer);
  const page = await as(world.customer, { javaScriptEnabled: false });
  const path = `/en/escalate/${draft}/concern`;
  await page.goto(path);
  const fields = withFields(await fieldsOf(page.getByRole('main').locator('form')), {
    title: 'Forged',
    intent: 'later',
  });
  const cookie = await sessionCookie(world.customer);
  await post(path, fields, cookie, { origin: 'https://evil.example' });
  expect((await storedStep(world.customer, draft, 'concern'))?.title).toBe(typedCase().concern.title);
  await post(path, fields, cookie);
  expect((await storedStep(world.customer, draft, 'concern'))?.title).toBe('Forged');
});

test('what is stored is shown as text and runs on no page', async ({ as, world }) => {
  const attack = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';
  const typed = typedCase();
  const [reference = {}] = Array.isArray(typed.scope.scopeReferences) ? typed.scope.scopeReferences : [];
  const hostile = {
    ...typed,
    project: { ...typed.project, partner: `Partner ${attack}` },
    concern: { ...typed.concern, title: `Title ${attack}`, summary: attack },
    scope: {
      ...typed.scope,
      scopeReferences: [
        { ...reference, documentTitle: attack, documentLocation: 'javascript:window.ran=1' },
        { ...reference, section: attack, documentLocation: 'data:text/html,<script>window.ran=1</script>' },
      ],
    },
  };
  const open = await draftOf(world.customer, hostile);
  const sent = await draftOf(world.customer, hostile);
  const submitted = await submitDraft(world.customer, sent);
  if (!submitted.ok) throw new Error(submitted.code);
  const customer = await as(world.customer);
  const csm = await as(world.csm);
  for (const [page, path] of [
    [customer, '/escalate'],
    [customer, `/escalate/${open}`],
    [customer, `/escalate/${open}/project`],
    [customer, `/escalate/${open}/scope`],
    [customer, `/escalate/${open}/review`],
    [customer, `/escalate/${sent}/receipt`],
    [customer, '/escalations'],
    [customer, `/escalations/${submitted.reference}`],
    [csm, '/desk'],
    [csm, `/desk/${submitted.reference}`],
    [csm, `/desk?partner=${encodeURIComponent(attack)}`],
  ] as const) {
    await page.goto(`/en${path}`);
    await page.waitForFunction(() => 'next' in window);
    expect(await page.evaluate(() => 'ran' in window), path).toBe(false);
    await expect(page.locator('img'), path).toHaveCount(0);
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    for (const protocol of links) expect(protocol, path).toMatch(/^https?:$/);
  }
});

test('an address in another spelling is no page, and the server does not ask itself for it', async () => {
  for (const path of ['/en/sign%2Din', '/en/%73ign-in', '/en/%25', `/en/%${'25'.repeat(1000)}`, '/en/%']) {
    expect((await request(path, null)).status, path.slice(0, 20)).toBe(404);
  }
  expect((await request('/pt-br/sign-in', null)).headers.get('location')).toContain('/pt-BR/sign-in');
});

test('a file that is only asked about takes the place of no export', async ({ world }) => {
  const cookie = await sessionCookie(world.admin);
  const address = '/en/exports/download?status=all';
  for (let count = 0; count < 5; count += 1) {
    expect((await request(address, cookie, { method: 'HEAD' })).status).toBe(405);
  }
  const file = await request(address, cookie);
  expect(file.status).toBe(200);
  await file.text();
});

test('the file of an export is downloaded, never shown, and kept nowhere', async ({ world }) => {
  const response = await request('/en/exports/download?status=all', await sessionCookie(world.admin));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="cases-\d{4}-\d\d-\d\d\.csv"/);
});

test.describe('trying passwords', () => {
  test.use({ javaScriptEnabled: false, expectedTrouble: [withoutScripts] });
  const folder = resolve(`.data/e2e-limits-${process.pid}`);
  test.afterEach(() => removeData(folder));

  test('is limited by account and by address, whatever X-Forwarded-For pretends', async ({ page }) => {
    test.slow();
    // A server of its own: the limit would keep the other tests from signing in.
    const t = await translatorFor('en');
    const limited = t('SignIn.errors.passwordLimited', { minutes: 15 }).split('.')[0] ?? '';
    const server = await startServer(folder, { DEMO: '0' });
    const path = `${server.address}/en/sign-in`;
    await page.goto(path);
    const fields = await fieldsOf(page.getByRole('region').first().locator('form'));
    let tries = 0;
    const attempt = async (email: string) => {
      tries += 1;
      const sent = withFields(fields, { email, password: 'not the password', intent: 'password' });
      const response = await post(path, sent, null, { 'x-forwarded-for': `203.0.113.${tries}` });
      return (await response.text()).includes(limited);
    };
    const sameAccount: boolean[] = [];
    for (let count = 0; count < 11; count += 1) sameAccount.push(await attempt('nobody@nowhere.example'));
    expect(sameAccount).toEqual([...Array<boolean>(10).fill(false), true]);

    while (tries < 60 && !(await attempt(`nobody-${tries}@nowhere.example`)));
    expect(tries).toBeLessThanOrEqual(52);
    await server.end();
  });
});
