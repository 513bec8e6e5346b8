import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { unsubscribeAddresses } from '#server/correspondence/unsubscription.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { storeDeadMail } from '#tests/support/dead-mail.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function flawless(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}

test('a customer chooses their mails, from the foot of any page, by keyboard', async ({ as }) => {
  const customer = await as(await makeAccount({ password: null }));
  await customer.goto('/en/escalations');
  await customer.getByRole('link', { name: 'Your mails' }).press('Enter');
  const questions = customer.getByRole('checkbox', { name: 'Questions from your CSM' });
  await expect(questions).toBeChecked();
  await questions.press('Space');
  await customer.getByRole('button', { name: 'Save your choice' }).press('Enter');
  await expect(customer.getByText('Your choice was saved.')).toBeVisible();
  await customer.goto('/en/settings/mail');
  await expect(questions).not.toBeChecked();
  await expect(customer.getByRole('checkbox', { checked: true })).toHaveCount(4);
});

test.describe('the link below a mail', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('stops its mails and lets them come again, without signing in and without JavaScript', async ({ as }) => {
    const ines = await makeAccount({ password: null });
    const links = unsubscribeAddresses(ines.id, 'case_status', 'en');
    const muted = async () =>
      (await pool.query<{ muted: string[] }>('select muted_mails as muted from users where id = $1', [ines.id])).rows[0]
        ?.muted;
    const reader = await as(null, { javaScriptEnabled: false });
    await reader.goto(links?.page ?? '');
    await expect(
      reader.getByText('You will get no more mails of this kind: Change of status or severity.'),
    ).toBeVisible();
    expect(await muted()).toEqual([]);
    await reader.getByRole('button', { name: 'Stop these mails' }).click();
    await expect(reader.getByText('These mails have stopped: Change of status or severity.')).toBeVisible();
    expect(await muted()).toEqual(['case_status']);
    await reader.getByRole('button', { name: 'Get these mails again' }).click();
    await expect(reader.getByText('You get these mails again: Change of status or severity.')).toBeVisible();
    expect(await muted()).toEqual([]);

    // A mail program posts this, from anywhere, without a cookie; opened in a browser the same address only asks.
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(links?.oneClick ?? '', { method: 'POST', body })).status).toBe(204);
    expect(await muted()).toEqual(['case_status']);
    await reader.goto(links?.oneClick ?? '');
    await expect(reader.getByRole('button', { name: 'Get these mails again' })).toBeVisible();
    await reader.goto(`${links?.page}x`);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  });
});

test('an admin sees why a mail was given up, and sends it again', async ({ as, world }) => {
  const { id, recipient } = await storeDeadMail();
  const admin = await as(world.admin);
  await admin.goto('/en/admin/mails');
  const row = admin.getByRole('row').filter({ hasText: recipient });
  await expect(row).toContainText('The recipient’s mail server refuses it');
  await expect(row).toContainText('EENVELOPE RCPT TO 550');
  await flawless(admin);
  await row.getByRole('button', { name: `Send again: Receipt of a case, to ${recipient}` }).click();
  await expect(admin.getByText('One mail is sent again.')).toBeVisible();
  await expect(row).toHaveCount(0);
  const status = async () => (await pool.query('select status from outbox_mails where id = $1', [id])).rows[0]?.status;
  await expect.poll(status).toBe('sent');
});
