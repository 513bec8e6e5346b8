import { rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type Translate, translatorFor } from '#server/platform/translator.ts';
import { assign } from '#server/triage/assignments.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { startServer } from '#tests/support/server.ts';
import { test } from '#tests/support/signed-in.ts';
import { theDesk } from '#tests/support/the-desk.ts';

/** What is committed is to be seen within two seconds: the measure of Q5. */
const soon = { timeout: 2_000 };

let t: Translate;
test.beforeAll(async () => {
  t = await translatorFor('en');
});

// What others do comes from this process: for the server that shows it, it is another instance on the same database.
test.describe('an open case', () => {
  test('shows what others do, keeps what is typed, the focus and the scroll, and still refuses a stale save', async ({
    world,
    as,
  }) => {
    const { reference } = await storeCase({ submittedBy: world.customer, answers: demoAnswers('en') });
    const page = await as(world.csm);
    const desk = await theDesk(page);
    await desk.openCase(reference);
    await listening(page);
    await desk.choice('resolved').check();
    await desk.reason('resolved').fill('Delivered on Friday, and seen to work.');
    const place = await desk.reason('resolved').boundingBox();

    expect(await assign(world.admin, reference, world.admin.id, 1)).toMatchObject({ ok: true });
    const words = t('Event.assigned', { actor: world.admin.name, to: world.admin.name });
    await expect(page.getByRole('status').getByText(words)).toBeVisible(soon);
    await expect(desk.fact('assignee')).toHaveText(world.admin.name);
    await expect(page.getByRole('region', { name: t('Case.history') }).getByText(words)).toBeVisible();
    await expect(desk.reason('resolved')).toHaveValue('Delivered on Friday, and seen to work.');
    await expect(desk.reason('resolved')).toBeFocused();
    await expect(desk.choice('resolved')).toBeChecked();
    expect((await desk.reason('resolved').boundingBox())?.y).toBe(place?.y);

    await desk.button(t('Desk.case.changeStatus')).click();
    await expect(page.getByText(t('Case.change.changed'))).toBeVisible();
    await expect(desk.fact('status')).toHaveText(t('Status.submitted'));
    await expect(desk.reason('resolved')).toHaveValue('Delivered on Friday, and seen to work.');
  });

  test('shows the customer what customers may know, and nothing of the desk', async ({ world, as }) => {
    const { reference } = await storeCase({ submittedBy: world.customer, answers: demoAnswers('en') });
    const page = await as(world.customer);
    await page.goto(`/en/escalations/${reference}`);
    await listening(page);
    expect(await assign(world.csm, reference, world.csm.id, 1)).toMatchObject({ ok: true });
    expect(await changeStatus(world.csm, reference, { from: 'submitted', to: 'in_review', version: 2 })).toMatchObject({
      ok: true,
    });
    const words = { actor: world.csm.name, from: t('Status.submitted'), to: t('Status.in_review') };
    await expect(page.getByRole('status').getByText(t('Event.status_changed', words))).toBeVisible(soon);
    await expect(page.getByText(t('Event.assigned', { actor: world.csm.name, to: world.csm.name }))).toHaveCount(0);
  });

  test('says who else of the desk is there and writes, to the desk alone', async ({ world, as }) => {
    const { reference } = await storeCase({ submittedBy: world.customer, answers: demoAnswers('en') });
    const [page, other, customers] = [await as(world.csm), await as(world.admin), await as(world.customer)];
    const desk = await theDesk(page);
    await desk.openCase(reference);
    await customers.goto(`/en/escalations/${reference}`);
    await listening(page);
    await listening(customers);
    const here = page.getByRole('status').filter({ hasText: world.admin.name });
    await expect(here).toHaveCount(0);

    const otherDesk = await theDesk(other);
    await otherDesk.openCase(reference);
    await expect(here).toContainText(said('Live.here.reading', world.admin.name), soon);
    await expect(other.getByText(said('Live.here.reading', world.csm.name))).toBeVisible(soon);
    await otherDesk.choice('declined').check();
    await otherDesk.reason('declined').fill('The order');
    await expect(here).toContainText(said('Live.here.writing', world.admin.name), soon);
    await other.close();
    await expect(here).toHaveCount(0, soon);
    await expect(customers.getByText(said('Live.here.reading', world.csm.name))).toHaveCount(0);
  });
});

