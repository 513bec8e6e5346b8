import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '#domain/identity/user.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { asked } from '#domain/readiness/rule.ts';
import { statuses } from '#domain/triage/status.ts';
import { unsubscribeAddresses } from '#server/correspondence/unsubscription.ts';
import { saveStep } from '#server/intake/drafts.ts';
import { keepLetter } from '#server/intake/letters.ts';
import { typedCase } from '#tests/support/answers.ts';
import { storeCase } from '#tests/support/cases.ts';
import { storeDeadMail } from '#tests/support/dead-mail.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { holdAnswer } from '#tests/support/held-answer.ts';
import { ask, note, reply, say } from '#tests/support/talk.ts';
import { theDesk } from '#tests/support/the-desk.ts';
import { theForm } from '#tests/support/the-form.ts';
import type { World } from '#tests/support/world.ts';

/** A page in one of its states: who sees it, where it is, and what brings it into that state. */
export interface Scene {
  name: string;
  who: 'nobody' | 'customer' | 'stranger' | 'csm' | 'strangeCsm' | 'admin';
  path: (world: World) => string | Promise<string>;
  act?: (page: Page, world: World) => Promise<void>;
  /** the complaints of the browser that belong to it */
  trouble?: RegExp;
}

const locale: Locale = 'en';
const lost = /^(response: 40[134]|console: Failed to load resource.* 40[134])/;

const open = (name: string, who: Scene['who'], path: Scene['path'], act?: Scene['act']): Scene => ({
  name,
  who,
  path: async (world) => `/${locale}${await path(world)}`,
  ...(act ? { act } : {}),
});

