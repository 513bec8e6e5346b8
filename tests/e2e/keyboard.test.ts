import { expect, type Locator } from '@playwright/test';
import type { Field, Fields } from '#domain/intake/field.ts';
import { concernFields, entryFields, projectFields } from '#domain/intake/steps.ts';
import { entriesOf, type TypedEntry } from '#domain/intake/typed.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { storeCase } from '#tests/support/cases.ts';
import { choose, press, tabTo, type } from '#tests/support/keyboard.ts';
import { test } from '#tests/support/signed-in.ts';
import { theDesk } from '#tests/support/the-desk.ts';
import { type Form, startingWith, theForm } from '#tests/support/the-form.ts';

test('a customer comes from signing in to the receipt by keyboard alone', async ({ page }) => {
  test.slow();
  const customer = await makeAccount();
  const form = await theForm(page);
  const { t } = form;
  const main = page.getByRole('main');
  const typed = typedCase();

  await page.goto('/en/sign-in');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t('App.header.skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main).toBeFocused();
  const way = page.getByRole('region', { name: t('SignIn.password.heading') });
  await type(way.getByLabel(t('SignIn.email')), customer.email);
  await type(way.getByLabel(t('SignIn.password.label')), customer.password ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL('/en/escalations');

  await press(main.getByRole('link', { name: t('Escalations.start') }));
  const about = page.getByRole('group', { name: t('Guidance.about.title') });
  await choose(about, about.getByRole('radio', { name: startingWith(t('Guidance.about.partner.label')) }));
  await press(form.button(t('Escalate.start.continue')));
  await page.waitForURL(/\/project$/);

  await press(form.button(t('Escalate.form.continue')));
  await expect(form.summary(3)).toBeFocused();
  await press(form.summary(3).getByRole('link', { name: t('Field.project.partner.required') }));
  await expect(form.question(main, 'project', 'partner', projectFields.partner)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await answerAll(form, main, 'project', projectFields, typed.project as TypedEntry);
  await press(form.button(t('Escalate.form.continue')));
  await page.waitForURL(/\/concern$/);
  await answerAll(form, main, 'concern', concernFields, typed.concern as TypedEntry);
  await press(form.button(t('Escalate.form.continue')));
  await page.waitForURL(/\/scope$/);

  const [scope = {}] = entriesOf('scope', typed.scope);
  await answerAll(form, form.entry(1), 'scopeReferences', entryFields.scopeReferences, scope);
  await press(form.button(t('Escalate.entries.add.scopeReferences')));
  const title = form.question(
    form.entry(2),
    'scopeReferences',
    'documentTitle',
    entryFields.scopeReferences.documentTitle,
  );
  await expect(title).toBeFocused();
  await page.keyboard.insertText('Left behind');
  await press(form.button(t('Escalate.entries.removeOf', { number: 2 })));
  await press(form.button(t('Escalate.entries.undo')));
  await press(form.button(t('Escalate.entries.removeOf', { number: 2 })));
  await press(form.button(t('Escalate.form.continue')));
  await page.waitForURL(/\/contact$/);

  const [contact = {}] = entriesOf('contact', typed.contact);
  await answerAll(form, form.entry(1), 'partnerContacts', entryFields.partnerContacts, contact);
  await press(form.button(t('Escalate.form.continue')));
  await page.waitForURL(/\/examples$/);
  const [example = {}] = entriesOf('examples', typed.examples);
  await answerAll(form, form.entry(1), 'examples', entryFields.examples, example);
  await press(form.button(t('Escalate.form.continue')));
  await page.waitForURL(/\/review$/);
  await press(form.button(t('Escalate.review.submit')));
  expect(await form.reference()).toMatch(/^ESC-/);
});

test('a CSM takes a case and moves it on by keyboard alone', async ({ page }) => {
  const customer = await makeAccount({ password: null });
  const csm = await makeAccount({ role: 'csm', serves: [customer.organizationId ?? ''] });
  const { reference } = await storeCase({ submittedBy: customer });
  const desk = await theDesk(page);
  const { t } = desk;

  await page.goto('/en/sign-in');
  const way = page.getByRole('region', { name: t('SignIn.password.heading') });
  await type(way.getByLabel(t('SignIn.email')), csm.email);
  await type(way.getByLabel(t('SignIn.password.label')), csm.password ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL('/en/desk');
  await press(page.getByRole('link', { name: startingWith(t('Desk.views.unassigned')) }));
  await press(desk.row(reference).getByRole('link'));
  await page.waitForURL(({ pathname }) => pathname === `/en/desk/${reference}`);

  await press(page.getByRole('link', { name: t('Desk.case.act') }));
  await expect(page.getByRole('heading', { name: t('Desk.case.act') })).toBeFocused();
  await press(desk.button(t('Desk.case.assignToMe')));
  await expect(desk.fact('assignee')).toHaveText(csm.name);
  const statuses = page.getByRole('group', { name: t('Case.change.legend') });
  await choose(statuses, desk.choice('declined'));
  await press(desk.button(t('Desk.case.changeStatus')));
  const summary = page.getByRole('alert', { name: t('Errors.summary', { n: 1 }) });
  await expect(summary).toBeFocused();
  await press(summary.getByRole('link'));
  await expect(desk.reason('declined')).toBeFocused();
  await page.keyboard.insertText('It is a defect of the product.');
  await press(desk.button(t('Desk.case.changeStatus')));
  await expect(desk.fact('status')).toHaveText(t('Status.declined'));
});

/** Answers the questions in their order, as somebody does who tabs through them. */
async function answerAll(form: Form, scope: Locator, group: string, fields: Fields, typed: TypedEntry): Promise<void> {
  for (const [name, field] of Object.entries(fields)) {
    const answer = typed[name] ?? '';
    const question = form.question(scope, group, name, field as Field);
    if (typeof answer !== 'string') {
      if (answer.day === '') continue;
      for (const part of ['day', 'month', 'year'] as const) await type(form.part(question, part), answer[part]);
    } else if (answer !== '') {
      if (field.kind === 'choice') await choose(question, form.choice(question, name, answer));
      else await type(question, answer);
    }
  }
}

test('the first stop of a page leads past its header', async ({ page }) => {
  for (const path of ['/en', '/it/partner-first', '/sv/sign-in']) {
    await page.goto(path);
    await tabTo(page.getByRole('link').first(), { atMost: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  }
});
