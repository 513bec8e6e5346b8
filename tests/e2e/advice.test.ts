import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '#domain/identity/user.ts';
import { concernFields, partnerContactFields, scopeReferenceFields } from '#domain/intake/steps.ts';
import type { TypedEntry } from '#domain/intake/typed.ts';
import { asked } from '#domain/readiness/rule.ts';
import { typedCase } from '#tests/support/answers.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { draftOf, storedStep } from '#tests/support/drafts.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { type Form, theForm } from '#tests/support/the-form.ts';

const vague: Partial<Record<Locale, string>> = {
  en: 'It is really bad and nobody takes it seriously.',
  sv: 'Det är riktigt dåligt och ingen tar det på allvar.',
};
const rules = asked('scope.detail').length;

const detailIn = (form: Form, entry: Locator) =>
  form.question(entry, 'scopeReferences', 'detail', scopeReferenceFields.detail);
/** That there is no figure yet; the list also keeps its place by a copy that nobody sees. */
const missing = (form: Form, note: Locator) =>
  note.getByText(form.t('Advice.rule.quantity.missing'), { exact: true }).filter({ visible: true });
const noteOf = (page: Page, form: Form) => page.getByRole('note', { name: form.t('Note.scope.detail.title') });
const count = (form: Form, met: number) => form.t('Advice.count', { met, of: rules });

for (const locale of ['en', 'sv'] as const) {
  test(`in ${locale} advice comes while one types, politely, and grows with facts`, async ({ as, world }) => {
    const page = await as(world.customer);
    const form = await theForm(page, locale);
    await form.open(await draftOf({ ...world.customer, locale }, {}), 'scope');
    const detail = detailIn(form, form.entry(1));
    const note = noteOf(page, form);
    const live = page.getByRole('form').or(page.locator('form')).getByRole('status').first();
    await expect(note.getByText(form.t('Advice.note.soFar'), { exact: true })).toBeHidden();

    await detail.pressSequentially(vague[locale] ?? '');
    await expect(note.getByText(form.t('Advice.note.soFar'), { exact: true })).toBeVisible();
    await expect(note.getByText(count(form, 0), { exact: true })).toBeVisible();
    await expect(live).toContainText(
      form.t('Advice.note.sayMissing', { met: 0, of: rules, list: '' }).split('.')[0] ?? '',
    );
    await expect(detail).toBeFocused();

    const place = await form.button(form.t('Escalate.form.continue')).boundingBox();
    await detail.fill(demoAnswers(locale).scope.scopeReferences[locale === 'sv' ? 2 : 1]?.detail ?? '');
    await expect(note.getByText(count(form, 0), { exact: true })).toBeHidden();
    await expect(live).not.toContainText(
      form.t('Advice.note.sayMissing', { met: 0, of: rules, list: '' }).split('.')[0] ?? '',
    );
    expect((await form.button(form.t('Escalate.form.continue')).boundingBox())?.y).toBe(place?.y);
  });
}

test('it is advice: a step that says nothing yet goes on all the same, by keyboard', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  const draft = await draftOf(world.customer, { concern: { ...typedCase().concern, summary: '' } });
  await form.open(draft, 'concern');
  const summary = form.question(page.getByRole('main'), 'concern', 'summary', concernFields.summary);
  await summary.fill('Bad.');
  const note = page.getByRole('note', { name: form.t('Note.concern.summary.title') });
  await expect(
    note.getByText(form.t('Advice.count', { met: 0, of: asked('summary').length }), { exact: true }),
  ).toBeVisible();
  await form.button(form.t('Escalate.form.continue')).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/scope$/);
  expect((await storedStep(world.customer, draft, 'concern'))?.summary).toBe('Bad.');
});

test('on a phone the button of the note counts, and its sheet says what is missing', async ({ as, world }) => {
  const page = await as(world.customer, { viewport: { width: 320, height: 640 } });
  const form = await theForm(page);
  await form.open(await draftOf(world.customer, {}), 'scope');
  const title = form.t('Note.scope.detail.title');
  await detailIn(form, form.entry(1)).fill(vague.en ?? '');
  const button = form.button(`${title} ${count(form, 0)}`);
  await button.click();
  const note = noteOf(page, form);
  await expect(missing(form, note)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});

test('what the entries say together stands beside them, until they change', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  const typed = typedCase();
  const [entry] = typed.scope.scopeReferences as [Record<string, string>];
  const other = {
    ...entry,
    section: '4.5 Customer-specific prices',
    deliverable: 'Price list of each group',
    detail: 'None.',
  };
  await form.open(
    await draftOf(world.customer, { ...typed, scope: { ...typed.scope, scopeReferences: [entry, other] } }),
    'scope',
  );
  await page.locator('#entry-2-summary').click();
  const said = page.getByText(form.t('Advice.together.no_example.title', { section: other.section ?? '' }));
  await expect(said).toBeVisible();
  await page.locator('[name="scopeReferences.1.deliverable"]').fill('Something else');
  await expect(said).toBeHidden();
});

