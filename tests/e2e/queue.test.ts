import { expect, type Page } from '@playwright/test';
import type { User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { storeCase } from '#tests/support/cases.ts';
import { press, type } from '#tests/support/keyboard.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { type Desk, theDesk } from '#tests/support/the-desk.ts';
import { startingWith } from '#tests/support/the-form.ts';

/** Three open cases of one organization, of which one is critical and overdue, and two people who serve it. */
async function desk(): Promise<{ csm: User; colleague: User; references: string[]; organizationId: string }> {
  const customer = await makeAccount({ password: null });
  const organizationId = customer.organizationId ?? '';
  const references: string[] = [];
  for (let n = 0; n < 3; n += 1) references.push((await storeCase({ submittedBy: customer })).reference);
  await pool.query(
    `update escalations set severity = 'critical', due_kind = 'first_response', due_at = now() - interval '1 day',
       near_at = now() - interval '2 days' where reference = $1`,
    [references[1]],
  );
  const somebody = () => makeAccount({ role: 'csm', serves: [organizationId], password: null });
  return { csm: await somebody(), colleague: await somebody(), references, organizationId };
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const shown = async (page: Page) =>
  page.locator('tr[data-reference]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-reference')));

test('by keyboard a CSM narrows the queue, keeps it as a view, changes it and opens the desk with it', async ({
  as,
}) => {
  const { csm, references } = await desk();
  const page = await as(csm);
  const { t, openQueue } = bound(await theDesk(page));
  await openQueue('');
  await expect(title(page)).toContainText(t('Desk.views.mine'));
  await expect(page.getByRole('heading', { name: t('Desk.empty.mine') })).toBeVisible();

  await press(page.getByRole('link', { name: startingWith(t('Desk.views.open')) }));
  await expect(title(page)).toContainText(t('Desk.count', { n: 3 }));
  await expect(page.getByRole('rowheader', { name: startingWith(t('Desk.groups.overdue')) })).toBeVisible();
  expect((await shown(page))[0]).toBe(references[1]);

  await press(page.getByRole('link', { name: t('Desk.filter.open') }));
  const severity = page.getByRole('group', { name: t('Desk.filter.severity') });
  const critical = severity.getByRole('checkbox', { name: startingWith(t('Severity.critical')) });
  await expect(severity.locator('label').filter({ hasText: t('Severity.high') })).toContainText('2');
  await critical.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText(t('Desk.count', { n: 1 }));
  expect(await shown(page)).toEqual([references[1]]);

  await press(page.getByRole('link', { name: t('Desk.view.save') }));
  await page.getByLabel(t('Desk.view.name')).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('Desk.view.problem.blank'))).toBeVisible();
  await type(page.getByLabel(t('Desk.view.name')), 'Peak season');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('Peak season');
  const tab = page.getByRole('navigation', { name: t('Desk.viewList') }).getByRole('link', { name: /^Peak season/ });
  await expect(tab).toHaveAttribute('aria-current', 'page');

  await press(page.getByRole('link', { name: startingWith(t('Desk.filter.remove')) }).last());
  await expect(page.getByText(t('Desk.view.changed'))).toBeVisible();
  await press(page.getByRole('link', { name: t('Desk.view.open'), exact: true }));
  await press(page.getByRole('button', { name: t('Desk.view.update') }));
  await expect(page.getByText(t('Desk.view.changed'))).toHaveCount(0);
  await expect(title(page)).toContainText(t('Desk.count', { n: 3 }));

  await press(page.getByRole('link', { name: t('Desk.view.open'), exact: true }));
  await press(page.getByRole('button', { name: t('Desk.view.makeFirst') }));
  await expect(page.getByText(t('Desk.view.isFirst'))).toBeVisible();
  await openQueue('');
  await expect(title(page)).toContainText('Peak season');

  await press(page.getByRole('link', { name: t('Desk.view.open'), exact: true }));
  await press(page.getByText(t('Desk.view.delete')));
  await press(page.getByRole('button', { name: t('Desk.view.deleteIt') }));
  await expect(tab).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('views are shared, columns chosen, words looked for, and what a filter shows is exported', async ({
    as,
    world,
  }) => {
    const { csm, colleague, references, organizationId } = await desk();
    const page = await as(csm, { javaScriptEnabled: false });
    const { t, openQueue } = bound(await theDesk(page, 'sv'));
    await openQueue('?status=open&severity=critical,dire&panel=view');
    await expect(
      page.getByText(t('Desk.ignored.item', { name: t('Desk.filter.severity'), value: 'dire' })),
    ).toBeVisible();
    await page.getByLabel(t('Desk.view.name')).fill('Högsäsong');
    await page.getByLabel(t('Desk.view.share')).check();
    await page.getByRole('button', { name: t('Desk.view.saveIt') }).click();
    await expect(title(page)).toContainText('Högsäsong');

    const other = await as(colleague, { javaScriptEnabled: false });
    await other.goto('/sv/desk?status=open');
    await other.getByRole('link', { name: startingWith('Högsäsong') }).click();
    await expect(title(other)).toContainText('Högsäsong');
    expect(await shown(other)).toEqual([references[1]]);
    await other.getByRole('link', { name: t('Desk.view.open'), exact: true }).click();
    await expect(other.getByText(t('Desk.view.notOwn', { name: csm.name }))).toBeVisible();
    await expect(other.getByRole('button', { name: t('Desk.view.deleteIt') })).toHaveCount(0);

    await page.getByRole('link', { name: t('Desk.look.open') }).click();
    await page.getByRole('checkbox', { name: t('Desk.columns.ball') }).uncheck();
    await page.getByRole('checkbox', { name: t('Desk.columns.changed') }).check();
    await page.getByRole('radio', { name: t('Desk.look.compact') }).check();
    await page.getByRole('button', { name: t('Desk.look.keep') }).click();
    await expect(title(page)).toContainText('Högsäsong');
    const heading = (name: string) => page.getByRole('columnheader', { name, exact: true });
    await expect(heading(t('Desk.columns.changed'))).toBeVisible();
    await expect(heading(t('Desk.columns.ball'))).toHaveCount(0);
    await expect(page.getByRole('table')).toHaveClass(/compact/);

    await page.getByRole('searchbox').fill(references[1] ?? '');
    await page.getByRole('button', { name: t('Desk.filter.findSubmit'), exact: true }).click();
    await expect(page).toHaveURL(`/sv/desk/${references[1]}`);

    const admin = await as(world.admin, { javaScriptEnabled: false });
    await admin.goto(`/sv/desk?status=all&severity=high&organization=${organizationId}`);
    await expect(title(admin)).toContainText(t('Desk.count', { n: 2 }));
    await admin.getByRole('link', { name: t('Desk.export', { n: 2 }) }).click();
    await expect(admin.getByRole('link', { name: t('Exports.result.download', { count: 2 }) })).toBeVisible();
  });
});

function bound(queue: Desk): { t: Desk['t']; openQueue: Desk['openQueue'] } {
  return { t: queue.t, openQueue: (query) => queue.openQueue(query) };
}
