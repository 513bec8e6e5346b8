import { expect, type Locator, type Page } from '@playwright/test';
import type { Status } from '#domain/triage/status.ts';
import type { Desk } from '#tests/support/the-desk.ts';
import { startingWith } from '#tests/support/the-form.ts';

/** Counts what a mouse, a finger or a pen does to the pages of a browser: nothing, where somebody has keys alone. */
export async function countPointers(page: Page): Promise<() => number> {
  let seen = 0;
  await page.context().exposeFunction('pointed', () => {
    seen += 1;
  });
  await page.context().addInitScript(() => {
    const { pointed } = window as unknown as { pointed: () => void };
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(type, () => pointed(), true);
    // A click that a key makes has no count.
    addEventListener('click', ({ detail }) => detail > 0 && pointed(), true);
  });
  return () => seen;
}

/** Goes on by Tab until the focus is there, and presses Enter. */
export async function enter(target: Locator, atMost = 250): Promise<void> {
  if (!(await hasFocus(target))) await tabTo(target, atMost);
  await target.page().keyboard.press('Enter');
}

/** Goes to a field key by key, and types over what it holds as fingers do. */
export async function write(target: Locator, text: string, atMost = 250): Promise<void> {
  if (!(await hasFocus(target))) await tabTo(target, atMost);
  const { keyboard } = target.page();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Goes to a list and chooses by the arrows. */
export async function pick(list: Locator, label: string): Promise<void> {
  if (!(await hasFocus(list))) await tabTo(list);
  const { keyboard } = list.page();
  const chosen = () => list.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label);
  await keyboard.press('Home');
  const options = await list.locator('option').count();
  for (let turns = 0; turns < options && (await chosen()) !== label; turns += 1) await keyboard.press('ArrowDown');
  expect(await chosen()).toBe(label);
}

/** The stops are not looked at, as they are elsewhere: there are hundreds of them in an hour. */
async function tabTo(target: Locator, atMost = 250): Promise<void> {
  for (let stops = 0; stops < atMost; stops += 1) {
    await target.page().keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`Not reached within ${atMost} stops: ${target}`);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** The keys of the desk work: the page is there, and the browser has taken over. */
export async function ready({ page, t }: Desk): Promise<void> {
  await expect(page.getByRole('button', { name: t('Keys.hint.all') })).toBeVisible();
}

/** The references of the rows, in their order. */
export async function listed(page: Page): Promise<string[]> {
  return page
    .locator('tr[data-reference]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-reference') ?? ''));
}

/** Goes from row to row until one has the focus. */
export async function goToRow({ page }: Desk, reference: string): Promise<void> {
  const link = page.locator(`tr[data-reference="${reference}"] a.ttl`);
  const rows = await listed(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Home');
  for (let at = 0; at < rows.indexOf(reference); at += 1) await page.keyboard.press('ArrowDown');
  await expect(link).toBeFocused();
}

/** Does something to many: opens its panel by its key, chooses, sees what will happen, types what it asks for, and runs it. */
export async function runBulk(
  desk: Desk,
  key: 'a' | 's' | 't' | 'm',
  choice: string,
  { count, text }: { count: number; text?: string },
): Promise<void> {
  const { page, t } = desk;
  const kind = ({ a: 'assign', s: 'status', t: 'tag', m: 'macro' } as const)[key];
  await page.keyboard.press(key);
  const panel = page.getByRole('dialog', { name: t(`Bulk.bar.title.${kind}`) });
  if (kind === 'tag') await write(panel.getByLabel(t('Bulk.bar.newTag')), choice);
  else await pick(panel.getByRole('combobox'), choice);
  await enter(panel.getByRole('button', { name: t(kind === 'tag' ? 'Bulk.bar.addTag' : 'Bulk.bar.go') }));
  const go = page.getByRole('button', { name: t('Bulk.submit', { n: count }) });
  await go.waitFor();
  if (text) await write(page.getByRole('main').locator('textarea'), text);
  await enter(go);
  await page
    .getByRole('status')
    .filter({ hasText: t('Bulk.doneOf', { n: count, total: count }) })
    .waitFor();
}

/** Finds something in the palette by typing. */
export async function command({ page, t }: Desk, typed: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: t('Palette.label') });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
  await expect(palette.getByRole('option', { selected: true })).toContainText(typed, { ignoreCase: true });
  await page.keyboard.press('Enter');
}

