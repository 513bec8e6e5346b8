import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { locales } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';
import { storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { fieldsOf, post, request, withFields } from '#tests/support/posted-form.ts';
import { sessionCookie, test, withoutScripts } from '#tests/support/signed-in.ts';
import { ask, note, reply, say, versionOf } from '#tests/support/talk.ts';
import { theDesk } from '#tests/support/the-desk.ts';
import type { World } from '#tests/support/world.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The parts of a page that the talk brings along. */
const talk = '.correspondence, .owntalk, .questions, .yourturn';

async function flawless(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).include(talk).analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    where,
  ).toEqual([]);
}

async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 720 });
  for (const slip of await page.locator(talk).all()) {
    const right = await slip.evaluate((box) =>
      Math.max(...[...box.querySelectorAll('*')].map((inner) => inner.getBoundingClientRect().right)),
    );
    expect(right).toBeLessThanOrEqual(320);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}

const caseOf = (world: World) => storeCase({ submittedBy: world.customer, answers: demoAnswers('en') });

test('three questions are asked, two answered and one amended, and state and ball move on both sides', async ({
  as,
  world,
}) => {
  const { reference } = await caseOf(world);
  const csm = await as(world.csm);
  const desk = await theDesk(csm);
  await desk.openCase(reference);
  await csm.getByRole('link', { name: 'Ask about: Summary', exact: true }).click();
  await csm
    .getByRole('region', { name: /^A question to/ })
    .getByLabel('Your question')
    .fill('Which of the two shops is it?');
  await csm.getByRole('link', { name: 'Ask about: Detail, scope reference 1', exact: true }).click();
  const asking = csm.getByRole('region', { name: /^2 questions to/ });
  await expect(asking.getByLabel('Your question').first()).toHaveValue('Which of the two shops is it?');
  await asking.getByLabel('Your question').nth(1).fill('How many lines exactly?');
  await csm.getByRole('link', { name: 'Ask a question', exact: true }).click();
  await csm.getByLabel('Your question').nth(2).fill('Who decides on your side?');
  await flawless(csm, 'the desk, asking');
  await csm.getByRole('button', { name: 'Ask all 3 questions' }).click();
  await expect(desk.fact('status')).toHaveText('Needs information');
  await expect(csm.getByText('Waiting for an answer')).toHaveCount(3);
  await fits(csm);

  const customer = await as(world.customer);
  await customer.goto('/en/escalations');
  await customer
    .getByRole('region', { name: /wait for you|waits for you/ })
    .getByText(reference)
    .waitFor();
  await flawless(customer, 'own cases');
  await fits(customer);
  await customer.goto(`/en/escalations/${reference}`);
  await expect(customer.getByRole('definition').filter({ hasText: 'Your organization' })).toBeVisible();
  const questions = customer.getByRole('region', { name: '3 questions for you' });
  const group = (name: string) => questions.getByRole('group', { name });
  await expect(group('Which of the two shops is it?')).toContainText('We sell about 48,000');
  await questions.getByRole('button', { name: 'Send to your CSM' }).click();
  await expect(questions.getByRole('alert')).toContainText('Answer at least one question');

  // By keyboard alone from here on.
  const reaches = async (name: string, key = 'Tab') => {
    for (let step = 0; step < 40; step += 1) {
      await customer.keyboard.press(key);
      const focused = await customer.evaluate(() => {
        const own = document.activeElement;
        const label = own?.id ? document.querySelector(`label[for="${CSS.escape(own.id)}"]`) : null;
        return (label ?? own)?.textContent?.trim() ?? '';
      });
      if (focused.startsWith(name)) return;
    }
    throw new Error(`No way by keyboard to “${name}”.`);
  };
  await reaches('Your answer');
  await customer.keyboard.type('Both of them.');
  await reaches('Your answer');
  await reaches('Amend this answer');
  await customer.keyboard.press('Enter');
  await reaches('Amended: Detail, scope reference 1');
  await customer.keyboard.press('Control+A');
  await customer.keyboard.type('71 of 655 pilot orders, each with more than 60 lines.');
  await flawless(customer, 'the questions');
  await reaches('Send to your CSM');
  await customer.keyboard.press('Enter');
  await expect(customer.getByRole('heading', { name: 'One question for you' })).toBeVisible();
  await expect(customer.locator(':focus')).toContainText('amended the answer');
  await fits(customer);
  await customer.getByLabel('Your answer').fill('Our head of e-commerce.');
  await customer.getByRole('region', { name: 'One question for you' }).getByRole('button').click();
  await expect(customer.getByRole('definition').filter({ hasText: 'In review' })).toBeVisible();
  await expect(customer.getByRole('heading', { name: /for you$/ })).toHaveCount(0);

  await desk.openCase(reference);
  await expect(desk.fact('status')).toHaveText('In review');
  await expect(csm.getByText('71 of 655 pilot orders, each with more than 60 lines.').first()).toBeVisible();
  for (const page of [csm, customer]) {
    await page.getByText('The answer was amended: before and after').click();
    await expect(page.locator('.amended ins')).toBeVisible();
    await expect(page.locator('.amended del')).toContainText('Orders of up to about 60 lines');
    await flawless(page, 'amended');
  }
});

