import { expect, type Page } from '@playwright/test';
import { noDate } from '#domain/intake/calendar-date.ts';
import { entriesOf } from '#domain/intake/typed.ts';
import { readDraft } from '#server/intake/drafts.ts';
import { type Translate, translatorFor } from '#server/platform/translator.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { asTyped, demoAnswers } from '#tests/support/demo-case.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

/** A colleague's case, and a draft about the same matter with one contact more. */
async function prepare(): Promise<{ world: World; t: Translate; draft: string; id: string; reference: string }> {
  const world = await makeWorld();
  const answers = demoAnswers('nl');
  const escalation = await storeCase({ submittedBy: world.colleague, answers, language: 'nl' });
  const contacts = answers.contact.partnerContacts.slice(0, 1).map((contact) => ({ ...contact, raised: 'Opnieuw.' }));
  const typed = asTyped({ ...answers, contact: { partnerContacts: contacts, waiver: null } });
  const draft = await draftOf(world.customer, typed);
  return { world, t: await translatorFor('en'), draft, ...escalation };
}

const slip = (page: Page, reference: string) =>
  page.getByRole('note').filter({ has: page.getByRole('link', { name: reference, exact: true }) });

/** From the review to the page that asks. */
async function openJoin(page: Page, { t, draft, reference }: Awaited<ReturnType<typeof prepare>>): Promise<void> {
  await page.goto(`/en/escalate/${draft}/review`);
  const note = slip(page, reference);
  await expect(note.getByRole('heading', { name: t('Likely.note.title', { n: 1 }) })).toBeVisible();
  await note.getByRole('link', { name: t('Likely.note.join'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('Likely.join.title') }).waitFor();
}

const add = (page: Page, t: Translate) => page.getByRole('button', { name: t('Likely.join.submit'), exact: true });

test('a draft about the same matter is added to the case of a colleague', async ({ as }) => {
  const prepared = await prepare();
  const { world, t, draft, id, reference } = prepared;
  const page = await as(world.customer);
  await openJoin(page, prepared);
  const added = page.getByRole('region', { name: t('Likely.join.added') });
  await expect(added.getByRole('heading', { level: 3 })).toHaveText([t('Event.entries.partnerContacts', { n: 1 })]);
  await expect(added).toContainText('Opnieuw.');
  await expect(page.getByRole('note')).toHaveCount(0);
  await add(page, t).click();

  await page.waitForURL(`**/escalations/${reference}?done=2`);
  const what = t('Event.entries.partnerContacts', { n: 1 });
  await expect(page.locator(':focus')).toContainText(t('Event.extended', { actor: world.customer.name, what }));
  await expect(page.getByText('Opnieuw.', { exact: true })).toBeVisible();
  expect((await readDraft(world.customer, draft))?.end).toEqual({ kind: 'joined', reference });
  expect(await storedEvents(id)).toHaveLength(2);

  await page.goto(`/en/escalate/${draft}/review`);
  await expect(page).toHaveURL(`/en/escalate/${draft}/settled`);
  await expect(page.getByRole('link', { name: new RegExp(reference) })).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('it is added, too', async ({ as }) => {
    const prepared = await prepare();
    const page = await as(prepared.world.customer, { javaScriptEnabled: false });
    await openJoin(page, prepared);
    await add(page, prepared.t).click();
    await expect(page).toHaveURL(`/en/escalations/${prepared.reference}?done=2`);
  });
});

test('what happened to the case meanwhile is told before anything is added', async ({ as }) => {
  const prepared = await prepare();
  const { world, t, draft, id, reference } = prepared;
  const page = await as(world.customer);
  await openJoin(page, prepared);
  await changeStatus(world.csm, reference, { from: 'submitted', to: 'in_review', version: 1 });
  await add(page, t).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('Likely.obstacle.changed'));
  await expect(page.getByRole('main')).toContainText(t('Status.in_review'));

  const reason = 'Settled.';
  await changeStatus(world.csm, reference, { from: 'in_review', to: 'resolved', version: 2, reason });
  await add(page, t).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('Likely.obstacle.closed'));
  await expect(add(page, t)).toHaveCount(0);
  expect(await storedEvents(id)).toHaveLength(3);
  expect((await readDraft(world.customer, draft))?.end).toBeNull();

  await page.goto(`/en/escalate/${draft}/review`);
  await expect(slip(page, reference)).toHaveCount(0);
});

test('what would be added has to be right, and the page leads to what is not', async ({ as }) => {
  const { world, t, reference } = await prepare();
  const typed = asTyped(demoAnswers('nl'));
  const [example] = entriesOf('examples', typed.examples);
  const examples = { examples: [{ ...example, occurredOn: noDate, impact: '' }] };
  const draft = await draftOf(world.customer, { ...typed, examples });
  const page = await as(world.customer);
  await page.goto(`/en/escalate/${draft}/join/${reference}`);
  await expect(page.getByText(t('Likely.obstacle.incomplete', { n: 2 }))).toBeVisible();
  await expect(add(page, t)).toHaveCount(0);
});

test('the desk is shown what looks alike, with its way there, and nothing where nothing does', async ({ as }) => {
  const { world, t, reference } = await prepare();
  const earlier = await storeCase({
    submittedBy: world.customer,
    answers: demoAnswers('nl'),
    language: 'nl',
    status: 'resolved',
  });
  const page = await as(world.csm);
  await page.goto(`/en/desk/${reference}`);
  const alike = page.getByRole('region', { name: t('Likely.desk.title') });
  await expect(alike).toContainText(t('Status.resolved'));
  await alike.getByRole('link', { name: earlier.reference, exact: true }).click();
  await expect(page).toHaveURL(`/en/desk/${earlier.reference}`);

  const alone = await storeCase({ submittedBy: world.customer, answers: demoAnswers('it'), language: 'it' });
  await page.goto(`/en/desk/${alone.reference}`);
  await expect(page.getByRole('region', { name: t('Likely.desk.title') })).toHaveCount(0);
});

test.describe('a case of somebody else', () => {
  test.use({ expectedTrouble: [/ 404/] });

  test('looks like none when a draft is to be added to it', async ({ as }) => {
    const { reference } = await prepare();
    const { world, draft } = await prepare();
    const page = await as(world.customer);
    const text = async (to: string) => {
      const response = await page.goto(`/en/escalate/${draft}/join/${to}`);
      return { status: response?.status(), text: await page.locator('body').innerText() };
    };
    const foreign = await text(reference);
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await text('ESC-2026-999999'));
  });
});