/** Goes to a case by its reference. */
export async function goToCase(desk: Desk, reference: string): Promise<void> {
  await command(desk, reference);
  await arrived(desk, reference);
}

/** The page of a case is there, and its keys work. */
export async function arrived(desk: Desk, reference: string): Promise<void> {
  await desk.page.waitForURL(new RegExp(`/desk/${reference}(?:$|[?#])`));
  await expect(desk.page.locator('main.casepage')).toBeVisible();
  await ready(desk);
}

/** Presses a button of the page, wherever it stands. */
export async function submit(page: Page, name: string): Promise<void> {
  await enter(page.getByRole('main').getByRole('button', { name, exact: true }));
}

/** The queue shows so many cases, and its keys work. */
export async function queueShows({ page, t }: Desk, count: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('Desk.count', { n: count }));
  await expect(page.locator('tr[data-reference]')).toHaveCount(count);
  await expect(page.locator('[data-live=live]')).toHaveCount(1);
}

/** The own open cases, from wherever the keys of the desk work. */
export async function goMine(desk: Desk, count: number): Promise<void> {
  await desk.page.keyboard.press('g');
  await desk.page.keyboard.press('m');
  await desk.page.waitForURL(/\/desk\?.*assignee=me/);
  await queueShows(desk, count);
}

/** Ticks the rows of these cases. */
export async function tickRows(desk: Desk, references: readonly string[]): Promise<void> {
  for (const reference of references) {
    await goToRow(desk, reference);
    await desk.page.keyboard.press('x');
  }
  const { page, t } = desk;
  await expect(page.getByRole('status').filter({ hasText: t('Keys.chosen', { n: references.length }) })).toBeVisible();
}

/** Ticks values of a facet, or unticks them, and shows what is left. */
export async function narrow({ page, t }: Desk, facet: 'language' | 'severity' | 'status', values: string[]) {
  await enter(page.getByRole('link', { name: t('Desk.filter.open') }));
  const group = page.getByRole('group', { name: t(`Desk.filter.${facet}`), exact: true });
  for (const value of values) {
    const box = group.getByRole('checkbox', { name: startingWith(value) });
    await tabTo(box);
    const checked = await box.isChecked();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked({ checked: !checked });
  }
  await page.keyboard.press('Enter');
}

/**
 * Chooses a new status and types what goes along with it.
 *
 * @param day the same whether a browser asks for the day or the month first: 12/12/2099
 */
export async function fillStatus(desk: Desk, to: Status, { text, day }: { text: string; day?: string }): Promise<void> {
  const { page, t } = desk;
  const { keyboard } = page;
  await keyboard.press('s');
  const radios = page.getByRole('group', { name: t('Case.change.legend') }).getByRole('radio');
  await expect(radios.first()).toBeFocused();
  await keyboard.press('Space');
  for (let turns = await radios.count(); turns > 0 && !(await desk.choice(to).isChecked()); turns -= 1)
    await keyboard.press('ArrowDown');
  await expect(desk.choice(to)).toBeChecked();
  if (day !== undefined) {
    const field = page.getByLabel(t('Workflow.day.label'), { exact: true });
    await tabTo(field);
    await keyboard.type(day);
    await expect(field).toHaveValue(day.split('/').reverse().join('-'));
  }
  await write(desk.reason(to), text);
}

/** Changes the status, and waits until it is. */
export async function moveTo(desk: Desk, to: Status, known: { text: string; day?: string }): Promise<void> {
  await fillStatus(desk, to, known);
  await submit(desk.page, desk.t('Desk.case.changeStatus'));
  await expect(desk.fact('status')).toHaveText(desk.t(`Status.${to}`));
}

/** Gives the case another severity. */
export async function giveSeverity(desk: Desk, severity: string, reason: string): Promise<void> {
  const { page, t } = desk;
  await page.keyboard.press('s');
  await enter(page.getByText(t('Workflow.severity.open'), { exact: true }));
  await pick(page.getByLabel(t('Workflow.severity.label'), { exact: true }), severity);
  await write(page.getByLabel(t('Workflow.severity.reason'), { exact: true }), reason);
  await submit(page, t('Workflow.severity.submit'));
  await expect(desk.fact('severity')).toHaveText(severity);
}
