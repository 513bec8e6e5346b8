import { expect } from '@playwright/test';
import { projectFields } from '#domain/intake/steps.ts';
import { entriesOf } from '#domain/intake/typed.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { readCsv } from '#tests/support/csv.ts';
import { downloaded } from '#tests/support/download.ts';
import { casesOf, storedStep } from '#tests/support/drafts.ts';
import { demoUser, test, withoutScripts } from '#tests/support/signed-in.ts';
import { theDesk } from '#tests/support/the-desk.ts';
import { startingWith, theForm } from '#tests/support/the-form.ts';

test.use({ javaScriptEnabled: false, expectedTrouble: [withoutScripts] });

// Swedish writes dates from the year on.
test('without JavaScript a case is prepared, corrected, submitted, moved on, reopened and exported', async ({ as }) => {
  test.slow();
  const user = await makeAccount({ locale: 'sv', password: null });
  const customer = await as(user);
  const form = await theForm(customer, 'sv');
  const { t } = form;
  const typed = typedCase();

  await customer.goto('/sv/escalate');
  await form.button(t('Escalate.start.continue')).click();
  await expect(customer).toHaveTitle(startingWith(t('App.titleWithError', { title: t('Escalate.start.title') })));
  await expect(form.summary(1)).toBeFocused();
  await customer.getByRole('radio', { name: startingWith(t('Guidance.about.defect.label')) }).check();
  await form.button(t('Escalate.start.continue')).click();
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText(t('Escalate.start.defect.title'));
  await customer.getByRole('link', { name: t('Escalate.start.again') }).click();
  await customer.getByRole('radio', { name: startingWith(t('Guidance.about.partner.label')) }).check();
  await form.button(t('Escalate.start.continue')).click();
  await customer.waitForURL(/\/project$/);
  const draft = customer.url().split('/').at(-2) ?? '';

  await form.fill('project', { ...typed.project, productVersion: 'latest' });
  await form.continue();
  await expect(form.summary(1)).toBeFocused();
  const version = form.question(customer.getByRole('main'), 'project', 'productVersion', projectFields.productVersion);
  await expect(version).toHaveValue('latest');
  await expect(form.summary(1).getByRole('link')).toHaveAttribute('href', '#productVersion');
  await version.fill('2.4.7-p7');
  await form.continueTo('concern');
  await form.fill('concern', typed.concern);
  await form.continueTo('scope');

  const [first = {}] = entriesOf('scope', typed.scope);
  await form.fillEntry('scopeReferences', 1, first);
  await form.fillEntry('scopeReferences', 2, { ...first, section: '4.3' });
  await form.fillEntry('scopeReferences', 3, { ...first, section: '4.4' });
  await form.moveUp(3);
  await form.remove(1);
  await form.continueTo('contact');
  expect(entriesOf('scope', (await storedStep(user, draft, 'scope')) ?? {}).map(({ section }) => section)).toEqual([
    '4.4',
    '4.3',
  ]);

  await form.waive('contact', 'nej');
  await form.continue();
  await expect(form.summary(1)).toBeFocused();
  await form.waive('contact', 'Partnern gick i konkurs i oktober och svarar inte längre.');
  await form.continueTo('examples');
  await form.fill('examples', typed.examples);
  await form.continueTo('review');

  const change = t('Escalate.review.changeOf', { what: t('Field.concern.title.name') });
  await customer.getByRole('link', { name: change, exact: true }).click();
  await customer.getByLabel(t('Field.concern.title.label'), { exact: true }).fill('Ändrad från granskningen');
  await form.button(t('Escalate.form.toReview')).click();
  await form.submit();
  const reference = await form.reference();
  expect(await casesOf(draft)).toEqual([reference]);
  await form.open(draft, 'review');
  expect(await form.reference()).toBe(reference);

  const csm = await as(await demoUser('amara'));
  const desk = await theDesk(csm, 'sv');
  await desk.openCase(reference);
  await desk.take();
  await expect(desk.fact('assignee')).toHaveText('Amara Whitfield');
  await desk.moveTo('resolved', '');
  await expect(desk.reason('resolved')).toHaveAccessibleDescription(
    new RegExp(t('Case.change.text.resolved.required')),
  );
  await desk.reason('resolved').fill('Rättat den 20 november.');
  await desk.button(t('Desk.case.changeStatus')).click();
  await expect(desk.fact('status')).toHaveText(t('Status.resolved'));

  await customer.goto(`/sv/escalations/${reference}`);
  await expect(customer.getByRole('region', { name: t('Case.closing.resolved') })).toContainText('Rättat');
  await customer.getByText(t('Escalations.case.reopen'), { exact: true }).click();
  await customer.getByLabel(t('Workflow.text.reopen.label'), { exact: true }).fill('Det händer igen.');
  await form.button(t('Escalations.case.reopenConfirm')).click();
  await desk.openCase(reference);
  await expect(desk.fact('status')).toHaveText(t('Status.in_review'));

  const admin = await as(await demoUser('johanna'));
  await admin.goto('/sv/exports');
  await admin.getByRole('button', { name: t('Exports.form.submit') }).click();
  const file = admin.getByRole('region', { name: t('Exports.result.title') }).getByRole('link');
  const records = readCsv(await downloaded(admin, file));
  expect(records.filter(([cell]) => cell === reference)).toHaveLength(1);

  await customer.getByRole('button', { name: t('App.header.signOut') }).click();
  await expect(customer).toHaveURL('/sv');
  await customer.goto(`/sv/escalations/${reference}`);
  await expect(customer).toHaveURL(/\/sv\/sign-in\?next=/);
});
