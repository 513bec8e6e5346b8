import { expect, type Page } from '@playwright/test';
import { entriesOf } from '#domain/intake/typed.ts';
import { pool } from '#server/platform/database.ts';
import { translatorFor } from '#server/platform/translator.ts';
import { typedCase } from '#tests/support/answers.ts';
import { casesOf, draftOf, storedStep } from '#tests/support/drafts.ts';
import { type Fields, fieldsOf, post, request, withFields } from '#tests/support/posted-form.ts';
import { sessionCookie, test, withoutScripts } from '#tests/support/signed-in.ts';
import type { World } from '#tests/support/world.ts';

// What no form of ours would send, sent past the browser.
test.use({ javaScriptEnabled: false, expectedTrouble: [withoutScripts] });

test.describe('a posted step', () => {
  test('says what is wrong with it, in the reader’s language, and makes nothing complete', async ({ as, world }) => {
    const t = await translatorFor('es');
    const { path, fields, cookie, draft } = await stepForm(as, world, 'concern');
    for (const [sent, message] of [
      [{ title: 'before\u0000after' }, t('Errors.unstorable', { field: t('Field.concern.title.name') })],
      [{ title: 'one line\nand another' }, t('Errors.line_break', { field: t('Field.concern.title.name') })],
      [{ severity: 'apocalyptic' }, t('Errors.not_a_choice', { field: t('Field.concern.severity.name') })],
      [{ severity: '__proto__' }, t('Errors.not_a_choice', { field: t('Field.concern.severity.name') })],
    ] as const) {
      const version = String(await versionOf(draft, 'concern'));
      const response = await post(path, withFields(fields, { ...sent, version, intent: 'continue' }), cookie);
      expect(response.status).toBe(200);
      expect(textOf(await response.text())).toContain(message);
      expect(await isComplete(draft, 'concern')).toBe(false);
    }
  });

  test('finds its entries whatever their numbers, and takes no more than there is room for', async ({ as, world }) => {
    const t = await translatorFor('es');
    const { path, fields, cookie, draft } = await stepForm(as, world, 'examples');
    const example = Object.entries(entriesOf('examples', typedCase().examples)[0] ?? {});
    const entryAt = (index: number): Fields =>
      example.flatMap(([name, value]): Fields => {
        const prefix = `examples.${index}.${name}`;
        if (typeof value === 'string') return [[prefix, value]];
        return Object.entries(value).map(([part, text]): [string, string] => [`${prefix}.${part}`, text]);
      });
    const rest = fields.filter(([name]) => !name.startsWith('examples.'));
    const send = async (entries: Fields) => {
      const version = String(await versionOf(draft, 'examples'));
      return post(path, [...withFields(rest, { version, intent: 'continue' }), ...entries], cookie);
    };
    const gaps = await send([7, 2, 9998].flatMap(entryAt));
    expect(gaps.status).toBe(303);
    expect(entriesOf('examples', (await storedStep(world.customer, draft, 'examples')) ?? {})).toHaveLength(3);

    const many = await send(Array.from({ length: 31 }, (_, index) => index).flatMap(entryAt));
    const limit = { field: t('Field.list.examples.name'), limit: 30 };
    expect(textOf(await many.text())).toContain(t('Errors.too_many_entries', limit));
    expect(await isComplete(draft, 'examples')).toBe(false);
  });

  test('upon no version that there is shows the difference and overwrites nothing', async ({ as, world }) => {
    const t = await translatorFor('es');
    const { path, fields, cookie, draft } = await stepForm(as, world, 'concern');
    const before = await storedStep(world.customer, draft, 'concern');
    for (const version of ['', '-1', '999', 'latest', '1e9', 'NaN']) {
      const sent = { version, title: `Upon ${version}`, intent: 'continue' };
      const response = await post(path, withFields(fields, sent), cookie);
      expect(response.status, version).toBe(200);
      expect(textOf(await response.text()), version).toContain(t('Escalate.trouble.stale.title'));
      expect(await storedStep(world.customer, draft, 'concern'), version).toEqual(before);
    }
  });

  test('of no step and of no draft changes nothing', async ({ as, world }) => {
    const { path, fields, cookie, draft } = await stepForm(as, world, 'concern');
    const wrong: Record<string, string>[] = [
      { step: 'review' },
      { step: '' },
      { draft: 'none' },
      { draft: "' or 1=1 --" },
      { draft: '\u0000' },
    ];
    for (const sent of wrong) {
      const response = await post(path, withFields(fields, { ...sent, title: 'Lost', intent: 'continue' }), cookie);
      expect(response.status, JSON.stringify(sent)).toBeLessThan(500);
    }
    expect((await storedStep(world.customer, draft, 'concern'))?.title).toBe(typedCase().concern.title);
  });
});

