import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { type Locale, locales } from '#domain/identity/user.ts';
import { test } from '#tests/support/browser-test.ts';

const choices = 'status=open&rows=contacts&labels=sv';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({
      javaScriptEnabled,
      // Scripts that are switched off count as requests that failed.
      expectedTrouble: javaScriptEnabled ? [] : [/^request: csp \S+\/_next\/static\/chunks\/\S+\.js$/],
    });

    test('the administrator chooses, sees the count, and gets a file of as many rows', async ({ page }) => {
      await signInAs(page, 'Johanna Ekwall', '/en/exports');
      await page.getByLabel('Status').selectOption({ label: 'All open statuses' });
      await page.getByLabel('One row for each').selectOption({ label: 'Partner contact' });
      await page.getByLabel('Language of headings and labels').selectOption({ label: 'Svenska' });
      await page.getByRole('button', { name: 'Count the rows' }).click();
      await expect(page).toHaveURL(/status=open&.*rows=contacts&labels=sv/);
      await expect(page.getByLabel('One row for each')).toHaveValue('contacts');

      const promised = await countOnButton(page);
      const [headings, ...records] = await downloaded(page);
      expect(headings).toContain('Svar (kod)');
      expect(records).toHaveLength(promised);
    });
  });
}

for (const locale of locales) {
  test(`the page and its file speak ${locale}`, async ({ page }) => {
    await signInAs(page, 'Johanna Ekwall', '/en');
    await page.goto(`/${locale}/exports`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expectAccessible(page);
    const [headings, ...records] = await downloaded(page);
    const { column } = await words(locale);
    expect(headings?.[0]).toBe(column.caseReference);
    expect(records.length).toBeGreaterThanOrEqual(20);
  });
}

test('where nothing matches there is no file, and what is not known is told', async ({ page }) => {
  await signInAs(page, 'Johanna Ekwall', '/en/exports?status=withdrawn&language=nl&rows=people');
  await expect(page.getByText('rows: “people” is not known and was left out.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No case matches these choices' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Clear the choices' }).click();
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible();
});

test('on a narrow phone nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs(page, 'Johanna Ekwall', '/en/exports');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectAccessible(page);
});

test.describe('whoever is no administrator', () => {
  for (const name of ['Amara Whitfield', 'Harriet Colwell']) {
    test(`gets neither page nor file: ${name}`, async ({ page, expectedTrouble }) => {
      expectedTrouble.push(/403/);
      await signInAs(page, name, '/en');
      for (const path of ['/en/exports', `/en/exports/download?${choices}`]) {
        const answer = await page.request.get(path);
        expect([path, answer.status()]).toEqual([path, 403]);
        expect(await answer.text()).not.toContain('ESC-');
      }
    });
  }

  test('is sent to sign in, and comes back to the choices, when nobody is signed in', async ({ page }) => {
    await page.goto(`/en/exports/download?${choices}`);
    await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
    await page.getByRole('button', { name: 'Sign in as Johanna Ekwall' }).click();
    await expect(page.getByLabel('One row for each')).toHaveValue('contacts');
  });
});

test('the file comes with headers that keep it a file, and unknown words are refused', async ({ page }) => {
  await signInAs(page, 'Johanna Ekwall', '/en');
  const file = await page.request.get(`/en/exports/download?${choices}`);
  expect(file.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="contacts-[\d-]+\.csv"; filename\*=UTF-8''contacts/,
    ),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(parse(await file.text(), { bom: true })).toHaveLength(Number(file.headers()['x-row-count']) + 1);
  for (const wrong of ['rows=people', 'status=lost', 'asOf=yesterday', 'asOf=2026-13-01T00:00:00.000Z']) {
    expect([wrong, (await page.request.get(`/en/exports/download?${wrong}`)).status()]).toEqual([wrong, 400]);
  }
});

async function signInAs(page: Page, name: string, next: string): Promise<void> {
  await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

async function countOnButton(page: Page): Promise<number> {
  const label = await page.getByRole('link', { name: 'Download' }).innerText();
  return Number(label.replace(/\D/g, ''));
}

async function downloaded(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
  return parse(await readFile(await download.path()), { bom: true });
}

async function words(locale: Locale): Promise<{ column: Record<string, string> }> {
  return JSON.parse(await readFile(`messages/${locale}.json`, 'utf8')).Exports;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}
