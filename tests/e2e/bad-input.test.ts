import { expect, type Page } from '@playwright/test';
import { type Locale, locales } from '#domain/identity/user.ts';
import type { Field } from '#domain/intake/field.ts';
import type { Problem } from '#domain/intake/problem.ts';
import { placeOf } from '#domain/intake/problem.ts';
import { judgeStep } from '#domain/intake/review.ts';
import { maxEntries, type StepName, stepShapes, waiverReasonLimit } from '#domain/intake/steps.ts';
import { characters } from '#domain/intake/text.ts';
import { entriesOf, readForm, type TypedStep } from '#domain/intake/typed.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Translate } from '#server/platform/translator.ts';
import { typedCase } from '#tests/support/answers.ts';
import { casesOf, draftOf, storedStep } from '#tests/support/drafts.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { type Form, theForm } from '#tests/support/the-form.ts';

const typed = typedCase();
const [scope = {}] = entriesOf('scope', typed.scope);
const [contact = {}] = entriesOf('contact', typed.contact);
const [example = {}] = entriesOf('examples', typed.examples);
const aWeekAhead = new Date(Date.now() + 7 * 86_400_000);
const ahead = {
  day: String(aWeekAhead.getUTCDate()),
  month: String(aWeekAhead.getUTCMonth() + 1),
  year: String(aWeekAhead.getUTCFullYear()),
};
const date = (day: string, month: string, year: string) => ({ day, month, year });

/** What goes wrong, the step it is typed into, and the problems that the step has then, by their codes. */
const catalogue: [name: string, step: StepName, answers: TypedStep, codes: string[]][] = [
  [
    'nothing at all',
    'project',
    { ...typed.project, partner: '', product: '', productVersion: '' },
    ['required', 'required', 'required'],
  ],
  [
    'blanks, and characters without width',
    'concern',
    { ...typed.concern, title: '   ', summary: '\n\t \n', businessImpact: '\u200b\u2060\u00ad' },
    ['required', 'required', 'required'],
  ],
  [
    'one character too many, people counting them',
    'concern',
    { ...typed.concern, title: '👩'.repeat(201), summary: 'x'.repeat(5001), severityReason: 'é'.repeat(2001) },
    ['too_long', 'too_long', 'too_long'],
  ],
  [
    'a version that is none, a day that is none',
    'project',
    { ...typed.project, productVersion: 'latest', goLiveOn: date('31', '2', '2026') },
    ['version_format', 'day_unreal'],
  ],
  ['a year of two digits', 'project', { ...typed.project, goLiveOn: date('1', '2', '26') }, ['year_unreal']],
  [
    'dates with a part missing, unreal, ahead',
    'scope',
    {
      ...typed.scope,
      scopeReferences: [
        { ...scope, agreedOn: date('', '5', '2026') },
        { ...scope, agreedOn: date('1', '13', '2026') },
        { ...scope, agreedOn: ahead },
      ],
    },
    ['day_missing', 'month_unreal', 'future'],
  ],
  [
    'due before agreed, added later without its effect',
    'scope',
    {
      ...typed.scope,
      scopeReferences: [
        { ...scope, dueOn: date('1', '1', '2026') },
        { ...scope, condition: 'added-later', section: '' },
      ],
    },
    ['due_before_agreed', 'required', 'timeline_impact_required'],
  ],
  [
    'neither entries nor a reason',
    'scope',
    { scopeReferences: [], waived: '', waiverReason: '' },
    ['entries_required'],
  ],
  [
    'entries and a reason',
    'scope',
    { ...typed.scope, waived: 'yes', waiverReason: 'There never was a signed scope document.' },
    ['waiver_with_entries'],
  ],
  ['a thin reason', 'contact', { partnerContacts: [], waived: 'yes', waiverReason: 'no no no' }, ['reason_thin']],
  [
    'a reason that is too long',
    'contact',
    { partnerContacts: [], waived: 'yes', waiverReason: 'w '.repeat(1001) },
    ['too_long'],
  ],
  [
    'an answer without its content',
    'contact',
    { ...typed.contact, partnerContacts: [{ ...contact, response: 'promised', responseDetail: ' ' }] },
    ['response_detail_required'],
  ],
  [
    'an example ahead of today',
    'examples',
    { examples: [{ ...example, occurredOn: ahead, reference: 'x'.repeat(501) }] },
    ['future', 'too_long'],
  ],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedTrouble: javaScriptEnabled ? [] : [withoutScripts] });

    for (const [index, [name, step, answers, codes]] of catalogue.entries()) {
      const locale = locales[(index + (javaScriptEnabled ? 0 : 3)) % locales.length] ?? 'en';
      test(`${name}: said at the field and above in ${locale}, all that was typed kept`, async ({ as, world }) => {
        const page = await as(world.customer);
        const draft = await draftOf(world.customer, { ...typed, [step]: answers });
        const problems = judgeStep(step, answers, new Date().toISOString().slice(0, 10));
        expect(problems.map(({ code }) => code)).toEqual(codes);

        const form = await theForm(page, locale);
        await form.open(draft, step);
        await form.continue();
        await expectProblems(form, step, answers, problems);
        await expectTyped(page, step, answers);
        await form.open(draft, 'review');
        await form.submit();
        await expect(page).toHaveURL(/review\?missing$/);
        expect(await casesOf(draft)).toEqual([]);
      });
    }
  });
}

