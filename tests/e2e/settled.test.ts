import { expect } from '@playwright/test';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { casesOf, draftOf } from '#tests/support/drafts.ts';
import { choose, press, type } from '#tests/support/keyboard.ts';
import { listedPartner, reminderState } from '#tests/support/partner-first.ts';
import { test } from '#tests/support/signed-in.ts';
import { startingWith, theForm } from '#tests/support/the-form.ts';
import { contactsOf, done, fieldsOfLetter } from '#tests/support/the-letter.ts';

for (const locale of ['it', 'nl'] as const) {
  test(`in ${locale} a customer who wrote half of it settles it by a letter, by keyboard alone`, async ({
    as,
    world,
  }) => {
    test.slow();
    const customer = await makeAccount({ locale, password: null });
    const partner = await listedPartner();
    const { project, concern } = typedCase();
    const draft = await draftOf(customer, { project: { ...project, partner }, concern });
    const page = await as(customer, { permissions: ['clipboard-read', 'clipboard-write'] });
    const form = await theForm(page, locale);
    const { t } = form;

    await page.goto(`/${locale}/escalate`);
    await press(page.getByRole('link', { name: t('Letter.link.draftsOf', { title: String(concern.title) }) }));
    await expect(page).toHaveTitle(startingWith(t('Letter.title', { partner })));
    await press(form.button(t('Letter.copy')));
    await expect(done(form)).toContainText(t('Letter.done.copied'));
    const { body } = fieldsOfLetter(form);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await body.inputValue());

    await press(page.getByRole('link', { name: t('Letter.record.action') }));
    await page.waitForURL(/\/letter\/record$/);
    await type(page.getByLabel(t('Field.partnerContacts.partnerRole.label')), 'Project manager');
    await page.keyboard.press('Enter');
    await expect(done(form)).toContainText(t('Letter.done.recorded'));
    expect(await contactsOf(customer, draft)).toMatchObject([{ channel: 'email', response: 'none' }]);

    await press(page.getByRole('link', { name: t('Letter.recorded.wait') }));
    await page.waitForURL(/\/wait$/);
    await press(form.button(t('Clock.park.submit')));
    await expect(form.button(t('Clock.parked.resume'))).toBeVisible();

    await pool.query('update drafts set remind_at = now() where id = $1', [draft]);
    await expect.poll(() => reminderState(customer), { timeout: 120_000 }).toBe('sent');

    const phone = await as(customer, { viewport: { width: 390, height: 844 } });
    await phone.goto(`/${locale}/demo/mail`);
    await press(
      phone
        .getByRole('row')
        .filter({ hasText: customer.email })
        .getByRole('link', { name: t('Mail.reminder.subject') }),
    );
    await phone.waitForURL(/\/demo\/mail\/.+/);
    await press(phone.getByRole('link', { name: `/${locale}/escalate/${draft}/wait` }));
    await phone.waitForURL(/\/wait$/);
    await press(phone.getByRole('link', { name: t('Clock.reminded.settled') }));
    await phone.getByRole('heading', { level: 1, name: t('Settled.title') }).waitFor();
    await choose(
      phone.getByRole('group', { name: t('Settled.question') }),
      phone.getByRole('radio', { name: startingWith(t('Settled.help.partner.label')) }),
    );
    await press(phone.getByRole('button', { name: t('Settled.submit') }));
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t('Settled.closed.title'));
    expect(await casesOf(draft)).toEqual([]);

    const admin = await as(world.admin);
    await admin.goto('/en/admin/outcomes');
    const row = admin.getByRole('row', { name: startingWith(partner) });
    await expect(row.getByRole('cell')).toHaveText(['1', '1', '1', '0', '100%']);
  });
}