test('a note and a message are written apart, kept until they are sent, and a message on top of news asks first', async ({
  as,
  world,
}) => {
  const { reference } = await caseOf(world);
  const csm = await as(world.csm);
  await csm.goto(`/en/desk/${reference}`);
  const message = csm.getByLabel(/^Message to/);
  await message.fill('What we know so far.');
  await csm.locator('summary', { hasText: 'Write an internal note' }).click();
  const notebook = csm.getByLabel('Internal note', { exact: true });
  await notebook.fill('Ask solution support first.');
  await csm.reload();
  await expect(message).toHaveValue('What we know so far.');
  await csm.locator('summary', { hasText: 'Write an internal note' }).click();
  await expect(notebook).toHaveValue('Ask solution support first.');
  await csm.getByRole('button', { name: 'Keep as internal note' }).click();
  const kept = csm.getByRole('article', { name: /Customer and partner never see this/ });
  await expect(kept).toContainText('Ask solution support first.');
  await expect(message).toHaveValue('What we know so far.');

  await csm.getByLabel('Template').selectOption({ label: 'Reminder' });
  await csm.getByRole('button', { name: 'Insert template' }).click();
  await expect(message).toHaveValue(/^What we know so far\.\n\nDear Ines Brandt,[\s\S]*Rafael Onslow$/);
  await say(world.customer, reference, 'Wait, there is more.');
  await csm.getByRole('button', { name: /^Send to Larkmoor/ }).click();
  const told = csm.getByRole('alert').filter({ hasText: 'Something has happened since you opened the page' });
  await expect(told).toContainText('Ines Brandt wrote to the CSM');
  await expect(message).toHaveValue(/^What we know so far\./);
  await flawless(csm, 'a refused message');
  await csm.getByRole('button', { name: 'Send it nevertheless' }).click();
  await expect(csm.getByRole('article', { name: /^You to Larkmoor/ })).toContainText('What we know so far.');
  await expect(message).toHaveValue('');
  const { rows } = await pool.query(
    'select count(*) from messages m join escalations e on e.id = m.escalation_id where e.reference = $1',
    [reference],
  );
  expect(rows).toEqual([{ count: 2 }]);
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('one asks, answers, writes and notes by plain forms, and what is posted twice is there once', async ({
    as,
    world,
  }) => {
    const { reference } = await caseOf(world);
    const csm = await as(world.csm, { javaScriptEnabled: false });
    await csm.goto(`/en/desk/${reference}`);
    await csm
      .getByRole('link', { name: 'Ask about: Title', exact: true })
      .or(csm.getByRole('link', { name: 'Ask about: Summary', exact: true }))
      .first()
      .click();
    await csm.getByLabel('Your question').fill('x'.repeat(2001));
    await csm.getByRole('button', { name: /^Ask Larkmoor/ }).click();
    await expect(csm.getByRole('alert')).toContainText('Shorten this to 2,000 characters or fewer');
    await csm.getByLabel('Your question').fill('Which shop?');
    await csm.getByRole('button', { name: /^Ask Larkmoor/ }).click();
    await expect(csm.getByText('Waiting for an answer')).toBeVisible();
    await csm.locator('summary', { hasText: 'Write an internal note' }).click();
    await csm.getByLabel('Internal note', { exact: true }).fill('Ours.');
    await csm.getByRole('button', { name: 'Keep as internal note' }).click();
    await expect(csm.getByRole('article', { name: /never see this/ })).toContainText('Ours.');

    const customer = await as(world.customer, { javaScriptEnabled: false });
    await customer.goto(`/en/escalations/${reference}`);
    await customer.getByText('Amend this answer').click();
    await customer.getByLabel('Amended: Summary').fill(' ');
    await customer.getByRole('region', { name: 'One question for you' }).getByRole('button').click();
    await expect(customer.getByRole('alert')).toContainText('Enter what has happened so far');
    await customer.getByLabel('Amended: Summary').fill('Both shops.');
    await customer.getByRole('region', { name: 'One question for you' }).getByRole('button').click();
    await expect(customer.getByText('amended the answer').first()).toBeVisible();

    const page = `/en/escalations/${reference}`;
    await customer.goto(page);
    const form = await fieldsOf(customer.locator('form.writing.message'));
    const fields = withFields(form, { body: 'Once and no more.', intent: 'send' });
    const cookie = await sessionCookie(world.customer);
    const answers = await Promise.all([1, 2, 3].map(() => post(page, fields, cookie)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await customer.goto(page);
    await expect(customer.getByText('Once and no more.')).toHaveCount(1);
  });
});

test.describe('what a customer gets', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('holds nothing of a note', async ({ as, world }) => {
    const word = 'zyxwombat';
    const { reference } = await caseOf(world);
    await note(world.csm, reference, `Before: ${word}.`);
    await say(world.csm, reference, 'What we know so far.');
    const [one = ''] = await ask(world.csm, reference, [
      ['summary', 'Which shop?'],
      [null, 'Anything else?'],
    ]);
    await reply(world.customer, reference, one, 'Both.', 'Both shops.');
    await note(world.csm, reference, `Between: ${word}.`);
    const cookie = await sessionCookie(world.customer);
    const colleague = await sessionCookie(world.colleague);
    const got: string[] = [];
    const get = async (path: string, who: string, headers = {}) => {
      const answer = await request(path, who, { headers });
      got.push(await answer.text());
    };
    for (const locale of locales) {
      for (const path of [
        '/escalations',
        `/escalations/${reference}`,
        `/escalations/${reference}?talk=all&done=${await versionOf(reference)}`,
        '/escalate',
        `/escalate/${world.drafts.whole}/review`,
        `/escalate/${world.drafts.whole}/join/${reference}`,
        `/desk/${reference}`,
        '/exports',
        '/exports/download?format=csv',
      ]) {
        await get(`/${locale}${path}`, cookie);
        await get(`/${locale}${path}`, colleague, { RSC: '1' });
      }
    }
    for (const path of [`/api/live/changes?since=0&case=${reference}`, '/api/live/changes?since=0'])
      await get(path, cookie);
    // Answers to what is posted: refused for what happened since, refused for what it holds, taken.
    const page = await as(world.customer, { javaScriptEnabled: false });
    const path = `/en/escalations/${reference}`;
    await page.goto(path);
    const form = await fieldsOf(page.locator('form.writing.message'));
    const answersForm = await fieldsOf(page.locator('form.writing.answer'));
    for (const [fields, changed] of [
      [form, { body: 'Late.', version: '1' }],
      [form, { body: ' ' }],
      [answersForm, { version: '1' }],
      [form, { body: 'In time.' }],
    ] as const) {
      const answer = await post(path, withFields(fields, { ...changed, intent: 'send' }), cookie);
      got.push(await answer.text());
    }
    const { rows } = await pool.query<{ mail: string }>(
      'select m::text as mail from outbox_mails m where recipient = any($1)',
      [[world.customer.email, world.colleague.email]],
    );
    got.push(...rows.map(({ mail }) => mail));
    expect(got.filter((text) => text.includes('What we know so far.')).length).toBeGreaterThan(locales.length * 2);
    expect(got.filter((text) => text.toLowerCase().includes(word))).toEqual([]);
    const seen = await request(`/en/desk/${reference}`, await sessionCookie(world.csm));
    expect(await seen.text()).toContain(word);
  });
});
