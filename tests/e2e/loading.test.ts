import { expect, type Locator, type Page } from '@playwright/test';
import type { User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { downloaded } from '#tests/support/download.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { holdAnswer } from '#tests/support/held-answer.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { theDesk } from '#tests/support/the-desk.ts';
import { theForm } from '#tests/support/the-form.ts';

/** Somebody of the vendor with more cases than a page shows. */
async function busyCsm(): Promise<User> {
  const customer = await makeAccount({ password: null });
  for (let stored = 0; stored < 51; stored += 1) await storeCase({ submittedBy: customer });
  return makeAccount({ role: 'csm', serves: [customer.organizationId ?? ''], password: null });
}

test('a list that is long in coming is grey rows of its height, told and marked, until it is there', async ({ as }) => {
  const page = await as(await busyCsm());
  const { t } = await theDesk(page);
  await page.goto('/en/desk?status=all');
  // Once the browser has taken over: before that, a link is the browser's own.
  await page.locator('.livebar[data-live]').waitFor({ state: 'attached' });
  const list = page.getByRole('table');
  const ways: [string, () => Promise<Locator>][] = [
    ['the next page', async () => page.getByRole('link', { name: t('Desk.pages.next') })],
    ['a view', async () => page.getByRole('link', { name: new RegExp(`^${t('Desk.views.open')}`) })],
    ['the other order', async () => list.getByRole('link', { name: t('Desk.columns.age'), exact: true })],
    ['a filter', async () => chosenFilter(page, t('Desk.filter.open'), t('Desk.filter.apply'))],
  ];
  for (const [name, way] of ways) {
    const pressed = await way();
    const before = [await sizeOf(list), await sizeOf(pressed)];
    const [row] = await list.getByRole('link', { name: 'Orders above' }).all();
    const address = page.url();
    const letGo = await holdAnswer(page);
    await pressed.click();
    await expect(loading(page), name).toHaveText('Loading…');
    await expect(busy(page), name).toHaveCount(1);
    await expect(row ?? list, name).toBeHidden();
    expect([await sizeOf(list), await sizeOf(pressed)], name).toEqual(before);
    await expect(pressed, name).toHaveCSS('background-image', /gradient/);
    expect(page.url(), name).toBe(address);
    letGo();
    await expect(busy(page), name).toHaveCount(0);
    await expect(loading(page), name).toBeEmpty();
    await expect(row ?? list, name).toBeVisible();
    await expect(page, name).not.toHaveURL(address);
  }
});

test('what comes at once shows none of it', async ({ as, world }) => {
  const page = await as(world.csm);
  const { t } = await theDesk(page);
  // The clock of the page is ours: however slow the machine is, a quarter of a second passes before the answer.
  await page.clock.install();
  await page.goto('/en/desk');
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await watchForMarks(page);
  const letGo = await holdAnswer(page);
  await page.getByRole('link', { name: new RegExp(`^${t('Desk.views.all')} \\d`) }).click();
  await page.clock.runFor(250);
  letGo();
  await expect(page).toHaveURL(/status=all/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('Desk.views.all'));
  expect(await page.evaluate(() => Reflect.get(window, 'marks'))).toEqual([]);
});

test('the way from step to step shows that it is gone, once', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  const { t } = form;
  await form.open(await draftOf(world.customer), 'project');
  const link = page.getByRole('navigation', { name: t('Escalate.steps.label') }).getByRole('link');
  const concern = link.filter({ hasText: t('Step.concern') });
  const letGoFirst = await holdAnswer(page);
  await concern.click();
  await expect(loading(page)).toHaveText(t('App.header.loading'));
  await expect(concern).toHaveCSS('background-image', /gradient/);
  await expect(busy(page)).toHaveCount(0);
  letGoFirst();
  await page.waitForURL(/\/concern$/);
  await expect(loading(page)).toBeEmpty();

  const button = form.button(t('Escalate.form.continue'));
  const size = await sizeOf(button);
  const letGoSecond = await holdAnswer(page);
  await button.click();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toBeFocused();
  await expect(button).toHaveCSS('background-image', /gradient/);
  await expect(form.button(t('Escalate.form.later'))).toHaveCSS('background-image', 'none');
  await expect(loading(page)).toHaveText(t('App.header.loading'));
  expect(await sizeOf(button)).toEqual(size);
  await page.keyboard.press('Enter');
  letGoSecond();
  await page.waitForURL(/\/scope$/);
  await expect(loading(page)).toBeEmpty();
});

