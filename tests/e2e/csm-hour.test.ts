import { expect, type Page } from '@playwright/test';
import type { Locale } from '#domain/identity/user.ts';
import { changeSeverity } from '#server/triage/severities.ts';
import {
  arrived,
  command,
  countPointers,
  enter,
  fillStatus,
  giveSeverity,
  goMine,
  goToCase,
  listed,
  moveTo,
  narrow,
  pick,
  queueShows,
  runBulk,
  submit,
  tickRows,
  write,
} from '#tests/support/by-keyboard.ts';
import { type Fate, fatesOf } from '#tests/support/fates.ts';
import { fortyCases, type Morning, soughtWord } from '#tests/support/forty-cases.ts';
import { test } from '#tests/support/signed-in.ts';
import { type Desk, theDesk } from '#tests/support/the-desk.ts';
import { startingWith } from '#tests/support/the-form.ts';

test('in an hour a CSM triages forty new cases by keyboard alone, and each is where it should be', async ({ as }) => {
  // On a busy machine an hour of keys takes its time.
  test.setTimeout(240_000);
  const morning = await fortyCases();
  const { csm, colleague, customer, cases } = morning;
  const page = await as(csm);
  page.setDefaultTimeout(20_000);
  page.setDefaultNavigationTimeout(20_000);
  const pointed = await countPointers(page);
  const desk = await theDesk(page);
  const { t } = desk;
  const { keyboard } = page;
  const title = page.getByRole('heading', { level: 1 });
  const at = (language: Locale, n: number) => cases[language][n] ?? '';
  await page.goto('/en/desk');

  await test.step('gives twelve to a colleague who reads them, and takes the others', async () => {
    await expect(title).toContainText(t('Desk.views.mine'));
    await queueShows(desk, 0);
    await command(desk, t('Desk.views.unassigned'));
    await queueShows(desk, 40);
    await narrow(desk, 'language', [t('Language.sv'), t('Language.nl')]);
    await queueShows(desk, 12);
    await keyboard.press('j');
    await keyboard.press('ControlOrMeta+a');
    await runBulk(desk, 'a', colleague.name, { count: 12 });
    await enter(page.getByRole('link', { name: t('Bulk.back') }));
    await queueShows(desk, 0);
    await command(desk, t('Desk.views.unassigned'));
    await queueShows(desk, 28);
    await keyboard.press('j');
    await keyboard.press('ControlOrMeta+a');
    await runBulk(desk, 'a', t('Bulk.bar.me'), { count: 28 });
    await enter(page.getByRole('link', { name: t('Bulk.back') }));
    await queueShows(desk, 0);
    await goMine(desk, 28);
  });

  await test.step('changes three by mistake, and takes it back', async () => {
    await tickRows(desk, [at('en', 6), at('en', 7), at('en', 8)]);
    await runBulk(desk, 's', t('Status.in_review'), { count: 3 });
    await enter(page.getByRole('link', { name: t('Bulk.back') }));
    await queueShows(desk, 28);
    await expect(desk.row(at('en', 6))).toContainText(t('Status.in_review'));
    await keyboard.press('u');
    await enter(page.getByRole('button', { name: t('Bulk.undo') }));
    await expect(title).toHaveText(t('Bulk.did.undo', { n: 3 }));
    await enter(page.getByRole('link', { name: t('Bulk.back') }));
    await page.waitForURL(/\/desk(\?|$)/);
  });

  await test.step('finds one by a word, and makes it and another what they are', async () => {
    await keyboard.press('/');
    await write(page.getByRole('searchbox'), soughtWord);
    await keyboard.press('Enter');
    await queueShows(desk, 1);
    await keyboard.press('j');
    await keyboard.press('Enter');
    await arrived(desk, at('en', 4));
    await giveSeverity(desk, t('Severity.critical'), 'No parcel leaves the house.');
    await goToCase(desk, at('en', 5));
    await giveSeverity(desk, t('Severity.low'), 'One order in a month.');
  });

  await test.step('keeps what is critical as a view', async () => {
    await keyboard.press('g');
    await keyboard.press('m');
    await queueShows(desk, 28);
    await narrow(desk, 'severity', [t('Severity.critical')]);
    await queueShows(desk, 1);
    await enter(page.getByRole('link', { name: t('Desk.view.save') }));
    await write(page.getByLabel(t('Desk.view.name')), 'Critical today');
    await keyboard.press('Enter');
    await expect(title).toContainText('Critical today');
    expect(await listed(page)).toEqual([at('en', 4)]);
  });

  await test.step('asks three questions where they arise, and has them answered', async () => {
    await goToCase(desk, at('en', 0));
    for (const [n, answer] of ['Summary', 'Detail, scope reference 1', 'Desired outcome'].entries()) {
      await keyboard.press('q');
      await enter(page.getByRole('link', { name: t('Question.askAbout', { answer }), exact: true }));
      await write(page.getByLabel(t('Question.label')).nth(n), `About ${answer}: which of them?`);
      // Letters are words in a field and keys outside of it.
      await keyboard.press('Tab');
    }
    await submit(page, t('Question.send', { n: 3, organization: '' }));
    await expect(desk.fact('status')).toHaveText(t('Status.needs_information'));
    const answering = await as(customer);
    const pointedThere = await countPointers(answering);
    await answerAll(answering, at('en', 0));
    expect(pointedThere()).toBe(0);
    await expect(desk.fact('status')).toHaveText(t('Status.in_review'));
  });

  await test.step('lets three wait: for the customer, for the partner until a day, and by a macro', async () => {
    await goToCase(desk, at('it', 0));
    await moveTo(desk, 'needs_information', { text: 'Quali ordini mancano?' });
    await explained(desk, 'customer');
    await goToCase(desk, at('es', 0));
    await moveTo(desk, 'with_partner', { text: 'Hemos preguntado al socio.', day: '12/12/2099' });
    await explained(desk, 'partner');
    await goToCase(desk, at('pt-BR', 0));
    await keyboard.press('m');
    await pick(page.getByRole('combobox', { name: t('Macro.label'), exact: true }), t('Macro.ask_scope.name'));
    await enter(page.getByRole('button', { name: t('Macro.preview') }));
    await enter(page.getByRole('button', { name: t('Macro.apply'), exact: true }));
    await expect(desk.fact('status')).toHaveText(t('Status.needs_information'));
  });

  await test.step('makes one of two that are about the same', async () => {
    const [original, duplicate] = [at('en', 1), at('en', 2)];
    await goToCase(desk, duplicate);
    await expect(page.getByRole('region', { name: t('Likely.desk.title') })).toContainText(original);
    await enter(page.getByText(t('Related.link.title'), { exact: true }));
    await write(page.getByLabel(t('Related.link.reference')), original);
    await pick(page.getByLabel(t('Related.link.kind')), t('Related.kind.duplicate'));
    await submit(page, t('Related.link.submit'));
    await enter(page.getByRole('link', { name: t('Related.link.toMerge', { reference: original }) }));
    await submit(page, t('Related.merge.submit', { from: duplicate, into: original }));
    await arrived(desk, original);
  });

  await test.step('is refused where a colleague was faster, keeps what was typed, and sends it again', async () => {
    const reference = at('en', 3);
    await goToCase(desk, reference);
    await fillStatus(desk, 'resolved', { text: 'The feed runs again since nine.' });
    const faster = { from: 'high', to: 'medium', version: 2, reason: 'It is slow, not down.' } as const;
    expect(await changeSeverity(colleague, reference, faster)).toMatchObject({ ok: true });
    await expect(desk.fact('severity')).toHaveText(t('Severity.medium'));
    await submit(page, t('Desk.case.changeStatus'));
    const difference = page.getByRole('alert').filter({ hasText: t('Case.change.changed') });
    const names = { from: t('Severity.high'), to: t('Severity.medium') };
    await expect(difference).toContainText(t('Event.severity_changed', { actor: colleague.name, ...names }));
    await expect(desk.reason('resolved')).toHaveValue('The feed runs again since nine.');
    await expect(desk.choice('resolved')).toBeChecked();
    await submit(page, t('Desk.case.changeStatus'));
    await expect(desk.fact('status')).toHaveText(t('Status.resolved'));
  });

  await test.step('marks three, declines two, and takes on all that is left', async () => {
    await goMine(desk, 26);
    await tickRows(desk, [at('it', 1), at('it', 2), at('it', 3)]);
    await runBulk(desk, 't', 'peak season', { count: 3 });
    await enter(page.getByRole('link', { name: t('Bulk.back') }));
    await queueShows(desk, 26);
    await tickRows(desk, [at('es', 3), at('es', 4)]);
    await runBulk(desk, 's', t('Status.declined'), { count: 2, text: 'It is not about a partner.' });
    await enter(page.getByRole('link', { name: t('Bulk.back') }));
    await queueShows(desk, 24);
    await narrow(desk, 'status', [t('Status.in_review'), t('Status.needs_information'), t('Status.with_partner')]);
    await queueShows(desk, 20);
    await keyboard.press('j');
    await keyboard.press('ControlOrMeta+a');
    await runBulk(desk, 's', t('Status.in_review'), { count: 20 });
  });

  expect(pointed(), 'what a pointer did').toBe(0);
  expect(await fatesOf(Object.values(cases).flat())).toEqual(expectedFates(morning));
});

