import { expect } from '@playwright/test';
import type { User } from '#domain/identity/user.ts';
import { settleDraft } from '#server/intake/avoidance.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { daysAgo, toldOn } from '#tests/support/days.ts';
import { casesOf, draftOf, storedStep } from '#tests/support/drafts.ts';
import { listedPartner, reminderState } from '#tests/support/partner-first.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { startingWith, theForm } from '#tests/support/the-form.ts';

/** A whole draft whose partner was told yesterday. */
async function youngDraft(user: User, partner = 'Lanternfield Commerce Ltd'): Promise<string> {
  const { project, ...rest } = typedCase();
  return draftOf(user, { ...rest, project: { ...project, partner }, contact: toldOn(daysAgo(1)) });
}

test('a customer waits for the partner, is reminded by mail, and closes the draft without a case', async ({
  as,
  world,
}) => {
  test.slow();
  const customer = await makeAccount({ password: null });
  const partner = await listedPartner();
  const draft = await youngDraft(customer, partner);
  const page = await as(customer);
  const form = await theForm(page);
  const { t } = form;

  await form.open(draft, 'review');
  const note = page.getByRole('note', { name: t('Clock.note.waiting.title') });
  await expect(note.getByRole('link', { name: t('Clock.note.waiting.link') })).toBeVisible();
  await form.submit();
  const told = page.getByRole('main').getByRole('alert');
  await expect(told).toBeFocused();
  await expect(told).toHaveText(t('Clock.page.early'));
  await expect(page).toHaveTitle(startingWith(t('Clock.page.title.waiting')));
  expect(await casesOf(draft)).toEqual([]);

  const why = page.getByRole('region', { name: t('Clock.why.title') });
  await expect(
    why.getByRole('listitem').filter({ hasText: t('Clock.why.counted', { number: 5, total: 5 }) }),
  ).toHaveCount(1);
  await form.button(t('Clock.park.submit')).click();
  await expect(form.button(t('Clock.parked.resume'))).toBeVisible();
  await page.goto('/en/escalate');
  await expect(page.getByRole('listitem').filter({ hasText: partner })).toContainText('Waits for the partner until');

  await pool.query('update drafts set remind_at = now() where id = $1', [draft]);
  await expect.poll(() => reminderState(customer), { timeout: 120_000 }).toBe('sent');

  const phone = await as(customer);
  await phone.goto('/en/demo/mail');
  const mail = phone.getByRole('row').filter({ hasText: customer.email });
  await mail.getByRole('link', { name: t('Mail.reminder.subject') }).click();
  await phone.getByRole('link', { name: `/en/escalate/${draft}/wait` }).click();
  await phone
    .getByRole('region', { name: t('Clock.reminded.title') })
    .getByRole('link', { name: t('Clock.reminded.settled') })
    .click();
  await expect(phone.getByRole('radio', { name: startingWith(t('Settled.help.partner.label')) })).toBeChecked();
  await phone.getByRole('button', { name: t('Settled.submit') }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t('Settled.closed.title'));
  await expect(phone.getByRole('main')).toContainText(t('Settled.help.partner.label'));

  const admin = await as(world.admin);
  await admin.goto('/en/admin');
  const row = admin
    .getByRole('table', { name: t('Admin.outcomes.partners') })
    .getByRole('row', { name: startingWith(partner) });
  await expect(row.getByRole('cell')).toHaveText(['1', '1', '1', '0', '100%']);
});

