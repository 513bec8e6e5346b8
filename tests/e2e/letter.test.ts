import { expect } from '@playwright/test';
import { entriesOf } from '#domain/intake/typed.ts';
import { keepLetter } from '#server/intake/letters.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { press, tabTo, type } from '#tests/support/keyboard.ts';
import { letterOf } from '#tests/support/letters.ts';
import { endSessions, signIn, test } from '#tests/support/signed-in.ts';
import { startingWith, theForm } from '#tests/support/the-form.ts';
import { contactsOf, done, fieldsOfLetter } from '#tests/support/the-letter.ts';

test('a letter is changed, copied and recorded by keyboard alone', async ({ as }) => {
  test.slow();
  const customer = await makeAccount({ password: null });
  const draft = await draftOf(customer);
  const page = await as(customer, { permissions: ['clipboard-read', 'clipboard-write'] });
  const form = await theForm(page);
  const { t } = form;

  await page.goto('/en/escalate');
  const title = String(typedCase().concern.title);
  await press(page.getByRole('link', { name: t('Letter.link.draftsOf', { title }) }));
  await expect(page).toHaveTitle(startingWith(t('Letter.title', { partner: 'Lanternfield Commerce Ltd' })));
  const { subject, body } = fieldsOfLetter(form);
  await expect(subject).toHaveValue(/open points in our Adobe Commerce project/);
  await expect(body).toHaveValue(/1\. Statement of Work 2, v1\.3, 4\.2 Order export/);

  await type(subject, ' ');
  await press(form.button(t('Letter.copy')));
  await expect(form.summary(1)).toBeFocused();
  await press(form.summary(1).getByRole('link', { name: t('Letter.errors.subject') }));
  await expect(subject).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('Our open points');
  await tabTo(body);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('Dear all,\n');
  await press(form.button(t('Letter.copy')));
  await expect(done(form)).toBeFocused();
  await expect(done(form)).toContainText(t('Letter.done.copied'));
  const text = await body.inputValue();
  expect(text).toMatch(/^Dear all,\n/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await letterOf(customer, draft)).toMatchObject({ subject: 'Our open points', body: text, version: 1 });

  await press(page.getByRole('link', { name: t('Letter.record.action') }));
  await page.waitForURL(/\/letter\/record$/);
  await press(form.button(t('Letter.entry.submit')));
  await expect(form.summary(1)).toBeFocused();
  await press(form.summary(1).getByRole('link', { name: t('Field.partnerContacts.partnerRole.required') }));
  await page.keyboard.insertText('Delivery manager');
  await page.keyboard.press('Enter');
  await expect(done(form)).toContainText(t('Letter.done.recorded'));
  expect(await contactsOf(customer, draft)).toMatchObject([
    {},
    {
      channel: 'email',
      partnerRole: 'Delivery manager',
      raised: 'Statement of Work 2, v1.3, 4.2 Order export: All order types exported within 5 minutes',
      response: 'none',
      reference: expect.stringMatching(/^Our open points, /),
    },
  ]);
  await press(page.getByRole('link', { name: t('Letter.recorded.wait') }));
  await page.waitForURL(/\/wait$/);
});

test('without a clipboard the text is selected, and the reason is said', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const page = await as(customer);
  const form = await theForm(page);
  await page.goto(`/en/escalate/${await draftOf(customer)}/letter`);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await form.button(form.t('Letter.copy')).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(form.t('Letter.copyFailed'));
  const { body } = fieldsOfLetter(form);
  await expect(body).toBeFocused();
  expect(await page.evaluate(() => String(getSelection()))).toBe(await body.inputValue());
});

test('on paper there is the letter alone, as it stands in its field, each text in its language', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const page = await as(customer);
  const { t } = await theForm(page);
  const form = await theForm(page);
  await page.goto(`/en/escalate/${await draftOf(customer)}/letter`);
  await page.getByLabel(t('Letter.language')).selectOption('it');
  await form.button(t('Letter.make')).click();
  await expect(done(form)).toContainText(t('Letter.done.anew'));
  const { body } = fieldsOfLetter(form);
  const text = await body.inputValue();
  expect(text).toContain('Cordiali saluti');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  expect((await page.locator('body').innerText()).trim()).toBe((await paper.innerText()).trim());
  await expect(paper).toHaveAttribute('lang', 'it');
  await expect(paper.getByText('Orders of more than 60 lines are skipped.')).toHaveAttribute('lang', 'en');
  await page.emulateMedia({ media: 'screen' });
  await body.fill('Buongiorno,\n\nun punto solo.');
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toContainText('un punto solo.');
});