/** Every page in each of its states. */
export const scenes: readonly Scene[] = [
  open('guidance', 'nobody', () => ''),
  open('guidance, signed in', 'customer', () => ''),
  open('partner first', 'nobody', () => '/partner-first'),
  open('sign-in', 'nobody', () => '/sign-in?next=/en/escalations'),
  open('sign-in with errors', 'nobody', () => '/sign-in', refuseSignIn),
  open('sign-in link spent', 'nobody', () => '/sign-in/link?token=none'),
  open('sign-in link sent', 'nobody', () => '/sign-in/sent'),
  open('mails of the demo', 'nobody', () => '/demo/mail'),
  { ...open('not found', 'nobody', () => '/nothing'), trouble: lost },
  { ...open('not found outside of a language', 'nobody', () => ''), path: () => '/xx/nothing', trouble: lost },
  { ...open('not found, signed in', 'customer', () => '/escalations/ESC-2026-999999'), trouble: lost },
  { ...open('forbidden', 'customer', () => '/desk'), trouble: lost },
  open('kept guidance', 'customer', () => '/guidance/1'),
  open('start, with drafts', 'customer', () => '/escalate'),
  open('drafts, loading', 'customer', () => '/escalate', loadAgain),
  open('start without an answer', 'customer', () => '/escalate?about='),
  open('start, no drafts', 'stranger', () => '/escalate'),
  ...['partner', 'defect', 'billing'].map((about) =>
    open(`start about ${about}`, 'customer', () => `/escalate?about=${about}`),
  ),
  open('draft discarded', 'customer', () => '/escalate?discarded'),
  open('task list', 'customer', ({ drafts }) => `/escalate/${drafts.wrong}`),
  ...stepNames.flatMap((step) => [
    open(`${step}, empty`, 'customer', ({ drafts }) => `/escalate/${drafts.empty}/${step}`),
    open(`${step}, filled`, 'customer', ({ drafts }) => `/escalate/${drafts.whole}/${step}`, openEntries),
    open(`${step} with errors`, 'customer', ({ drafts }) => `/escalate/${drafts.empty}/${step}`, tryToContinue),
  ]),
  open('scope, waived', 'customer', ({ drafts }) => `/escalate/${drafts.waived}/scope`),
  open('the sheet of guidance, open', 'customer', ({ drafts }) => `/escalate/${drafts.whole}/project`, openSheet),
  open('the menu of languages, open', 'customer', () => '/escalations', openLanguages),
  { ...open('concern in conflict', 'customer', wholeDraft('concern'), changeElsewhere), trouble: /409/ },
  open('an entry removed', 'customer', wholeDraft('scope'), removeEntry),
  open('review, whole', 'customer', ({ drafts }) => `/escalate/${drafts.whole}/review`),
  open('adding to a case', 'customer', ({ drafts, cases }) => `/escalate/${drafts.whole}/join/${cases.in_review}`),
  open(
    'adding to a closed case',
    'customer',
    ({ drafts, cases }) => `/escalate/${drafts.whole}/join/${cases.resolved}`,
  ),
  open('adding, to be mended', 'customer', ({ drafts, cases }) => `/escalate/${drafts.wrong}/join/${cases.submitted}`),
  open('letter', 'customer', ({ drafts }) => `/escalate/${drafts.whole}/letter`),
  open('letter, nothing yet', 'customer', ({ drafts }) => `/escalate/${drafts.empty}/letter`),
  open('letter, copied', 'customer', ({ drafts }) => `/escalate/${drafts.told}/letter?done=copied`),
  open('letter, recorded', 'customer', ({ drafts }) => `/escalate/${drafts.recorded}/letter?done=recorded`),
  open('letter with errors', 'customer', ({ drafts }) => `/escalate/${drafts.whole}/letter`, emptyLetter),
  open('letter in conflict', 'customer', wholeDraft('letter'), changeLetterElsewhere),
  open('recording a letter', 'customer', ({ drafts }) => `/escalate/${drafts.told}/letter/record`),
  open(
    'recording a letter, to be mended',
    'customer',
    ({ drafts }) => `/escalate/${drafts.told}/letter/record`,
    recordNobody,
  ),
  open('review, waived', 'customer', ({ drafts }) => `/escalate/${drafts.waived}/review`),
  open('review with what is missing', 'customer', ({ drafts }) => `/escalate/${drafts.wrong}/review?missing`),
  open('review, too early', 'customer', ({ drafts }) => `/escalate/${drafts.young}/review`),
  open('review, bypassed', 'customer', ({ drafts }) => `/escalate/${drafts.bypassed}/review`),
  open('contact, too early', 'customer', ({ drafts }) => `/escalate/${drafts.young}/contact`),
  ...(['empty', 'waived', 'whole', 'young', 'bypassed', 'parked', 'reminded'] as const).map((name) =>
    open(`the clock, ${name}`, 'customer', ({ drafts }) => `/escalate/${drafts[name]}/wait`),
  ),
  open('the clock, sent back', 'customer', ({ drafts }) => `/escalate/${drafts.young}/wait?early`),
  open('the clock, with errors', 'customer', ({ drafts }) => `/escalate/${drafts.young}/wait`, bypassWithoutReason),
  open('closing a draft', 'customer', ({ drafts }) => `/escalate/${drafts.whole}/settled?helped=scope`),
  open('closing a draft, with an error', 'customer', ({ drafts }) => `/escalate/${drafts.whole}/settled?missing`),
  open('a draft that was closed', 'customer', ({ drafts }) => `/escalate/${drafts.settled}/settled?done`),
  open('a draft that was closed, no room', 'customer', ({ drafts }) => `/escalate/${drafts.settled}/settled?full`),
  open('what became of drafts', 'admin', () => '/admin/outcomes'),
  open('mails to choose from', 'customer', () => '/settings/mail?saved'),
  open('mails to choose from, at the desk', 'csm', () => '/settings/mail'),
  open('a link that stops mails', 'nobody', unsubscribeLink),
  open('a link that stops mails, broken', 'nobody', () => '/unsubscribe?token=none'),
  open('mails, one given up', 'admin', () => giveUpMail('/admin/mails')),
  open('settings', 'admin', () => '/admin/settings'),
  open('settings, saved', 'admin', () => '/admin/settings?saved'),
  open('receipt', 'customer', ({ drafts }) => `/escalate/${drafts.submitted}/receipt`),
  open('own cases', 'customer', () => '/escalations'),
  open('own cases, loading', 'customer', () => '/escalations', loadAgain),
  open('own cases, none', 'stranger', () => '/escalations'),
  open('queue', 'csm', () => '/desk?status=all'),
  open('queue, loading', 'csm', () => '/desk', loadAnotherView),
  open('queue, filters open', 'csm', () => '/desk?status=resolved&language=en', openFilters),
  open('queue by when it is due', 'csm', () => '/desk?status=all&sort=due'),
  open('queue, columns open', 'csm', () => '/desk?status=open&panel=columns'),
  open('queue, saving a view', 'csm', () => '/desk?status=open&panel=view'),
  open('queue, a view that cannot be saved', 'csm', () => '/desk?status=open&panel=view&problem=taken&name=Peak'),
  open('queue, none match', 'csm', () => '/desk?language=nl&status=all'),
  open('queue, nothing yet', 'strangeCsm', () => '/desk'),
  open('queue, part of the address unknown', 'csm', () => '/desk?status=gone&sort=best'),
  ...statuses.flatMap((status) => [
    open(`case ${status}`, 'csm', ({ cases }) => `/desk/${cases[status]}`),
    open(`own case ${status}`, 'customer', ({ cases }) => `/escalations/${cases[status]}`),
  ]),
  open('concern with advice', 'customer', wholeDraft('concern'), sayLittle),
  open('case with its words marked', 'csm', ({ cases }) => `/desk/${cases.in_review}?words=marked`),
  open('case with an error', 'csm', ({ cases }) => `/desk/${cases.in_review}`, resolveWithoutWords),
  open('case with talk, asking', 'csm', talkedOver('/desk', '?ask=summary&ask=case')),
  open('own case with questions', 'customer', talkedOver('/escalations')),
  open('templates', 'admin', () => '/admin/templates'),
  open('template, to be mended', 'admin', () => '/admin/templates/new', keepNothing),
  open('macros', 'admin', () => '/admin/macros'),
  open('many cases, what will happen', 'csm', ({ cases }) => `/desk/bulk?${declining(cases)}`),
  open('many cases, none chosen', 'csm', () => '/desk/bulk?act=assign&toPerson=me'),
  open('case with a macro shown', 'csm', ({ cases }) => `/desk/${cases.in_review}?macro=ask_scope`),
  open('exports', 'admin', () => '/exports'),
  open('exports, loading', 'admin', () => '/exports', countTheRows),
  open('exports, no row', 'admin', () => '/exports?partner=00000000-0000-7000-8000-000000000000'),
  open('exports, part of the address unknown', 'admin', () => '/exports?rows=none'),
];