test('a draft that was closed is opened again with all its answers, and submitted', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const draft = await draftOf(customer);
  const page = await as(customer);
  const form = await theForm(page);
  const { t } = form;
  await form.open(draft, 'review');
  await page.getByRole('link', { name: t('Settled.exit.solved') }).click();
  await form.button(t('Settled.submit')).click();
  await expect(form.summary(1)).toBeFocused();
  await form
    .summary(1)
    .getByRole('link', { name: t('Settled.missing') })
    .click();
  await page.getByRole('radio', { name: startingWith(t('Settled.help.specific.label')) }).check();
  await form.button(t('Settled.submit')).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Settled.closed.title'));
  await form.open(draft, 'concern');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Settled.closed.title'));
  await form.button(t('Settled.closed.reopen')).click();
  // To go on before that would be to ask for the review of a draft that is still closed.
  await page.getByRole('heading', { name: t('Escalate.tasks.title') }).waitFor();
  await form.open(draft, 'review');
  await form.submit();
  expect([await form.reference()]).toEqual(await casesOf(draft));
});

test.describe('a tab that knows nothing of the closing', () => {
  test.use({ expectedTrouble: [/ 409/] });

  test('keeps what is typed, says how it was closed, and goes on once the draft is open again', async ({ as }) => {
    const customer = await makeAccount({ password: null });
    const draft = await draftOf(customer);
    const page = await as(customer);
    const form = await theForm(page);
    const { t } = form;
    const title = page.getByLabel(t('Field.concern.title.label'), { exact: true });
    await form.open(draft, 'concern');
    await settleDraft(customer, draft, 'partner');
    await title.fill('Typed after the closing');
    await form.continue();
    const panel = page.getByRole('alert', { name: t('Escalate.trouble.settled.title') });
    await expect(panel).toBeFocused();
    const [beside] = await Promise.all([
      page.waitForEvent('popup'),
      panel.getByRole('link', { name: t('Escalate.trouble.settled.action') }).click(),
    ]);
    await beside.getByRole('button', { name: t('Settled.closed.reopen') }).click();
    await beside.getByRole('heading', { name: t('Escalate.tasks.title') }).waitFor();
    await expect(title).toHaveValue('Typed after the closing');
    await form.continueTo('scope');
    expect((await storedStep(customer, draft, 'concern'))?.title).toBe('Typed after the closing');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedTrouble: [withoutScripts] });

  test('a draft is parked, taken up, and submitted early with a reason that the CSM reads first', async ({
    as,
    world,
  }) => {
    test.slow();
    const customer = await makeAccount({ organizationId: world.customer.organizationId, locale: 'it', password: null });
    const draft = await youngDraft(customer);
    const page = await as(customer);
    const form = await theForm(page, 'it');
    const { t } = form;
    await form.open(draft, 'contact');
    await page.getByRole('link', { name: t('Clock.note.waiting.link') }).click();
    await form.button(t('Clock.park.submit')).click();
    await form.button(t('Clock.parked.resume')).click();
    await expect(form.button(t('Clock.park.submit'))).toBeVisible();

    await page.getByRole('radio', { name: startingWith(t('Bypass.urgent_harm')) }).check();
    await page.getByLabel(t('Clock.bypass.detail')).fill('subito');
    await form.button(t('Clock.bypass.submit')).click();
    await expect(form.summary(1)).toBeVisible();
    await expect(page.getByRole('radio', { name: startingWith(t('Bypass.urgent_harm')) })).toBeChecked();
    await expect(page.getByLabel(t('Clock.bypass.detail'))).toHaveValue('subito');
    const reason = 'Da stamattina il negozio non accetta ordini dai conti aziendali.';
    await page.getByLabel(t('Clock.bypass.detail')).fill(reason);
    await form.button(t('Clock.bypass.submit')).click();
    await expect(page.getByRole('link', { name: t('Clock.send.bypassedLink') })).toBeVisible();
    await form.submit();
    const reference = await form.reference();

    for (const [reader, path] of [
      [customer, `/it/escalations/${reference}`],
      [world.csm, `/it/desk/${reference}`],
    ] as const) {
      const shown = await as(reader);
      await shown.goto(path);
      await expect(shown.getByText(t('Case.bypass.urgent_harm'))).toBeVisible();
      await expect(shown.getByText(reason)).toBeVisible();
    }
  });
});