test('what a browser saves by itself is refused by its kind, and keeps what cannot be stored for correction', async ({
  world,
}) => {
  const draft = await draftOf(world.customer);
  const cookie = await sessionCookie(world.customer);
  const save = async (body: string, type = 'application/json') =>
    (await request(`/en/escalate/${draft}/save`, cookie, { method: 'PUT', headers: { 'content-type': type }, body }))
      .status;
  for (const body of ['', 'null', '[]', '"text"', '{', '{"step":7}', '{"step":"review"}', '\u0000']) {
    expect(await save(body), body).toBe(400);
  }
  expect(await save('{}', 'text/plain')).toBe(415);
  expect(await save(JSON.stringify({ step: 'concern', version: 1, typed: { title: 'x'.repeat(2_100_000) } }))).toBe(
    413,
  );
  expect(await save(JSON.stringify({ step: 'concern', version: 1, typed: { summary: 'x'.repeat(1_600_000) } }))).toBe(
    413,
  );
  expect((await storedStep(world.customer, draft, 'concern'))?.title).toBe(typedCase().concern.title);

  const half = { ...typedCase().concern, title: 'half \ud83d', summary: 'zero \u0000' };
  expect(await save(JSON.stringify({ step: 'concern', version: 1, typed: half }))).toBe(200);
  expect(await storedStep(world.customer, draft, 'concern')).toEqual(half);
  expect(await casesOf(draft)).toEqual([]);
  for (const page of ['concern', 'review']) {
    expect((await request(`/en/escalate/${draft}/${page}`, cookie)).status, page).toBe(200);
  }
});

test('a case is changed by no form that is not right', async ({ as, world }) => {
  const page = await as(world.csm);
  const reference = world.cases.with_partner;
  const path = `/en/desk/${reference}`;
  await page.goto(path);
  const fields = await fieldsOf(page.getByRole('main').locator('form').last());
  const cookie = await sessionCookie(world.csm);
  const before = await versionOfCase(reference);
  const wrong: Record<string, string>[] = [
    { to: '' },
    { to: 'gone' },
    { to: 'withdrawn' },
    { to: 'submitted' },
    { to: 'resolved', 'reason-resolved': ' \u200b ' },
    { to: 'resolved', 'reason-resolved': 'x'.repeat(5001) },
    { to: 'resolved', 'reason-resolved': 'zero \u0000' },
    { to: 'in_review', version: '0' },
    { to: 'in_review', version: '99999999999' },
    { to: 'in_review', version: 'x' },
    { to: 'in_review', from: 'gone' },
    { to: 'in_review', reference: '\u0000' },
  ];
  for (const sent of wrong) {
    const response = await post(path, withFields(fields, sent), cookie);
    expect(response.status, JSON.stringify(sent)).toBeLessThan(500);
    expect(await versionOfCase(reference), JSON.stringify(sent)).toBe(before);
  }
});

test('no address makes the server fail', async ({ world }) => {
  const customer = await sessionCookie(world.customer);
  const csm = await sessionCookie(world.csm);
  const admin = await sessionCookie(world.admin);
  const hostile = [
    '%00',
    "'%20or%201=1--",
    'x'.repeat(5000),
    '%ED%A0%80',
    '%25FF',
    '%2',
    '..%2f..%2fetc',
    '%F0%9F%92%A9',
    '__proto__',
    '-1',
    '',
  ];
  const places: [cookie: string, prefix: string, expected: number[]][] = [
    [customer, '/en/escalate/', [200, 400, 404]],
    [customer, `/en/escalate/${world.drafts.whole}/`, [200, 400, 404]],
    [customer, '/en/escalations/', [200, 400, 404]],
    [customer, '/en/guidance/', [404, 400]],
    [csm, '/en/desk/', [200, 400, 404]],
    [csm, '/en/desk?status=', [200]],
    [csm, '/en/desk?partner=', [200]],
    [csm, '/en/desk?assignee=', [200]],
    [csm, '/en/desk?sort=', [200]],
    [csm, '/en/desk?at=', [200]],
    [csm, '/en/desk?status=all&status=', [200]],
    [admin, '/en/exports?status=', [200]],
    [admin, '/en/exports?labels=', [200]],
    [admin, '/en/exports?rows=', [200]],
    [admin, '/en/exports/download?rows=', [200, 400]],
    [admin, '/en/exports/download?asOf=', [400, 200]],
    [customer, '/en/sign-in?next=', [307]],
    [customer, '/en/sign-in/link?token=', [200]],
    [customer, '/en/demo/mail/', [200, 400, 404]],
    [customer, '/', [200, 307, 308, 400, 404]],
  ];
  for (const [cookie, prefix, expected] of places) {
    for (const word of hostile) {
      const { status } = await request(prefix + word, cookie);
      expect([...expected, 308], `${prefix}${word.slice(0, 40)}`).toContain(status);
    }
  }
});

