import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { demoPeople } from '#prisma/demo/people.ts';
import { test } from '#tests/support/browser-test.ts';

const [, , , marieke, thiago, lucia] = demoPeople;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({
      javaScriptEnabled,
      // Scripts that are switched off count as requests that failed.
      expectedTrouble: javaScriptEnabled ? [] : [/^request: csp \S+\/_next\/static\/chunks\/\S+\.js$/],
    });

    test('what is missing is said above and at its field, what was typed is kept, and one lands where one was', async ({
      page,
    }) => {
      await page.goto('/en/sign-in?next=%2Fen%2Fpartner-first%3Ffrom%3Dsign-in');
      await signIn(page, '', '');
      await expect(page).toHaveTitle('Error: Sign in – Escalation Desk');
      const summary = page.getByRole('alert').filter({ hasText: '2 answers need attention' });
      await expect(summary).toBeFocused();
      await expect(summary.getByRole('link', { name: 'Enter your password' })).toHaveAttribute('href', '#password');
      if (javaScriptEnabled) await expectAccessible(page);

      await signIn(page, thiago?.email ?? '', 'not the password');
      await expect(page.getByText('These two do not belong together.').first()).toBeVisible();
      await expect(passwordWay(page).getByLabel('E-mail address')).toHaveValue(thiago?.email ?? '');
      await expect(passwordWay(page).getByLabel('Password')).toHaveValue('');

      await signIn(page, thiago?.email ?? '', thiago?.password ?? '');
      await expect(page).toHaveURL('/en/partner-first?from=sign-in');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page).toHaveURL('/en');
      await page.goto('/en/sign-in');
      await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    });

    test('a mailed link signs in once, by a button', async ({ page }) => {
      const { email = '' } = (javaScriptEnabled ? marieke : lucia) ?? {};
      const before = await countLinks(page, email);
      await page.goto('/en/sign-in');
      const way = page.getByRole('region', { name: 'With a mailed link' });
      await way.getByLabel('E-mail address').fill(email);
      await way.getByRole('button', { name: 'Mail me a link' }).click();
      await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
      await expect.poll(() => countLinks(page, email)).toBe(before + 1);

      await linksTo(page, email).first().getByRole('link').click();
      const link = await page.getByRole('link', { name: /sign-in\/link/ }).getAttribute('href');
      await page.goto(link ?? '');
      await page.reload();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await expect(page).toHaveURL('/en/escalations');

      await page.goto(link ?? '');
      await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}

test('an address that nobody has gets the same page', async ({ page }) => {
  await page.goto('/en/sign-in');
  const way = page.getByRole('region', { name: 'With a mailed link' });
  await way.getByLabel('E-mail address').fill('nobody@nowhere.example');
  await way.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
  await expectAccessible(page);
});

test('the demo’s people are a click away, and the vendor’s land at the queue', async ({ page }) => {
  await page.goto('/en/sign-in?next=//example.com');
  await page.getByRole('button', { name: 'Sign in as Amara Whitfield' }).click();
  await expect(page).toHaveURL('/en/desk');
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

function passwordWay(page: Page) {
  return page.getByRole('region', { name: 'With your password' });
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await passwordWay(page).getByLabel('E-mail address').fill(email);
  await passwordWay(page).getByLabel('Password').fill(password);
  await passwordWay(page).getByRole('button', { name: 'Sign in' }).click();
}

/** Leaves the page at the list of the demo's mails. */
async function countLinks(page: Page, email: string): Promise<number> {
  await page.goto('/en/demo/mail');
  return linksTo(page, email).count();
}

function linksTo(page: Page, email: string) {
  return page.getByRole('row').filter({ hasText: 'Your link to sign in' }).filter({ hasText: email });
}

async function expectAccessible(page: Page): Promise<void> {
  // After a change of page its title comes a moment later than its text.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}