test('the mail link holds a short letter whole, and says what to do with a long one', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const page = await as(customer);
  const form = await theForm(page);
  const { t } = form;
  const examples = [
    { ...(entriesOf('examples', typedCase().examples)[0] ?? {}), whatHappened: 'So long. '.repeat(400) },
  ];
  const draft = await draftOf(customer, { ...typedCase(), examples: { examples } });
  await page.goto(`/en/escalate/${draft}/letter`);
  const mail = page.getByRole('link', { name: t('Letter.openMail') });
  await expect(mail).toHaveAttribute('href', /^mailto:\?subject=[^&]+$/);
  await expect(page.getByText(t('Letter.mailLong'))).toBeVisible();
  const { subject, body } = fieldsOfLetter(form);
  await subject.fill('One & only');
  await body.fill('Hello,\n\none point.');
  await expect(mail).toHaveAttribute('href', 'mailto:?subject=One%20%26%20only&body=Hello%2C%0D%0A%0D%0Aone%20point.');
  await expect(page.getByText(t('Letter.mailLong'))).toBeHidden();
  await mail.click();
  await expect(done(form)).toContainText(t('Letter.done.mailed'));
  await expect(page.getByRole('link', { name: t('Letter.record.action') })).toBeVisible();
  expect(await letterOf(customer, draft)).toMatchObject({ subject: 'One & only', copiedAt: expect.any(Date) });
});

test('nothing that is typed is lost when another tab was quicker, or the session has ended', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const draft = await draftOf(customer);
  const page = await as(customer);
  const form = await theForm(page);
  const { t } = form;
  await page.goto(`/en/escalate/${draft}/letter`);
  const { body } = fieldsOfLetter(form);
  const { language, madeFrom } = await letterOf(customer, draft);
  await keepLetter(customer, draft, 0, { language, madeFrom, subject: 'Theirs', body: 'From another tab' });
  await body.fill('From here');
  await form.button(t('Letter.save')).click();
  const stale = page.getByRole('alert', { name: t('Letter.stale.title') });
  await expect(stale).toBeFocused();
  await expect(body).toHaveValue('From here');
  expect((await letterOf(customer, draft)).body).toBe('From another tab');
  await stale.getByText(t('Letter.stale.theirs')).click();
  await expect(stale).toContainText('From another tab');
  await form.button(t('Letter.stale.keepMine')).click();
  await expect(done(form)).toContainText(t('Letter.done.saved'));
  expect((await letterOf(customer, draft)).body).toBe('From here');

  await endSessions(customer);
  await body.fill('After the end');
  await form.button(t('Letter.told')).click();
  await expect(page.getByRole('alert', { name: t('Escalate.trouble.signedOut.title') })).toBeFocused();
  await expect(body).toHaveValue('After the end');
  await signIn(page.context(), customer);
  await form.button(t('Letter.told')).click();
  await expect(done(form)).toContainText(t('Letter.done.told'));
  expect(await letterOf(customer, draft)).toMatchObject({ body: 'After the end', copiedAt: expect.any(Date) });
});

test('what is typed and not saved is still there in another language, and on the way back', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const draft = await draftOf(customer);
  const page = await as(customer);
  const form = await theForm(page);
  await page.goto(`/en/escalate/${draft}/letter`);
  const { subject, body } = fieldsOfLetter(form);
  await subject.fill('Not saved yet');
  await body.fill('Dear all,\n\nnot saved yet.');
  await page.getByRole('button', { name: form.t('App.header.languageNow', { language: 'English' }) }).click();
  await page.getByRole('link', { name: 'Italiano' }).click();
  await page.waitForURL(/\/it\//);
  await expect(page.locator('#subject')).toHaveValue('Not saved yet');
  await expect(page.locator('#body')).toHaveValue('Dear all,\n\nnot saved yet.');

  await page.goto(`/en/escalate/${draft}/letter`);
  await expect(body).toHaveValue('Dear all,\n\nnot saved yet.');
  await body.fill('Dear all,\n\nstill not saved.');
  await page.goto(`/en/escalate/${draft}/contact`);
  await page.goBack();
  await expect(body).toHaveValue('Dear all,\n\nstill not saved.');
  await form.button(form.t('Letter.save')).click();
  await expect(done(form)).toContainText(form.t('Letter.done.saved'));
  expect(await letterOf(customer, draft)).toMatchObject({
    subject: 'Not saved yet',
    body: 'Dear all,\n\nstill not saved.',
  });

  // What is saved is kept no longer: a later version comes as it is.
  const { version, language, madeFrom } = await letterOf(customer, draft);
  await keepLetter(customer, draft, version, { language, madeFrom, subject: 'Later', body: 'Saved later' });
  await page.goto(`/en/escalate/${draft}/letter`);
  await expect(body).toHaveValue('Saved later');
});

test('a draft with nothing to write about says what it takes', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const draft = await draftOf(customer, { project: typedCase().project });
  const page = await as(customer);
  const { t } = await theForm(page);
  await page.goto(`/en/escalate/${draft}/contact`);
  await page.getByRole('link', { name: t('Letter.link.contact') }).click();
  await page.getByRole('link', { name: t('Letter.nothing.examples') }).click();
  await page.waitForURL(/\/examples$/);
});