test('a draft that is none leads nowhere, whichever form names it', async ({ as, world }) => {
  const cookie = await sessionCookie(world.customer);
  const { told, parked, whole, settled } = world.drafts;
  const places = [
    `${told}/letter`,
    `${told}/letter/record`,
    `${parked}/wait`,
    `${whole}/settled`,
    `${settled}/settled`,
  ];
  const page = await as(world.customer);
  for (const place of [...places, `${whole}/review`, `${whole}/join/${world.cases.submitted}`]) {
    const path = `/en/escalate/${place}`;
    await page.goto(path);
    for (const form of await page.getByRole('main').locator('form:has(input[name="draft"])').all()) {
      const fields = await fieldsOf(form);
      for (const draft of [
        '',
        'no-uuid',
        '..//elsewhere.example',
        '日本',
        'a\r\nX-Other: b',
        '\u0000',
        'x'.repeat(20_000),
      ]) {
        const { status } = await post(path, withFields(fields, { draft }), cookie);
        expect(status, `${path} ${draft.slice(0, 20)}`).toBe(404);
      }
    }
  }
});

test('the queue and the exports say what of an address they did not heed', async ({ as, world }) => {
  const { queue, exports } = { queue: await as(world.csm), exports: await as(world.admin) };
  const t = await translatorFor('it');
  await queue.goto('/it/desk?status=xyz&at=%00&sort=best');
  await expect(queue.getByText(t('Desk.ignored.title'))).toBeVisible();
  await expect(queue.getByText(t('Desk.ignored.item', { name: t('Desk.filter.status'), value: 'xyz' }))).toBeVisible();
  await exports.goto('/it/exports?product=xyz');
  await expect(exports.getByText(t('Exports.ignored', { name: 'product', value: 'xyz' }))).toBeVisible();
  const refused = await request('/it/exports/download?product=xyz', await sessionCookie(world.admin));
  expect(refused.status).toBe(400);
  expect(await refused.text()).toBe(t('Exports.ignored', { name: 'product', value: 'xyz' }));
});

type As = (somebody: World['customer']) => Promise<Page>;

/** The Spanish form of a step of a whole draft, ready to be posted. */
async function stepForm(as: As, world: World, step: string) {
  const draft = await draftOf(world.customer);
  const path = `/es/escalate/${draft}/${step}`;
  const page = await as(world.customer);
  await page.goto(path);
  const fields = await fieldsOf(page.getByRole('main').locator('form'));
  return { path, fields, draft, cookie: await sessionCookie(world.customer) };
}

async function versionOf(draft: string, step: string): Promise<number> {
  return (await stepRow(draft, step)).version;
}

async function isComplete(draft: string, step: string): Promise<boolean> {
  return (await stepRow(draft, step)).complete;
}

async function stepRow(draft: string, step: string): Promise<{ version: number; complete: boolean }> {
  const { rows } = await pool.query<{ version: number; complete: boolean }>(
    'select version, complete from draft_steps where draft_id = $1 and step = $2',
    [draft, step],
  );
  const [row] = rows;
  if (!row) throw new Error(`${step} was never saved.`);
  return row;
}

async function versionOfCase(reference: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ version: number }>('select version from escalations where reference = $1', [
    reference,
  ]);
  return rows[0]?.version;
}

/** The text of a page as it is read. */
function textOf(html: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>' };
  return html.replace(/<!-- -->/g, '').replace(/&(amp|#x27|quot|lt|gt);/g, (entity) => entities[entity] ?? entity);
}
