import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import { objectsOf, readCsv } from '#tests/support/csv.ts';
import { asTyped, awkwardLine, awkwardText, demoAnswers, demoCustomers } from '#tests/support/demo-case.ts';
import { downloaded } from '#tests/support/download.ts';
import { freeTexts, shownTexts } from '#tests/support/shown.ts';
import { demoUser, test } from '#tests/support/signed-in.ts';
import { theDesk } from '#tests/support/the-desk.ts';
import { startingWith, theForm } from '#tests/support/the-form.ts';

// From the guidance to the export, in each language.
for (const locale of locales) {
  test(`the whole way in ${locale}`, async ({ as }) => {
    test.slow();
    const answers = answersWithTraps(locale);
    const customer = await as(await demoUser(demoCustomers[locale]));
    const reference = await prepareAndSubmit(customer, locale, answers);

    await customer.getByRole('link', { name: (await theForm(customer, locale)).t('Receipt.open') }).click();
    await expect(customer).toHaveURL(`/${locale}/escalations/${reference}`);
    expect(await shownTexts(customer)).toEqual(expect.arrayContaining(freeTexts(answers)));

    const csm = await as(await demoUser('amara'));
    const desk = await theDesk(csm, locale);
    await desk.openQueue();
    await desk.row(reference).getByRole('link').click();
    await expect(csm.getByRole('heading', { level: 1 })).toHaveText(awkwardLine);
    expect(await shownTexts(csm)).toEqual(expect.arrayContaining(freeTexts(answers)));
    await desk.take();
    await expect(desk.fact('assignee')).toHaveText('Amara Whitfield');
    await desk.moveTo('in_review');
    await expect(desk.fact('status')).toHaveText(desk.t('Status.in_review'));

    await customer.goto(`/${locale}/escalations`);
    await expect(customer.getByRole('row').filter({ hasText: reference })).toContainText(desk.t('Status.in_review'));

    const row = await exportedRow(await as(await demoUser('johanna')), locale, reference);
    expect(row).toMatchObject({
      [desk.t('Exports.column.status')]: desk.t('Status.in_review'),
      [desk.t('Exports.column.code', { column: desk.t('Exports.column.status') })]: 'in_review',
      [desk.t('Field.concern.title.name')]: `'${awkwardLine}`,
      [desk.t('Field.concern.summary.name')]: answers.concern.summary,
      [desk.t('Field.concern.businessImpact.name')]: awkwardText,
      [desk.t('Field.concern.severity.name')]: desk.t(`Severity.${answers.concern.severity}`),
    });
    const scope: unknown = JSON.parse(row[desk.t('Field.list.scopeReferences.name')] ?? '');
    expect(scope).toEqual(answers.scope.scopeReferences);
  });
}

/** The demo’s case of a language, with texts in it that are easily damaged. */
function answersWithTraps(locale: Locale): CaseAnswers {
  const { concern, ...rest } = demoAnswers(locale);
  return { ...rest, concern: { ...concern, title: awkwardLine, businessImpact: awkwardText } };
}

async function prepareAndSubmit(page: Page, locale: Locale, answers: CaseAnswers): Promise<string> {
  const form = await theForm(page, locale);
  await page.goto(`/${locale}`);
  await page.getByRole('radio', { name: startingWith(form.t('Guidance.about.partner.label')) }).check();
  await form.button(form.t('Guidance.about.start')).click();
  await form.button(form.t('Escalate.start.partner.begin')).click();
  await page.waitForURL(/\/project$/);
  for (const [index, step] of stepNames.entries()) {
    await form.fill(step, asTyped(answers)[step]);
    await form.continueTo((stepNames[index + 1] ?? 'review') as StepName | 'review');
  }
  expect(await shownTexts(page)).toEqual(expect.arrayContaining(freeTexts(answers)));
  await form.submit();
  return form.reference();
}

/** The case’s row in the file that the page of exports offers, by its headings in the language of the page. */
async function exportedRow(page: Page, locale: Locale, reference: string): Promise<Record<string, string>> {
  const { t } = await theForm(page, locale);
  await page.goto(`/${locale}/exports?status=in_review`);
  const file = page.getByRole('region', { name: t('Exports.result.title') }).getByRole('link');
  const rows = objectsOf(readCsv(await downloaded(page, file)));
  const row = rows.find((candidate) => candidate[t('Exports.column.caseReference')] === reference);
  if (!row) throw new Error(`${reference} is not in the file.`);
  return row;
}