test('a button that changes something waits with its words and the focus, and does it once', async ({ as, world }) => {
  const page = await as(world.csm);
  const desk = await theDesk(page);
  const { id, reference } = await storeCase({ submittedBy: world.customer });
  await desk.openCase(reference);
  const take = desk.button(desk.t('Desk.case.assignToMe'));
  const other = desk.button(desk.t('Desk.case.assign'));
  const size = await sizeOf(take);
  const letGo = await holdAnswer(page, 'act');
  await take.click();
  await expect(take).toHaveAttribute('aria-disabled', 'true');
  await expect(take).toHaveCSS('background-image', /gradient/);
  await expect(other).toHaveAttribute('aria-disabled', 'true');
  await expect(other).toHaveCSS('background-image', 'none');
  await expect(take).toBeFocused();
  expect(await sizeOf(take)).toEqual(size);
  await expect(loading(page)).toHaveText('Loading…');
  await page.keyboard.press('Enter');
  await other.click({ force: true });
  letGo();
  await expect(desk.fact('assignee')).toHaveText(world.csm.name);
  await expect(loading(page)).toBeEmpty();
  expect((await storedEvents(id)).map(({ kind }) => kind)).toEqual(['submitted', 'assigned']);
});

test('an export says that it counts, and that its file is being prepared', async ({ as, world }) => {
  const page = await as(world.admin);
  const { t } = await theDesk(page);
  await page.goto('/en/exports');
  const result = page.getByRole('region', { name: t('Exports.result.title') });
  const letGoCount = await holdAnswer(page);
  await page.getByLabel(t('Exports.choose.status')).selectOption('all');
  await page.getByRole('button', { name: t('Exports.form.submit') }).click();
  await expect(busy(page)).toHaveCount(1);
  await expect(result.getByRole('link')).toBeHidden();
  letGoCount();
  await expect(page).toHaveURL(/status=all/);
  await expect(busy(page)).toHaveCount(0);
  await expect(page.getByLabel(t('Exports.choose.status'))).toHaveValue('all');

  const link = result.getByRole('link');
  const log = await pool.connect();
  try {
    // A download passes by what holds back the other answers: it waits for the audit log, which it writes first.
    await log.query('begin; lock table audit_entries in share mode');
    const received = downloaded(page, link);
    await expect(result.getByRole('status')).toHaveText('Preparing the file…');
    await expect(link).toHaveAttribute('aria-disabled', 'true');
    await link.click({ force: true });
    await log.query('rollback');
    expect(await received).toContain('ESC-');
  } finally {
    log.release(true);
  }
  await expect(result.getByRole('status')).toBeEmpty();
  await expect(link).not.toHaveAttribute('aria-disabled');
});

test('a case that is not there is still a 404, and one that is out of sight', async ({
  as,
  world,
  expectedTrouble,
}) => {
  expectedTrouble.push(/404/);
  const page = await as(world.strangeCsm);
  for (const reference of ['ESC-2026-999999', world.cases.in_review]) {
    expect((await page.goto(`/en/desk/${reference}`))?.status(), reference).toBe(404);
  }
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('pages arrive whole, filters and pages work, and nothing is marked', async ({ as }) => {
    const page = await as(await busyCsm(), { javaScriptEnabled: false });
    const { t } = await theDesk(page);
    await page.goto('/en/desk?status=all');
    await expect(page.getByRole('link', { name: 'Orders above' })).toHaveCount(50);
    await page.getByRole('link', { name: t('Desk.pages.next') }).click();
    await expect(page.getByRole('link', { name: 'Orders above' })).toHaveCount(1);
    await (await chosenFilter(page, t('Desk.filter.open'), t('Desk.filter.apply'))).click();
    await expect(page).toHaveURL(/language=en/);
    await expect(page.getByRole('link', { name: 'Orders above' })).toHaveCount(50);
    await expect(loading(page)).toBeEmpty();
  });
});

function loading(page: Page): Locator {
  return page.locator('.page > [role=status]');
}

async function sizeOf(element: Locator): Promise<{ width?: number; height?: number }> {
  const { width, height } = (await element.boundingBox()) ?? {};
  return { width, height };
}

function busy(page: Page): Locator {
  return page.locator('[aria-busy]');
}

/** Opens the filters, chooses one, and gives the button that asks for it. */
async function chosenFilter(page: Page, open: string, apply: string): Promise<Locator> {
  await page.getByRole('link', { name: open, exact: true }).click();
  await page
    .getByRole('group', { name: 'Language' })
    .getByRole('checkbox', { name: /^English/ })
    .check();
  return page.getByRole('button', { name: apply, exact: true });
}

/** Writes down every mark of waiting that the page ever shows. */
async function watchForMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks: string[] = [];
    Reflect.set(window, 'marks', marks);
    new MutationObserver(() => {
      if (document.querySelector('[aria-busy], .late, [aria-disabled]')) marks.push('mark');
      if (document.querySelector('.page > [role=status]')?.textContent) marks.push('words');
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