test('how the clock stood goes once something else is typed, and the way out stays', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  await form.open(await draftOf(world.customer, {}), 'contact');
  const said = page.getByText(form.t('Clock.note.not_raised.title'), { exact: true });
  await expect(said).toBeVisible();
  const role = form.question(form.entry(1), 'partnerContacts', 'partnerRole', partnerContactFields.partnerRole);
  await role.fill('Delivery manager');
  await expect(said).toBeHidden();
  await expect(page.getByRole('link', { name: form.t('Settled.exit.solved') })).toBeVisible();
  await role.fill('');
  await expect(said).toBeVisible();
});

test('the review lists what would save a question, and leads to the answer it is about', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  const typed = typedCase();
  const [entry] = typed.scope.scopeReferences as [Record<string, string>];
  const scope = { ...typed.scope, scopeReferences: [{ ...entry, detail: vague.en ?? '' }] };
  await form.open(await draftOf(world.customer, { ...typed, scope }), 'review');
  const name = form.t('Advice.review.answerOf', { field: form.t('Field.scopeReferences.detail.name'), number: '1' });
  const others = page.locator('.readiness summary');
  if (await others.isVisible()) await others.click();
  await page.getByRole('note').getByRole('link', { name, exact: true }).first().click();
  await page.waitForURL(/\/scope\?from=review#scopeReferences-0-detail$/);
  await expect(page.locator('#scopeReferences-0-detail')).toBeFocused();
});

test('the same about several entries is said once in a note', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  const typed = typedCase();
  const [entry] = typed.scope.scopeReferences as [TypedEntry];
  const added = ['A', 'B', 'C', 'D'].map((letter) => ({
    ...entry,
    condition: 'added-later',
    documentTitle: `Change request ${letter}`,
    timelineImpact: 'It moved go-live by two weeks.',
  }));
  await form.open(
    await draftOf(world.customer, { ...typed, scope: { ...typed.scope, scopeReferences: added } }),
    'review',
  );
  await expect(page.getByText(form.t('Advice.together.addition_named.title'), { exact: true })).toHaveCount(1);
});

test('while answers are missing, the review sums up nothing of the others', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  const { concern } = typedCase();
  await form.open(await draftOf(world.customer, { concern: { ...concern, summary: vague.en ?? '' } }), 'review');
  const said = page.locator('.readiness');
  await expect(said.getByRole('link').first()).toBeVisible();
  await expect(said.locator('.k')).toHaveText(/^\s*\d+ of \d+\s*$/);
  await expect(said.locator('.said')).toHaveCount(0);
});

test('the desk sees it, and the words marked when asked for; the customer sees neither', async ({ as, world }) => {
  const csm = await as(world.csm);
  const { t } = await theForm(csm);
  await csm.goto(`/en/desk/${world.cases.in_review}`);
  await expect(csm.getByRole('term').filter({ hasText: t('Advice.desk.fact') })).toBeVisible();
  await expect(csm.locator('mark')).toHaveCount(0);
  await csm.getByText(t('Advice.desk.title'), { exact: true }).click();
  await csm.getByRole('link', { name: t('Advice.desk.mark') }).click();
  await expect(csm.getByText(t('Advice.desk.legend'))).toBeVisible();
  expect(await csm.locator('mark').count()).toBeGreaterThan(5);
  await csm.goto('/en/desk?status=all');
  await expect(csm.getByRole('columnheader', { name: t('Desk.columns.readiness') })).toBeVisible();

  const customer = await as(world.customer);
  await customer.goto(`/en/escalations/${world.cases.in_review}?words=marked`);
  await expect(customer.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(customer.getByText(t('Advice.desk.fact'), { exact: true })).toHaveCount(0);
  await expect(customer.locator('mark')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('it stands there once the step was posted', async ({ as, world }) => {
    const page = await as(world.customer, { javaScriptEnabled: false });
    const form = await theForm(page);
    await form.open(await draftOf(world.customer, {}), 'scope');
    await detailIn(form, form.entry(1)).fill(vague.en ?? '');
    await form.continue();
    await expect(noteOf(page, form).getByText(count(form, 0), { exact: true })).toBeVisible();
    await expect(missing(form, noteOf(page, form))).toBeVisible();
  });
});
