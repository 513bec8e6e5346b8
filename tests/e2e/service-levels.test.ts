import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { storeCase } from '#tests/support/cases.ts';
import { test } from '#tests/support/signed-in.ts';
import { type Desk, theDesk } from '#tests/support/the-desk.ts';
import { startingWith } from '#tests/support/the-form.ts';

/** Both tables that say what was counted, opened. */
async function explained(desk: Desk): Promise<{ response: Locator; resolution: Locator }> {
  const { page, t } = desk;
  const panel = page.getByRole('region', { name: t('Sla.title'), exact: true });
  await panel.getByText(t('Sla.explain.open'), { exact: true }).click();
  const table = (kind: 'first_response' | 'resolution') =>
    panel.getByRole('table', { name: startingWith(t(`Sla.clock.${kind}`)) });
  return { response: table('first_response'), resolution: table('resolution') };
}

/** What the rows of a table say about why they counted, or did not. */
async function reasons(table: Locator, desk: Desk): Promise<string[]> {
  const known = (['yes', 'customer', 'partner', 'closed'] as const).map((code) => [
    code,
    desk.t(`Sla.explain.${code}`),
  ]);
  const cells = await table
    .getByRole('row')
    .getByRole('cell')
    .filter({ hasText: /^(?:Yes|No, )/ })
    .allTextContents();
  return cells.map((text) => known.find(([, words]) => text.startsWith(words as string))?.[0] ?? text);
}

const ball = (page: Page) => page.getByRole('main').locator('.glance .ball');
const badge = (page: Page) => page.getByRole('main').locator('.glance .sla');

test('a case is paused twice, made more severe, settled and reopened, and each figure is explained', async ({
  as,
  world,
}) => {
  const { reference } = await storeCase({ submittedBy: world.customer });
  const page = await as(world.csm);
  const desk = await theDesk(page);
  const { t } = desk;
  await desk.openCase(reference);
  await expect(badge(page)).toContainText(t('Sla.kind.first_response'));
  await expect(ball(page)).toHaveText(t('Ball.holder.csm'));

  await desk.moveTo('needs_information', '');
  await expect(page.getByRole('alert', { name: t('Errors.summary', { n: 1 }) })).toBeFocused();
  await expect(desk.reason('needs_information')).toHaveAccessibleDescription(
    new RegExp(t('Workflow.text.needs_information.required')),
  );
  await desk.reason('needs_information').fill('Which orders were lost?');
  await desk.button(t('Desk.case.changeStatus')).click();
  await expect(desk.fact('status')).toHaveText(t('Status.needs_information'));
  await expect(badge(page)).toContainText(t('Sla.justPaused'));
  await expect(ball(page)).toHaveText(t('Ball.holder.customer'));
  await expect(page.getByText('Which orders were lost?', { exact: true })).toBeVisible();

  await desk.moveTo('in_review');
  await expect(badge(page)).toContainText(t('Sla.kind.resolution'));
  await desk.moveTo('with_partner', 'We have asked them.', '');
  const day = page.getByLabel(t('Workflow.day.label'), { exact: true });
  await expect(day).toHaveAccessibleDescription(new RegExp(t('Workflow.day.required')));
  await expect(desk.reason('with_partner')).toHaveValue('We have asked them.');
  await day.fill('2026-01-31');
  await desk.button(t('Desk.case.changeStatus')).click();
  await expect(day).toHaveAccessibleDescription(new RegExp(t('Workflow.day.past')));
  await expect(day).toHaveValue('2026-01-31');
  await day.fill('2099-12-31');
  await desk.button(t('Desk.case.changeStatus')).click();
  await expect(ball(page)).toHaveText(t('Ball.holder.partner'));
  await expect(badge(page)).toContainText(t('Sla.partnerBy', { date: '31 Dec' }));

  await page.getByText(t('Workflow.severity.open'), { exact: true }).click();
  await page.getByLabel(t('Workflow.severity.label'), { exact: true }).selectOption('critical');
  await desk.button(t('Workflow.severity.submit')).click();
  const why = page.getByLabel(t('Workflow.severity.reason'), { exact: true });
  await expect(why).toHaveAccessibleDescription(new RegExp(t('Workflow.severity.required')));
  await why.fill('No order comes through any more.');
  await desk.button(t('Workflow.severity.submit')).click();
  await expect(desk.fact('severity')).toHaveText(t('Severity.critical'));
  await desk.moveTo('in_review');
  await expect(ball(page)).toHaveText(t('Ball.holder.csm'));
  await desk.moveTo('resolved', 'The queue was set up anew.');
  await expect(badge(page)).toContainText(t('Sla.met'));

  const customer = await as(world.customer);
  await customer.goto(`/en/escalations/${reference}`);
  await customer.getByText(t('Escalations.case.reopen'), { exact: true }).click();
  const reopen = customer.getByRole('button', { name: t('Escalations.case.reopenConfirm'), exact: true });
  await reopen.click();
  const reason = customer.getByLabel(t('Workflow.text.reopen.label'), { exact: true });
  await expect(reason).toHaveAccessibleDescription(new RegExp(t('Workflow.text.reopen.required')));
  await reason.fill('It stopped again.');
  await reopen.click();
  await expect(customer.getByText('It stopped again.', { exact: true })).toBeVisible();

  await desk.openCase(reference);
  await expect(desk.fact('status')).toHaveText(t('Status.in_review'));
  const { response, resolution } = await explained(desk);
  expect(await reasons(response, desk)).toEqual(['yes']);
  expect(await reasons(resolution, desk)).toEqual(['yes', 'customer', 'yes', 'partner', 'yes', 'closed', 'yes']);
  await expect(page.getByRole('listitem').filter({ hasText: /^Critical, since / })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