/** Brings a page into a state. Somebody has to be signed in already. */
export async function show(page: Page, scene: Scene, world: World): Promise<void> {
  await page.goto(await scene.path(world));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page).toHaveTitle(/\S/);
  await scene.act?.(page, world);
}

function unsubscribeLink({ customer }: World): string {
  const { pathname, search } = new URL(unsubscribeAddresses(customer.id, 'case_status', locale)?.page ?? '');
  return `${pathname.slice(`/${locale}`.length)}${search}`;
}

/** Stores a mail as one that was given up, and gives back the path. */
async function giveUpMail(path: string): Promise<string> {
  await storeDeadMail();
  return path;
}

async function refuseSignIn(page: Page): Promise<void> {
  const { t } = await theForm(page);
  await page.getByRole('button', { name: t('SignIn.password.submit'), exact: true }).click();
  await expect(page.getByRole('alert', { name: t('Errors.summary', { n: 2 }) })).toBeFocused();
}

async function openEntries(page: Page): Promise<void> {
  const closed = page.locator('section > details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

async function tryToContinue(page: Page): Promise<void> {
  const form = await theForm(page);
  await form.continue();
  await expect(page.getByRole('alert').first()).toBeFocused();
}

/** A draft of its own, since the scene changes it. */
function wholeDraft(step: string): Scene['path'] {
  return async ({ customer }) => `/escalate/${await draftOf(customer)}/${step}`;
}

/** A case with a message, a note, a question that was answered with words and amended, and one that waits. */
function talkedOver(place: string, query = ''): Scene['path'] {
  return async ({ customer, csm }) => {
    const { reference } = await storeCase({ submittedBy: customer, answers: demoAnswers('en') });
    await note(csm, reference, 'Ask solution support before the call.');
    await say(customer, reference, 'All 71 orders are in the list.');
    const [one = ''] = await ask(csm, reference, [
      ['scopeReferences[0].detail', 'How many lines exactly?'],
      ['goLiveOn', 'Does the date still stand?'],
    ]);
    await reply(customer, reference, one, 'More than 60.', 'Orders with more than 60 lines are not exported.');
    return `${place}/${reference}${query}`;
  };
}

async function keepNothing(page: Page): Promise<void> {
  const { t } = await theForm(page);
  await page.getByRole('button', { name: t('Template.page.save'), exact: true }).click();
  await expect(page.getByRole('alert', { name: t('Template.page.error.summary', { n: 2 }) })).toBeFocused();
}

async function changeElsewhere(page: Page, { customer }: World): Promise<void> {
  const form = await theForm(page);
  const draft = page.url().split('/').at(-2) ?? '';
  await saveStep(customer, draft, 'concern', 1, { ...typedCase().concern, title: 'From elsewhere' });
  await page.getByLabel(form.t('Field.concern.title.label')).fill('From here');
  await form.continue();
  await expect(page.getByRole('alert', { name: form.t('Escalate.trouble.stale.title') })).toBeFocused();
}

async function emptyLetter(page: Page): Promise<void> {
  const form = await theForm(page);
  await page.getByLabel(form.t('Letter.body'), { exact: true }).fill('');
  await form.button(form.t('Letter.save')).click();
  await expect(form.summary(1)).toBeFocused();
}

async function changeLetterElsewhere(page: Page, { customer }: World): Promise<void> {
  const form = await theForm(page);
  const draft = page.url().split('/').at(-2) ?? '';
  await keepLetter(customer, draft, 0, { language: 'en', madeFrom: '', subject: 'S', body: 'From elsewhere' });
  await form.button(form.t('Letter.save')).click();
  await expect(page.getByRole('alert', { name: form.t('Letter.stale.title') })).toBeFocused();
}

async function recordNobody(page: Page): Promise<void> {
  const form = await theForm(page);
  await form.button(form.t('Letter.entry.submit')).click();
  await expect(form.summary(1)).toBeFocused();
}

async function sayLittle(page: Page): Promise<void> {
  const { t } = await theForm(page);
  await page.getByLabel(t('Field.concern.summary.label')).fill('Nobody takes it seriously.');
  const count = page.getByText(t('Advice.count', { met: 0, of: asked('summary').length }), { exact: true });
  await expect(count.filter({ visible: true }).first()).toBeVisible();
}

async function removeEntry(page: Page): Promise<void> {
  const form = await theForm(page);
  await form.remove(1);
  await form.button(form.t('Escalate.entries.undo')).waitFor();
}

/** On a phone the guidance is a sheet over the page. */
async function openSheet(page: Page): Promise<void> {
  const form = await theForm(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const title = form.t('Note.project.partner.title');
  await form.button(title).click();
  await expect(page.getByRole('note', { name: title })).toBeVisible();
}

async function openLanguages(page: Page): Promise<void> {
  const { t } = await theForm(page);
  await page.getByRole('button', { name: t('App.header.languageNow', { language: 'English' }) }).click();
  await expect(page.getByRole('link', { name: 'Nederlands' })).toBeVisible();
}

async function bypassWithoutReason(page: Page): Promise<void> {
  const form = await theForm(page);
  await form.button(form.t('Clock.bypass.submit')).click();
  await expect(form.summary(2)).toBeFocused();
}

async function openFilters(page: Page): Promise<void> {
  const { t } = await theDesk(page);
  await page.getByRole('link', { name: t('Desk.filter.open') }).click();
  await page.getByRole('form', { name: t('Desk.filter.panel') }).waitFor();
}

async function resolveWithoutWords(page: Page): Promise<void> {
  const desk = await theDesk(page);
  await desk.moveTo('resolved', '');
  await expect(page.getByRole('alert').first()).toBeFocused();
}

async function loadAnotherView(page: Page): Promise<void> {
  const { t } = await theDesk(page);
  await waitFor(
    page,
    page
      .getByRole('navigation', { name: t('Desk.viewList') })
      .getByRole('link')
      .last(),
  );
}

/** The header leads to the page once more. */
async function loadAgain(page: Page): Promise<void> {
  await waitFor(page, page.getByRole('banner').locator('a[aria-current=page]'));
}

async function countTheRows(page: Page): Promise<void> {
  const { t } = await theDesk(page);
  await waitFor(page, page.getByRole('button', { name: t('Exports.form.submit') }));
}

/** Presses what leads to the same page again, and holds its answer back for as long as the scene lasts. */
async function waitFor(page: Page, way: Locator): Promise<void> {
  await holdAnswer(page);
  await way.click();
  await expect(page.locator('[aria-busy]')).toHaveCount(1);
}

/** Declines a case that can be, and one that cannot. */
function declining({ in_review: open, resolved }: World['cases']): URLSearchParams {
  return new URLSearchParams([
    ['act', 'status'],
    ['toStatus', 'declined'],
    ['case', `${open}:1`],
    ['case', `${resolved}:1`],
  ]);
}