/** The service levels say why the clock does not run. */
async function explained({ page, t }: Desk, holder: 'customer' | 'partner'): Promise<void> {
  await page.keyboard.press('e');
  const table = page
    .getByRole('region', { name: t('Sla.title'), exact: true })
    .getByRole('table')
    .last();
  await expect(table).toBeVisible();
  await expect(table).toContainText(t(`Sla.explain.${holder}`));
}

/** The customer answers all that was asked, from the list of their cases, by keys too. */
async function answerAll(page: Page, reference: string): Promise<void> {
  const { t } = await theDesk(page);
  await page.goto('/en/escalations');
  await enter(page.getByRole('region', { name: t('Escalations.yourTurn.title', { n: 1 }) }).getByRole('link'));
  await page.waitForURL(new RegExp(`/escalations/${reference}`));
  const questions = page.getByRole('region', { name: t('Question.toAnswer', { n: 3 }) });
  for (const n of [0, 1, 2]) await write(questions.getByLabel(startingWith(t('Question.reply'))).nth(n), `It is ${n}.`);
  await enter(questions.getByRole('button', { name: t('Question.sendAnswers') }));
  await expect(questions).toHaveCount(0);
}

type Known = [reference: string | undefined, fate: Partial<Fate>];

/** What was meant for each of the forty, by its reference. */
function expectedFates({ csm, colleague, cases }: Morning): Record<string, Fate> {
  const all = Object.values(cases).flat();
  const given = (known: Partial<Fate>): Fate => ({ ...untouched, assignee: csm.name, ...known });
  const did = (...kinds: string[]) => ['submitted', 'assigned', ...kinds];
  const moved = 'status_changed';
  const reviewed = { status: 'in_review', kinds: did(moved) };
  const paused = { status: 'needs_information', dueKind: null, kinds: did('message_sent', moved), messages: 1 };
  const closed = { status: 'declined', dueKind: null };
  const three = (kind: string) => [kind, kind, kind];
  const { en, it, es, 'pt-BR': pt, sv, nl } = cases;
  const same = (references: readonly (string | undefined)[], fate: Partial<Fate>): Known[] =>
    references.map((reference) => [reference, fate]);
  const special: Known[] = [
    [
      en[0],
      {
        ...{ status: 'in_review', dueKind: 'resolution', questions: 3, answered: 3 },
        kinds: did(moved, ...three('question_asked'), moved, ...three('question_answered')),
      },
    ],
    [en[1], { ...reviewed, kinds: did('linked', 'absorbed', moved) }],
    [en[2], { ...closed, mergedInto: en[1] ?? '', kinds: did('linked', moved, 'merged') }],
    [en[3], { status: 'resolved', dueKind: null, severity: 'medium', kinds: did('severity_changed', moved) }],
    [en[4], { ...reviewed, severity: 'critical', kinds: did('severity_changed', moved) }],
    [en[5], { ...reviewed, severity: 'low', kinds: did('severity_changed', moved) }],
    ...same([en[6], en[7], en[8]], { ...reviewed, kinds: did(moved, moved, moved) }),
    [it[0], paused],
    ...same(it.slice(1, 4), { ...reviewed, tags: ['peak season'], kinds: did('tagged', moved) }),
    [es[0], { ...paused, status: 'with_partner' }],
    [pt[0], paused],
    ...same([es[3], es[4]], { ...closed, kinds: did(moved) }),
    ...same([...sv, ...nl], { assignee: colleague.name }),
  ];
  const meant = new Map(special);
  return Object.fromEntries(all.map((reference) => [reference, given(meant.get(reference) ?? reviewed)]));
}

const untouched: Omit<Fate, 'assignee'> = {
  status: 'submitted',
  severity: 'high',
  tags: [],
  mergedInto: null,
  dueKind: 'first_response',
  kinds: ['submitted', 'assigned'],
  messages: 0,
  questions: 0,
  answered: 0,
};