test('half a character, as a broken program pastes it, is named at its field and kept until it is mended', async ({
  as,
  world,
}) => {
  const page = await as(world.customer);
  const draft = await draftOf(world.customer);
  const form = await theForm(page, 'it');
  await form.open(draft, 'concern');
  const summary = page.getByLabel(form.t('Field.concern.summary.label'), { exact: true });
  await summary.focus();
  await page.evaluate(() => document.execCommand('insertText', false, 'half \ud83d here'));
  await form.continue();
  await expect(form.summary(1).getByRole('link')).toHaveText(
    form.t('Errors.unstorable', { field: form.t('Field.concern.summary.name') }),
  );
  await expect
    .poll(async () => (await storedStep(world.customer, draft, 'concern'))?.summary)
    .toContain('half \ud83d here');
  await summary.fill('Whole again');
  await form.continueTo('scope');
});

test('limits are what they say: the last character still fits', async ({ as, world }) => {
  const page = await as(world.customer);
  const full = {
    ...typed.concern,
    title: '👩'.repeat(200),
    summary: 'é'.repeat(5000),
    severityReason: `${' '.repeat(1999)}x`,
  };
  const draft = await draftOf(world.customer, { ...typed, concern: full });
  const form = await theForm(page);
  await form.open(draft, 'concern');
  await form.continueTo('scope');
  expect(await storedStep(world.customer, draft, 'concern')).toEqual(full);
});

test('there is room for thirty entries, and the button says so', async ({ as, world }) => {
  const page = await as(world.customer);
  const entries = Array.from({ length: maxEntries }, () => example);
  const draft = await draftOf(world.customer, { ...typed, examples: { examples: entries } });
  const form = await theForm(page, 'nl');
  await form.open(draft, 'examples');
  await expect(page.getByText(form.t('Escalate.entries.full', { limit: maxEntries }))).toBeVisible();
  await expect(form.button(form.t('Escalate.entries.add.examples'))).toHaveCount(0);
});

/** The summary has the focus and a link for each problem, in the words that stand at the field, under a prefixed title. */
async function expectProblems(form: Form, step: StepName, answers: TypedStep, problems: Problem[]): Promise<void> {
  const { page, t } = form;
  const summary = form.summary(problems.length);
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(
    t('App.titleWithError', { title: `${t(`Escalate.steps.${step}.title`)} – ${t('App.name')}` }),
  );
  const links = summary.getByRole('link');
  await expect(links).toHaveCount(problems.length);
  for (const [index, problem] of problems.entries()) {
    const { entry } = placeOf(problem.path);
    const message = messageOf(t, form.locale, step, answers, problem);
    const link = links.nth(index);
    await expect(link).toHaveText(entry === null ? message : t('Errors.entry', { number: entry + 1, message }));
    const target = (await link.getAttribute('href'))?.slice(1) ?? '';
    const field = page.locator('.field.bad', { has: page.locator(`[id="${target}"]`) });
    await expect(field).toContainText(message);
  }
  await links.first().click();
  const first = (await links.first().getAttribute('href'))?.slice(1) ?? '';
  await expect(page.locator(`[id="${first}"]`)).toBeFocused();
}

function messageOf(t: Translate, locale: Locale, step: StepName, answers: TypedStep, { path, code }: Problem): string {
  const { entry, field } = placeOf(path);
  const { fields, list } = stepShapes[step];
  if (list && field === list.name) return t(`Errors.entries_required.${field}`);
  const holder = entry === null ? answers : (entriesOf(step, answers)[entry] ?? {});
  const shape: Field | undefined = (fields ?? list.fields)[field];
  const limit = shape && 'limit' in shape ? shape.limit : waiverReasonLimit;
  const group = list && field.startsWith('waive') ? `waiver.${list.waiver}` : `${list?.name ?? step}.${field}`;
  if (code === 'required') return t(`Field.${group}.required`);
  const count = characters(String(holder[field] ?? ''));
  return t(`Errors.${code}`, { field: t(`Field.${group}.name`), limit, count }).replace(
    String(count),
    formatsFor(locale).number(count),
  );
}

/** The controls hold what was typed, wrong answers too. */
async function expectTyped(page: Page, step: StepName, answers: TypedStep): Promise<void> {
  const held = await page
    .getByRole('main')
    .locator('form')
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].map(([name, value]): [string, string] => [name, String(value)]),
    );
  expect(readForm(step, held)).toEqual(answers);
}
