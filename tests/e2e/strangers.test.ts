import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { stepNames } from '#domain/intake/steps.ts';
import { pool } from '#server/platform/database.ts';
import { typedCase } from '#tests/support/answers.ts';
import { type Fields, fieldsOf, post, request, withFields } from '#tests/support/posted-form.ts';
import { sessionCookie, test, withoutScripts } from '#tests/support/signed-in.ts';
import { makeWorld, type World } from '#tests/support/world.ts';

const people = ['customer', 'colleague', 'stranger', 'csm', 'strangeCsm', 'admin'] as const;
type Person = (typeof people)[number];
type Answers = Record<Person | 'nobody', string | number>;

const own = { nobody: 'sign-in', stranger: 404, csm: 404, strangeCsm: 404, admin: 404 };
const draft: Answers = { ...own, customer: 200, colleague: 404 };

/** What everybody gets on every page that is not everybody’s. */
const pages: [path: (world: World) => string, answers: Answers][] = [
  [() => '/escalate', { ...own, customer: 200, colleague: 200, stranger: 200, csm: 403, strangeCsm: 403, admin: 403 }],
  [({ drafts }) => `/escalate/${drafts.whole}`, draft],
  ...[...stepNames, 'review'].map((step): [(world: World) => string, Answers] => [
    ({ drafts }) => `/escalate/${drafts.whole}/${step}`,
    draft,
  ]),
  [({ drafts }) => `/escalate/${drafts.submitted}/receipt`, draft],
  [({ drafts }) => `/escalate/${drafts.whole}/wait`, draft],
  [({ drafts }) => `/escalate/${drafts.whole}/settled`, draft],
  [({ drafts }) => `/escalate/${drafts.whole}/letter`, draft],
  [({ drafts }) => `/escalate/${drafts.told}/letter/record`, draft],
  [({ drafts, submitted }) => `/escalate/${drafts.whole}/join/${submitted}`, draft],
  [
    () => '/escalations',
    { nobody: 'sign-in', customer: 200, colleague: 200, stranger: 200, csm: 307, strangeCsm: 307, admin: 307 },
  ],
  [
    ({ submitted }) => `/escalations/${submitted}`,
    { nobody: 'sign-in', customer: 200, colleague: 200, stranger: 404, csm: 307, strangeCsm: 404, admin: 307 },
  ],
  [
    () => '/desk',
    { nobody: 'sign-in', customer: 403, colleague: 403, stranger: 403, csm: 200, strangeCsm: 200, admin: 200 },
  ],
  ...['/desk/bulk', '/desk/bulk/last'].map((path): [() => string, Answers] => [
    () => path,
    { nobody: 'sign-in', customer: 403, colleague: 403, stranger: 403, csm: 200, strangeCsm: 200, admin: 200 },
  ]),
  [
    ({ submitted }) => `/desk/${submitted}`,
    { nobody: 'sign-in', customer: 403, colleague: 403, stranger: 404, csm: 200, strangeCsm: 404, admin: 200 },
  ],
  [
    () => '/settings/mail',
    { nobody: 'sign-in', customer: 200, colleague: 200, stranger: 200, csm: 200, strangeCsm: 200, admin: 200 },
  ],
  [
    () => '/guidance/1',
    { nobody: 'sign-in', customer: 200, colleague: 200, stranger: 404, csm: 200, strangeCsm: 200, admin: 200 },
  ],
  ...[
    '/exports',
    '/exports/download',
    '/admin/outcomes',
    '/admin/settings',
    '/admin/macros',
    '/admin/templates',
    '/admin/templates/new',
    '/admin/mails',
  ].map((path): [() => string, Answers] => [
    () => path,
    { nobody: 'sign-in', customer: 403, colleague: 403, stranger: 403, csm: 403, strangeCsm: 403, admin: 200 },
  ]),
];

for (const [path, answers] of pages) {
  const drawn = path({
    drafts: { whole: 'DRAFT', submitted: 'DRAFT', told: 'DRAFT' },
    submitted: 'CASE',
  } as World);
  test(`${drawn} is shown to those alone whom it concerns`, async ({ world }) => {
    for (const person of ['nobody', ...people] as const) {
      const cookie = person === 'nobody' ? null : await sessionCookie(world[person]);
      const { status, headers } = await request(`/en${path(world)}`, cookie);
      const answer = headers.get('location')?.includes('/sign-in?next=') ? 'sign-in' : status;
      expect(answer, person).toBe(answers[person]);
    }
  });
}

