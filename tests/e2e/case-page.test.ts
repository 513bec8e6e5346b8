import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { translatorFor } from '#server/platform/translator.ts';
import { readCase } from '#server/triage/cases.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { press, tabTo, type } from '#tests/support/keyboard.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { makeWorld } from '#tests/support/world.ts';

/** A case with everything, and one of the same organization that has less. */
async function prepare() {
  const world = await makeWorld();
  const answers = demoAnswers('en');
  const full = await storeCase({ submittedBy: world.customer, answers });
  const contact = { ...answers.contact, partnerContacts: answers.contact.partnerContacts.slice(0, 1) };
  const less = await storeCase({ submittedBy: world.colleague, answers: { ...answers, contact } });
  return { world, answers, full, less, t: await translatorFor('en') };
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('the picture has a name and all of it in a table, and the matrix leads to what it names', async ({ as }) => {
  const { world, answers, full, t } = await prepare();
  const page = await as(world.csm);
  await page.goto(`/en/desk/${full.reference}`);
  const image = page.getByRole('img', { name: t('Picture.title') });
  await expect(image).toHaveCount(1);
  await expect(image).toBeVisible();
  await press(page.getByText(t('Picture.table'), { exact: true }));
  const rows = page.getByRole('table', { name: t('Picture.title') }).getByRole('row');
  const { partnerContacts } = answers.contact;
  for (const { partnerRole } of partnerContacts) await expect(rows.filter({ hasText: partnerRole })).not.toHaveCount(0);
  for (const { reference } of answers.examples.examples)
    await expect(rows.filter({ hasText: reference ?? '' })).not.toHaveCount(0);

  const matrix = page.getByRole('table', { name: t('Matrix.note') });
  const { scopeReferences } = answers.scope;
  for (const { section } of scopeReferences)
    await expect(matrix.getByRole('rowheader', { name: section })).toBeVisible();
  await expect(matrix.getByText(t('Matrix.noExample')).first()).toBeVisible();
  await matrix.getByRole('link', { name: '2', exact: true }).first().click();
  await expect(page).toHaveURL(/#contacts-2$/);
  await expect(page.locator('#contacts-2')).toBeInViewport();

  test.slow();
  const audited = await new AxeBuilder({ page }).include('main').analyze();
  expect(audited.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('fits a phone, where the table comes first, and a sheet of paper, where all of it is open', async ({ as }) => {
  const { world, full, t } = await prepare();
  const page = await as(world.csm, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await page.goto(`/en/desk/${full.reference}`);
  expect(await widthOf(page)).toBeLessThanOrEqual(320);
  const table = page.getByRole('table', { name: t('Picture.title') });
  const image = page.getByRole('img', { name: t('Picture.title') });
  await expect(table).toBeVisible();
  const [words, drawn] = [await table.boundingBox(), await image.boundingBox()];
  expect(words?.y ?? 0).toBeLessThan(drawn?.y ?? 0);

  await page.setViewportSize({ width: 1000, height: 1400 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(image).toBeVisible();
  await expect(table).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  const ink = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ink).toBe('rgb(255, 255, 255)');
});

test('two cases are linked, unlinked and merged by keyboard, and the customer finds the way', async ({ as }) => {
  test.slow();
  const { world, full, less, t } = await prepare();
  const page = await as(world.csm);
  await page.goto(`/en/desk/${less.reference}`);
  const related = page.getByRole('region', { name: t('Related.title') });
  await press(page.getByRole('link', { name: t('Desk.case.act'), exact: true }));
  await press(related.getByText(t('Related.link.title'), { exact: true }));
  const field = page.getByLabel(t('Related.link.reference'));
  await type(field, 'ESC-2026-999999');
  await page.keyboard.press('Enter');
  await expect(related).toContainText(t('Related.link.error.unknown_case'));
  await expect(field).toHaveValue('ESC-2026-999999');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(full.reference);
  await page.keyboard.press('Enter');
  await expect(related).toContainText(t('Related.link.linked'));
  await press(related.getByRole('button', { name: t('Related.link.remove', { reference: full.reference }) }));
  await expect(related).toContainText(t('Related.link.unlinked'));

  await page.goto(`/en/desk/${less.reference}/merge?into=${full.reference}`);
  await expect(page.getByRole('main')).toContainText(t('Related.merge.getsNothing', { into: full.reference }));
  await changeStatus(world.csm, full.reference, { from: 'submitted', to: 'in_review', version: 1 });
  const submit = page.getByRole('button', {
    name: t('Related.merge.submit', { from: less.reference, into: full.reference }),
  });
  await press(submit);
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText(t('Related.merge.changed'));
  await expect(alert).toContainText(t('Status.in_review'));
  expect((await readCase(world.csm, less.reference))?.status).toBe('submitted');
  await press(submit);
  await page.waitForURL(`**/desk/${full.reference}?done=3`);
  await expect(related.getByRole('link', { name: less.reference }).first()).toBeVisible();

  const customer = await as(world.customer);
  await customer.goto(`/en/escalations/${less.reference}`);
  await expect(customer.getByText(t('Related.merged.title'))).toBeVisible();
  await customer.getByRole('main').getByRole('link', { name: full.reference }).first().click();
  await expect(customer).toHaveURL(new RegExp(`/escalations/${full.reference}$`));
});

test('the way back leads to the queue that one came from, and on to its next case', async ({ as }) => {
  const { world, full, t } = await prepare();
  const page = await as(world.csm);
  const from = new URLSearchParams({ status: 'submitted', sort: 'newest' }).toString();
  await page.goto(`/en/desk/${full.reference}?${new URLSearchParams({ from })}`);
  const back = page.getByRole('navigation', { name: t('Desk.case.back') });
  await tabTo(back.getByRole('link', { name: t('Desk.case.previous'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(new RegExp(full.reference));
  await back.getByRole('link', { name: t('Desk.case.next'), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${full.reference}\\?from=`));
  await back.getByRole('link', { name: t('Desk.case.back'), exact: true }).click();
  await expect(page).toHaveURL(/\/en\/desk\?.*status=submitted/);
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('two cases are linked and merged, too', async ({ as }) => {
    const { world, full, less, t } = await prepare();
    const page = await as(world.csm, { javaScriptEnabled: false });
    await page.goto(`/en/desk/${full.reference}`);
    await expect(page.getByRole('img', { name: t('Picture.title') })).toBeVisible();
    await page.getByText(t('Related.link.title'), { exact: true }).click();
    await page.getByLabel(t('Related.link.reference')).fill(less.reference);
    await page.getByRole('button', { name: t('Related.link.submit'), exact: true }).click();
    await page.getByRole('link', { name: t('Related.link.toMerge', { reference: less.reference }) }).click();
    await page
      .getByRole('button', { name: t('Related.merge.submit', { from: full.reference, into: less.reference }) })
      .click();
    await expect(page).toHaveURL(`/en/desk/${less.reference}?done=2`);
  });
});
