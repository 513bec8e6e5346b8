import { expect } from '@playwright/test';
import { partnerContactFields } from '#domain/intake/steps.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { fieldsOf, post, withFields } from '#tests/support/posted-form.ts';
import { demoUser, sessionCookie, test, withoutScripts } from '#tests/support/signed-in.ts';
import { startingWith, theForm } from '#tests/support/the-form.ts';
import { contactsOf, done, fieldsOfLetter } from '#tests/support/the-letter.ts';

test.use({ javaScriptEnabled: false, expectedTrouble: [withoutScripts] });

test('without JavaScript a letter is made in another language, changed, told of and recorded once', async ({ as }) => {
  const customer = await makeAccount({ locale: 'it', password: null });
  const draft = await draftOf(customer);
  const page = await as(customer);
  const form = await theForm(page, 'it');
  const { t } = form;
  await form.open(draft, 'review');
  await page.getByRole('link', { name: t('Letter.link.review', { partner: 'Lanternfield Commerce Ltd' }) }).click();
  await expect(page.getByText(t('Letter.copyByHand'))).toBeVisible();
  await expect(form.button(t('Letter.copy'))).toHaveCount(0);
  await page.getByLabel(t('Letter.language')).selectOption('es');
  await form.button(t('Letter.make')).click();
  const { subject, body } = fieldsOfLetter(form);
  await expect(body).toHaveValue(/Un cordial saludo/);
  await subject.fill('');
  await form.button(t('Letter.told')).click();
  await expect(form.summary(1)).toBeFocused();
  await expect(page).toHaveTitle(/^Errore: /);
  await subject.fill('Puntos pendientes');
  await form.button(t('Letter.told')).click();
  await expect(done(form)).toContainText(t('Letter.done.told'));
  await page.getByRole('link', { name: t('Letter.record.action') }).click();
  const entry = page.getByRole('main');
  const day = form.question(entry, 'partnerContacts', 'contactedOn', partnerContactFields.contactedOn);
  await form.part(day, 'year').fill('2062');
  await form.button(t('Letter.entry.submit')).click();
  await expect(form.summary(2)).toBeFocused();
  await form.part(day, 'year').fill('2026');
  await form
    .question(entry, 'partnerContacts', 'partnerRole', partnerContactFields.partnerRole)
    .fill('Direttore tecnico');
  await form.button(t('Letter.entry.submit')).click();
  await expect(done(form)).toContainText(t('Letter.done.recorded'));
  expect(await contactsOf(customer, draft)).toHaveLength(2);
  await page.goto(`/it/escalate/${draft}/letter/record`);
  await expect(page).toHaveURL(/\/letter$/);
  await expect(page.getByRole('link', { name: t('Letter.recorded.wait') })).toBeVisible();
});

// The only test that touches the setting: it is one for everybody.
test('a letter is sent from here where an admin allows it, and nobody else can allow it', async ({ as, world }) => {
  const customer = await makeAccount({ password: null });
  const draft = await draftOf(customer);
  const admin = await as(await demoUser('johanna'));
  const { t } = await theForm(admin);
  await admin.goto('/en/admin/settings');
  const fields = withFields(await fieldsOf(admin.getByRole('main').locator('form')), { letters: 'yes' });
  const page = await as(customer);
  const form = await theForm(page);
  for (const stranger of [null, world.customer, world.csm, world.strangeCsm]) {
    const cookie = stranger && (await sessionCookie(stranger));
    expect((await post('/en/admin/settings', fields, cookie)).status).toBeLessThan(500);
    await page.goto(`/en/escalate/${draft}/letter`);
    await expect(page.getByRole('group', { name: t('Letter.sending.title') })).toHaveCount(0);
  }
  await admin.getByRole('checkbox', { name: t('Admin.settings.lettersAllowed') }).check();
  await admin.getByRole('button', { name: t('Admin.settings.save') }).click();

  await page.goto(`/en/escalate/${draft}/letter`);
  const to = page.getByLabel(t('Letter.sending.to'));
  await to.fill('delivery@lanternfield.example, boss@lanternfield.example');
  await form.button(t('Letter.sending.submit')).click();
  await expect(form.summary(1)).toBeFocused();
  await expect(to).toHaveAccessibleDescription(startingWith(t('Escalate.form.error')));
  const address = `delivery-${draft}@lanternfield.example`;
  await to.fill(address);
  await form.button(t('Letter.sending.submit')).click();
  await expect(done(form)).toContainText(t('Letter.done.sent', { to: address }));
  await expect(page.getByRole('group', { name: t('Letter.sending.title') })).toHaveCount(0);
  await expect(page.getByRole('link', { name: t('Letter.record.action') })).toBeVisible();

  const mail = page.getByRole('row').filter({ hasText: address });
  await expect(async () => {
    await page.goto('/en/demo/mail');
    await expect(mail).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 90_000 });
  await mail.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('4.2 Order export');
  await expect(page.getByRole('main')).toContainText(customer.email);

  await admin.getByRole('checkbox', { name: t('Admin.settings.lettersAllowed') }).uncheck();
  await admin.getByRole('button', { name: t('Admin.settings.save') }).click();
  await page.goto(`/en/escalate/${await draftOf(customer)}/letter`);
  await expect(page.getByRole('group', { name: t('Letter.sending.title') })).toHaveCount(0);
});