test.describe('what is somebody else’s', () => {
  test.use({ expectedTrouble: [/ 404/] });

  test('looks like what does not exist', async ({ as, world }) => {
    for (const [person, foreign, unknown] of [
      ['stranger', `/escalate/${world.drafts.whole}/scope`, `/escalate/${randomUUID()}/scope`],
      ['stranger', `/escalations/${world.submitted}`, '/escalations/ESC-2026-999999'],
      ['strangeCsm', `/desk/${world.submitted}`, '/desk/ESC-2026-999999'],
    ] as const) {
      const page = await as(world[person]);
      expect(await seen(page, foreign)).toEqual(await seen(page, unknown));
    }
  });
});

async function seen(page: Page, path: string): Promise<unknown> {
  const response = await page.goto(`/en${path}`);
  return { status: response?.status(), title: await page.title(), text: await page.locator('body').innerText() };
}

/** Every action: where its form is, whose it is, and who may not do it though they send the very same post. */
const actions: {
  name: string;
  owner: Person;
  path: (world: World) => string;
  form: (page: Page, world: World) => Locator;
  sends: Record<string, string>;
  strangers: Person[];
}[] = [
  {
    name: 'saving a step',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.whole}/concern`,
    form: (page) => page.getByRole('main').locator('form'),
    sends: { title: 'Written by a stranger', intent: 'continue' },
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'submitting a draft',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.whole}/review`,
    form: (page) => page.getByRole('main').locator('form'),
    sends: { language: 'es', intent: 'submit' },
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'parking a draft',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.whole}/wait`,
    form: (page) => page.getByRole('main').locator('form').first(),
    sends: {},
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'taking up a parked draft',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.parked}/wait`,
    form: (page) => page.getByRole('main').locator('form').first(),
    sends: {},
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'taking up a parked draft from the list',
    owner: 'customer',
    path: () => '/escalate',
    form: (page, { drafts }) => page.locator('.acts form', { has: page.locator(`input[value="${drafts.parked}"]`) }),
    sends: {},
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'saying why a draft cannot wait',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.young}/wait`,
    form: (page) => page.getByRole('main').locator('form').last(),
    sends: { reason: 'refusal', detail: 'Written by a stranger who knows nothing of it' },
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'taking that reason back',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.bypassed}/wait`,
    form: (page) => page.getByRole('region').locator('form').nth(1),
    sends: {},
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'closing a draft without a case',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.whole}/settled`,
    form: (page) => page.getByRole('main').locator('form'),
    sends: { helped: 'partner' },
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'opening a closed draft again',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.settled}/settled`,
    form: (page) => page.getByRole('main').locator('form'),
    sends: {},
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'keeping a letter',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.whole}/letter`,
    form: (page) => page.getByRole('main').locator('form').last(),
    sends: { body: 'By a stranger', intent: 'told' },
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'recording a letter',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.told}/letter/record`,
    form: (page) => page.getByRole('main').locator('form'),
    sends: { 'partnerContacts.0.partnerRole': 'A stranger' },
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'making a letter anew',
    owner: 'customer',
    path: ({ drafts }) => `/escalate/${drafts.whole}/letter`,
    form: (page) => page.getByRole('main').locator('form').first(),
    sends: { language: 'sv' },
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'adding a draft to a case',
    owner: 'customer',
    path: ({ drafts, submitted }) => `/escalate/${drafts.whole}/join/${submitted}`,
    form: (page) => page.getByRole('main').locator('form'),
    sends: {},
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'discarding a draft',
    owner: 'customer',
    path: () => '/escalate',
    form: (page, { drafts }) => page.locator('.discard form', { has: page.locator(`input[value="${drafts.whole}"]`) }),
    sends: {},
    strangers: ['colleague', 'stranger', 'csm', 'admin'],
  },
  {
    name: 'withdrawing a case',
    owner: 'colleague',
    path: ({ submitted }) => `/escalations/${submitted}`,
    form: (page) => page.locator('form.statusform'),
    sends: { 'reason-withdrawn': 'By a stranger' },
    strangers: ['stranger', 'csm', 'strangeCsm', 'admin'],
  },
  {
    name: 'assigning a case',
    owner: 'csm',
    path: ({ submitted }) => `/desk/${submitted}`,
    form: (page) => page.locator('form.assignform'),
    sends: { intent: 'me' },
    strangers: ['customer', 'stranger', 'strangeCsm'],
  },
  {
    name: 'changing the status of a case',
    owner: 'csm',
    path: ({ submitted }) => `/desk/${submitted}`,
    form: (page) => page.locator('form.statusform', { has: page.locator('input[value="declined"]') }),
    sends: { to: 'declined', 'reason-declined': 'By a stranger' },
    strangers: ['customer', 'stranger', 'strangeCsm'],
  },
  {
    name: 'writing to the customer',
    owner: 'csm',
    path: ({ submitted }) => `/desk/${submitted}`,
    form: (page) => page.locator('form.writing.message'),
    sends: { intent: 'send', body: 'By a stranger' },
    strangers: ['stranger', 'strangeCsm'],
  },
  {
    name: 'noting something',
    owner: 'csm',
    path: ({ submitted }) => `/desk/${submitted}`,
    form: (page) => page.locator('form.writing.note'),
    sends: { intent: 'send', noted: 'By a stranger' },
    strangers: ['customer', 'colleague', 'stranger', 'strangeCsm'],
  },
  {
    name: 'marking a case',
    owner: 'csm',
    path: ({ submitted }) => `/desk/${submitted}`,
    form: (page) => page.locator('form.tagsform'),
    sends: { intent: 'add', tag: 'By a stranger' },
    strangers: ['customer', 'colleague', 'stranger', 'strangeCsm'],
  },
];