test.describe('the queue', () => {
  // What a page asks of an instance that has ended.
  test.use({
    expectedTrouble: [
      /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING).*\/api\/live/,
    ],
  });

  test('shows within two seconds what another instance did, moves nothing, and counts what is new', async ({
    world,
    as,
  }) => {
    const [first, second] = [
      await storeCase({ submittedBy: world.customer }),
      await storeCase({ submittedBy: world.customer }),
    ];
    // The same build on the same database.
    const { DATABASE_URL = '', AUTH_SECRET = '' } = process.env;
    const other = await startServer(`.data/e2e-second-${process.pid}`, { DATABASE_URL, AUTH_SECRET, DEMO: '0' });
    try {
      const [page, elsewhere] = [await as(world.csm), await as(world.admin)];
      const desk = await theDesk(page);
      await desk.openQueue('?status=open&sort=newest');
      await listening(page);
      const link = desk.row(first.reference).getByRole('link').first();
      await link.focus();
      const place = await link.boundingBox();

      await elsewhere.goto(`${other.address}/en/desk/${first.reference}`);
      const otherDesk = await theDesk(elsewhere);
      await otherDesk.take();
      // From here on it is committed, however long its page took.
      await expect(otherDesk.fact('assignee')).toHaveText(world.admin.name);
      const row = desk.row(first.reference);
      await expect(row).toContainText(world.admin.name, soon);
      await expect(row).toContainText(t('Live.queue.changed'));
      await expect(link).toBeFocused();

      // Behind what is in the list: it is counted, and comes when it is asked for.
      const third = await storeCase({ submittedBy: world.customer });
      await expect(page.getByRole('status').getByText(t('Live.queue.moved', { n: 1 }))).toBeVisible(soon);
      expect(await link.boundingBox()).toEqual(place);
      await expect(desk.row(third.reference)).toHaveCount(0);
      await page.getByRole('button', { name: t('Live.queue.show') }).click();
      await expect(desk.row(third.reference)).toBeVisible();
      await expect(desk.row(second.reference)).toBeVisible();
      await expect(page.getByText(t('Live.queue.changed'), { exact: true })).toHaveCount(0);

      // Open streams do not keep an instance from its end: requests would be given ten seconds.
      await listening(elsewhere);
      const asked = Date.now();
      await other.end();
      expect(Date.now() - asked).toBeLessThan(8_000);
    } finally {
      await other.end();
      rmSync(`.data/e2e-second-${process.pid}`, { recursive: true, force: true });
    }
  });

  test.describe('where no stream comes through', () => {
    test.use({ expectedTrouble: [/\/api\/live\?/] });

    test('asks for what is new every few seconds', async ({ world, as }) => {
      const { reference } = await storeCase({ submittedBy: world.customer });
      const page = await as(world.csm);
      await page.route('**/api/live?*', (route) => route.abort());
      const desk = await theDesk(page);
      await desk.openQueue('?status=open&sort=newest');
      await expect(page.locator('[data-live=polling]')).toHaveCount(1, { timeout: 20_000 });
      expect(await assign(world.admin, reference, world.admin.id, 1)).toMatchObject({ ok: true });
      await expect(desk.row(reference)).toContainText(world.admin.name, { timeout: 8_000 });
    });
  });
});

/** Before anything happens the page has its stream. */
async function listening(page: Page): Promise<void> {
  await expect(page.locator('[data-live=live]')).toHaveCount(1);
}

/** The words up to the time, which nobody can know. */
function said(key: string, name: string): RegExp {
  return new RegExp(t(key, { name, time: '@' }).replace('@', '\\d\\d:\\d\\d UTC'));
}
