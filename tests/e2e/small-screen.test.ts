import { expect, type Page } from '@playwright/test';
import { stepNames } from '#domain/intake/steps.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { scenes, show } from '#tests/support/scenes.ts';
import { test } from '#tests/support/signed-in.ts';
import { theForm } from '#tests/support/the-form.ts';

test.describe('at 320 pixels', () => {
  for (const who of new Set(scenes.map((scene) => scene.who))) {
    const seen = scenes.filter((scene) => scene.who === who);
    const trouble = seen.flatMap((scene) => scene.trouble?.source ?? []).join('|');

    test(`nothing that ${who} sees is wider than the screen, in any state`, async ({ as, world, expectedTrouble }) => {
      test.slow();
      if (trouble) expectedTrouble.push(new RegExp(trouble));
      const page = await as(who === 'nobody' ? null : world[who], { viewport: { width: 320, height: 640 } });
      for (const scene of seen) {
        await show(page, scene, world);
        expect.soft(await widthOf(page), scene.name).toBeLessThanOrEqual(320);
      }
    });
  }
});

test('words as long as a line, such as addresses, widen neither a letter nor a review', async ({ as }) => {
  const customer = await makeAccount({ password: null });
  const { project, concern, ...rest } = typedCase();
  const word = 'x'.repeat(200);
  const typed = { ...rest, project: { ...project, partner: word }, concern: { ...concern, summary: word } };
  const draft = await draftOf(customer, typed);
  for (const width of [320, 1280]) {
    const page = await as(customer, { viewport: { width, height: 640 } });
    for (const path of ['letter', 'review', 'wait']) {
      await page.goto(`/en/escalate/${draft}/${path}`);
      expect(await widthOf(page), path).toBeLessThanOrEqual(width);
    }
  }
});

test('in no language the guidance, a step, the queue or a case is wider than 320 pixels', async ({ as, world }) => {
  const viewport = { width: 320, height: 640 };
  const customer = await as(world.customer, { viewport });
  const csm = await as(world.csm, { viewport });
  for (const locale of ['it', 'sv', 'nl', 'pt-BR', 'es']) {
    for (const [page, path] of [
      [customer, ''],
      [customer, `/escalate/${world.drafts.wrong}/project`],
      [customer, `/escalate/${world.drafts.wrong}/review`],
      [customer, '/escalations'],
      [csm, '/desk'],
      [csm, `/desk/${world.cases.in_review}`],
    ] as const) {
      await page.goto(`/${locale}${path}`);
      expect(await widthOf(page), `/${locale}${path}`).toBeLessThanOrEqual(320);
    }
  }
});

test('on a phone a case is submitted by touch, the guidance a tap away', async ({ as }) => {
  test.slow();
  const user = await makeAccount({ password: null });
  const page = await as(user, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const form = await theForm(page);
  const { t } = form;
  await page.goto('/en/escalate?about=partner');
  await form.button(t('Escalate.start.partner.begin')).tap();
  await page.waitForURL(/\/project$/);

  const note = page.getByRole('note', { name: t('Note.project.partner.title') });
  await expect(note).toBeHidden();
  await form.button(t('Note.project.partner.title')).tap();
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: t('Escalate.form.close') }).tap();
  await expect(note).toBeHidden();

  const typed = typedCase();
  for (const [index, step] of stepNames.entries()) {
    const next = stepNames[index + 1] ?? 'review';
    await form.fill(step, typed[step]);
    await form.button(t('Escalate.form.continue')).tap();
    await page.waitForURL(new RegExp(`/${next}$`));
  }
  await form.button(t('Escalate.review.submit')).tap();
  expect(await form.reference()).toMatch(/^ESC-/);
});

/** How wide the document is, what sticks out included. */
async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
}