test.describe('what an owner’s form posts', () => {
  test.use({ javaScriptEnabled: false, expectedTrouble: [withoutScripts] });

  for (const { name, owner, path, form, sends, strangers } of actions) {
    test(`does nothing when a stranger sends it: ${name}`, async ({ as }) => {
      const world = await makeWorld();
      const page = await as(world[owner]);
      await page.goto(`/en${path(world)}`);
      const fields: Fields = withFields(await fieldsOf(form(page, world)), sends);
      const before = await everything(world);
      for (const stranger of [null, ...strangers]) {
        const response = await post(`/en${path(world)}`, fields, stranger && (await sessionCookie(world[stranger])));
        expect(response.status, `${stranger}`).toBeLessThan(500);
        expect(await everything(world), `${stranger}`).toEqual(before);
      }
      await post(`/en${path(world)}`, fields, await sessionCookie(world[owner]));
      expect(await everything(world), 'the owner').not.toEqual(before);
    });
  }
});

test('what a browser saves by itself is not saved for a stranger', async () => {
  const world = await makeWorld();
  const path = `/en/escalate/${world.drafts.whole}/save`;
  const init = {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ step: 'concern', version: 1, typed: { ...typedCase().concern, title: 'By a stranger' } }),
  };
  const before = await everything(world);
  expect((await request(path, null, init)).status).toBe(401);
  for (const stranger of ['colleague', 'stranger', 'csm', 'admin'] as const) {
    expect((await request(path, await sessionCookie(world[stranger]), init)).status, stranger).toBe(404);
  }
  expect(await everything(world)).toEqual(before);
  expect((await request(path, await sessionCookie(world.customer), init)).status).toBe(200);
});

/** All that is stored of the organization. */
async function everything({ customer }: World): Promise<unknown> {
  const { rows } = await pool.query(
    `select (select json_agg(d order by d.id) from drafts d where d.organization_id = $1) as drafts,
       (select json_agg(s order by s.draft_id, s.step) from draft_steps s join drafts d on d.id = s.draft_id
        where d.organization_id = $1) as steps,
       (select json_agg(e order by e.id) from escalations e where e.organization_id = $1) as cases,
       (select json_agg(v order by v.id) from case_events v join escalations e on e.id = v.escalation_id
        where e.organization_id = $1) as events,
       (select json_agg(m order by m.id) from messages m join escalations e on e.id = m.escalation_id
        where e.organization_id = $1) as messages,
       (select json_agg(n order by n.id) from internal_notes n join escalations e on e.id = n.escalation_id
        where e.organization_id = $1) as notes,
       (select json_agg(l order by l.draft_id) from draft_letters l join drafts d on d.id = l.draft_id
        where d.organization_id = $1) as letters`,
    [customer.organizationId],
  );
  return rows;
}
