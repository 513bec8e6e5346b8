import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { User } from '#domain/identity/user.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { shortAnswers, storeCase } from '#tests/support/cases.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { type Desk, theDesk } from '#tests/support/the-desk.ts';

/** A CSM with so many open cases, the oldest first. */
async function deskOf(count: number): Promise<{ csm: User; references: string[] }> {
  const customer = await makeAccount({ password: null });
  const csm = await makeAccount({
    role: 'csm',
    serves: [customer.organizationId ?? ''],
    name: 'Rafael Onslow',
    password: null,
  });
  const references: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const submittedAt = new Date(Date.now() - (count - n) * 3_600_000);
    const answers = shortAnswers({ title: `Case number ${n + 1}` });
    references.push((await storeCase({ submittedBy: customer, submittedAt, answers })).reference);
  }
  return { csm, references };
}

const everyCase = '?status=open&sort=oldest';

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}

/** The row of a case in a list of results. */
const result = (desk: Desk, reference: string) => desk.row(reference).getByRole('cell').last();

test('a CSM assigns twelve cases by keyboard alone, learns of the one that had changed, and takes it back', async ({
  as,
}) => {
  const { csm, references } = await deskOf(14);
  const page = await as(csm);
  const desk = await theDesk(page);
  const { t } = desk;
  const { keyboard } = page;
  await desk.openQueue(everyCase);
  await expect(page.getByRole('button', { name: t('Keys.hint.all') })).toBeVisible();

  await keyboard.press('j');
  await expect(desk.row(references[0] ?? '').getByRole('link')).toBeFocused();
  await expect(desk.row(references[0] ?? '').getByRole('link')).toHaveAccessibleDescription(/Submitted/);
  await keyboard.press('x');
  for (let n = 1; n < 12; n += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Shift+X');
  const status = page.getByRole('status').filter({ hasText: t('Keys.chosen', { n: 12 }) });
  await expect(status).toBeVisible();
  await keyboard.press('End');
  await expect(desk.row(references[13] ?? '').getByRole('link')).toBeFocused();

  await keyboard.press('a');
  const panel = page.getByRole('dialog', { name: t('Bulk.bar.title.assign') });
  await expect(panel.getByLabel(t('Bulk.bar.person'))).toBeFocused();
  await expectClean(page);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Bulk.will.assign', { n: 12, name: csm.name }));
  await expectClean(page);

  // Somebody else is faster with the third.
  const third = references[2] ?? '';
  const admin = await makeAccount({ role: 'admin', password: null });
  expect(await changeStatus(admin, third, { from: 'submitted', to: 'in_review', version: 1 })).toMatchObject({
    ok: true,
  });
  const go = page.getByRole('button', { name: t('Bulk.submit', { n: 12 }) });
  while (!(await go.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab');
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Bulk.did.assign', { n: 11, name: csm.name }));
  await expect(page.getByRole('status').filter({ hasText: t('Bulk.doneOf', { n: 12, total: 12 }) })).toBeVisible();
  await expect(result(desk, third)).toContainText(t('Bulk.code.changed'));
  await expect(result(desk, references[0] ?? '')).toContainText(t('Bulk.code.done'));
  await expectClean(page);

  // From the queue, u leads to the last run.
  await desk.openQueue(everyCase);
  await expect(desk.row(references[0] ?? '')).toContainText(csm.name);
  await expect(page.getByRole('button', { name: t('Keys.hint.all') })).toBeVisible();
  await keyboard.press('u');
  const undo = page.getByRole('button', { name: t('Bulk.undo') });
  await expect(undo).toBeVisible();
  while (!(await undo.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Bulk.did.undo', { n: 11 }));
  await desk.openQueue(everyCase);
  await expect(desk.row(references[0] ?? '')).toContainText(t('Case.nobody'));
});

test('the palette finds what can be done, the sheet names the keys, and single keys can be switched off', async ({
  as,
}) => {
  const { csm, references } = await deskOf(3);
  const page = await as(csm);
  const desk = await theDesk(page);
  const { t } = desk;
  const { keyboard } = page;
  await desk.openQueue(everyCase);
  await expect(page.getByRole('button', { name: t('Keys.hint.all') })).toBeVisible();

  await keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: t('Palette.label') });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expectClean(page);
  await keyboard.insertText('tag');
  await expect(palette.getByRole('option', { selected: true })).toContainText(t('Palette.acts.tag'));
  await keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await keyboard.press('ControlOrMeta+k');
  await keyboard.insertText(references[1]?.toLowerCase() ?? '');
  await keyboard.press('Enter');
  await page.waitForURL(`/en/desk/${references[1]}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Case number 2');

  // From case to case in the order of the queue that one came from.
  const from = new URLSearchParams({ from: everyCase.slice(1) });
  await page.goto(`/en/desk/${references[1]}?${from}`);
  await expect(page.getByRole('button', { name: t('Keys.hint.all') })).toBeVisible();
  await keyboard.press('j');
  await page.waitForURL(new RegExp(`/en/desk/${references[2]}`));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Case number 3');
  await keyboard.press('t');
  await expect(page.getByLabel(t('Tag.label'))).toBeFocused();
  await keyboard.insertText('peak season');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: t('Tag.remove', { name: 'peak season' }) })).toBeVisible();
  await keyboard.press('Escape');

  await desk.openQueue(everyCase);
  await expect(desk.row(references[2] ?? '')).toContainText('peak season');
  await expect(page.getByRole('button', { name: t('Keys.hint.all') })).toBeVisible();
  await keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: t('Keys.title') });
  const single = sheet.getByRole('checkbox', { name: new RegExp(`^${t('Keys.single')}`) });
  await expect(single).toBeFocused();
  await expectClean(page);
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await keyboard.press('j');
  await expect(desk.row(references[0] ?? '').getByRole('link')).not.toBeFocused();
  await keyboard.press('?');
  await expect(sheet).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: t('Keys.hint.all') }).click();
  await expect(single).not.toBeChecked();
  await single.check();
  await page.getByRole('button', { name: t('Keys.close') }).click();
  await keyboard.press('j');
  await expect(desk.row(references[0] ?? '').getByRole('link')).toBeFocused();

  // In a field a key writes.
  await keyboard.press('/');
  const search = page.getByRole('main').locator('input[name="q"]');
  await expect(search).toBeFocused();
  await keyboard.type('jax');
  await expect(search).toHaveValue('jax');
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('all that match are changed, with what that requires, and changed back', async ({ as }) => {
    const { csm, references } = await deskOf(2);
    const page = await as(csm, { javaScriptEnabled: false });
    const desk = await theDesk(page);
    const { t } = desk;
    await desk.openQueue(everyCase);
    await page.getByRole('checkbox', { name: t('Bulk.bar.all', { count: '2' }) }).check();
    await page.getByRole('button', { name: t('Bulk.bar.open.status') }).click();
    const panel = page.getByRole('dialog', { name: t('Bulk.bar.title.status') });
    await panel.getByLabel(t('Case.change.legend')).selectOption('declined');
    await panel.getByRole('button', { name: t('Bulk.bar.go') }).click();
    const submit = page.getByRole('button', { name: t('Bulk.submit', { n: 2 }) });
    await submit.click();
    await expect(page.getByRole('alert')).toContainText(t('Bulk.textMissing'));
    await page.getByLabel(t('Bulk.text.declined')).fill('It is not about a partner.');
    await submit.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      t('Bulk.did.status', { n: 2, status: t('Status.declined') }),
    );
    await page.getByRole('button', { name: t('Bulk.undo') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Bulk.did.undo', { n: 2 }));
    await desk.openCase(references[0] ?? '');
    await expect(desk.fact('status')).toHaveText(t('Status.submitted'));

    // A macro on one case, seen before it is applied.
    await page.getByRole('combobox', { name: t('Macro.label') }).selectOption('ask_scope');
    await page.getByRole('button', { name: t('Macro.preview') }).click();
    await expect(page.getByLabel(t('Macro.text'))).toHaveValue(t('Macro.ask_scope.text'));
    await page.getByRole('button', { name: t('Macro.apply'), exact: true }).click();
    await expect(desk.fact('status')).toHaveText(t('Status.needs_information'));
    await expect(desk.fact('assignee')).toHaveText(csm.name);
    await expect(page.getByText(t('Macro.ask_scope.text')).first()).toBeVisible();
  });
});
