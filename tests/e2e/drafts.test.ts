import { expect, type Locator, type Page } from '@playwright/test';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { casesOf, draftOf, storedStep } from '#tests/support/drafts.ts';
import { endSessions, test, withoutScripts } from '#tests/support/signed-in.ts';
import { type Form, theForm } from '#tests/support/the-form.ts';

const title = 'Typed a moment ago';

test('what was typed is saved by itself, for a closed tab and for another device', async ({ as, world }) => {
  const draft = await draftOf(world.customer);
  const page = await as(world.customer);
  const form = await theForm(page);
  await form.open(draft, 'concern');
  await titleOf(form).fill(title);
  await expect.poll(() => storedTitle(draft, world.customer)).toBe(title);
  await page.close();

  const phone = await theForm(await as(world.customer));
  await phone.open(draft, 'concern');
  await expect(titleOf(phone)).toHaveValue(title);
});

test('leaving the page at once loses nothing, another language keeps all', async ({ as, world }) => {
  const draft = await draftOf(world.customer);
  const page = await as(world.customer);
  const form = await theForm(page);
  await form.open(draft, 'concern');
  await titleOf(form).fill(title);
  await page.getByRole('button', { name: form.t('App.header.languageNow', { language: 'English' }) }).click();
  await page.getByRole('link', { name: 'Svenska' }).click();
  await page.waitForURL(/\/sv\//);
  const swedish = await theForm(page, 'sv');
  await expect(titleOf(swedish)).toHaveValue(title);
  await expect.poll(() => storedTitle(draft, world.customer)).toBe(title);
});

test('going back shows what was saved, not what was there before', async ({ as, world }) => {
  const draft = await draftOf(world.customer);
  const page = await as(world.customer);
  const form = await theForm(page);
  await form.open(draft, 'concern');
  await titleOf(form).fill(title);
  await form.continueTo('scope');
  await page.goBack();
  await expect(titleOf(form)).toHaveValue(title);
  await titleOf(form).fill('Changed after going back');
  await form.continueTo('scope');
  expect(await storedTitle(draft, world.customer)).toBe('Changed after going back');
});

test.describe('in two tabs', () => {
  test.use({ expectedTrouble: [/ 409/] });

  for (const choice of ['keepMine', 'takeTheirs'] as const) {
    test(`the difference is shown, nothing is overwritten, and ${choice} decides`, async ({ as, world }) => {
      const draft = await draftOf(world.customer);
      const one = await theForm(await as(world.customer));
      const other = await theForm(await as(world.customer));
      await one.open(draft, 'concern');
      await other.open(draft, 'concern');
      await titleOf(one).fill('From the first tab');
      await one.continueTo('scope');
      await titleOf(other).fill('From the second tab');
      await other.continue();

      const panel = other.page.getByRole('alert', { name: other.t('Escalate.trouble.stale.title') });
      await expect(panel).toBeFocused();
      await expect(panel).toContainText('From the first tab');
      await expect(panel).toContainText('From the second tab');
      expect(await storedTitle(draft, world.customer)).toBe('From the first tab');

      const words = other.t(`Escalate.trouble.stale.${choice}`);
      await panel
        .getByRole('button', { name: words })
        .or(panel.getByRole('link', { name: words }))
        .click();
      const kept = choice === 'keepMine' ? 'From the second tab' : 'From the first tab';
      await expect(titleOf(other)).toHaveValue(kept);
      await expect(panel).toBeHidden();
      await other.continueTo('scope');
      expect(await storedTitle(draft, world.customer)).toBe(kept);
    });
  }
});

test.describe('in two tabs without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedTrouble: [withoutScripts] });

  test('the difference is shown too, and keeping one’s own is a button', async ({ as, world }) => {
    const draft = await draftOf(world.customer);
    const one = await theForm(await as(world.customer));
    const other = await theForm(await as(world.customer));
    await one.open(draft, 'concern');
    await other.open(draft, 'concern');
    await titleOf(one).fill('From the first tab');
    await one.continueTo('scope');
    await titleOf(other).fill('From the second tab');
    await other.continue();
    const panel = other.page.getByRole('alert', { name: other.t('Escalate.trouble.stale.title') });
    await expect(panel).toContainText('From the first tab');
    await expect(titleOf(other)).toHaveValue('From the second tab');
    expect(await storedTitle(draft, world.customer)).toBe('From the first tab');
    await panel.getByRole('button', { name: other.t('Escalate.trouble.stale.keepMine') }).click();
    await expect(panel).toBeHidden();
    expect(await storedTitle(draft, world.customer)).toBe('From the second tab');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a session that ends' : 'a session that ends, without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedTrouble: javaScriptEnabled ? [/ 401/] : [withoutScripts] });

    test('costs nothing that was typed: sign in beside it, come back, continue', async ({ as }) => {
      const customer = await makeAccount();
      const draft = await draftOf(customer);
      const page = await as(customer);
      const form = await theForm(page);
      await form.open(draft, 'concern');
      await endSessions(customer);
      await titleOf(form).fill(title);
      await form.continue();
      const panel = page.getByRole('alert', { name: form.t('Escalate.trouble.signedOut.title') });
      await expect(panel).toBeFocused();
      await expect(titleOf(form)).toHaveValue(title);

      const [beside] = await Promise.all([
        page.waitForEvent('popup'),
        panel.getByRole('link', { name: form.t('Escalate.trouble.signedOut.action') }).click(),
      ]);
      await signInAgain(beside, form, customer);
      await expect(beside).toHaveURL(new RegExp(`/${draft}/concern$`));
      await beside.close();
      await form.continueTo('scope');
      expect(await storedTitle(draft, customer)).toBe(title);
    });
  });
}

test.describe('a session that ended', () => {
  test.use({ expectedTrouble: [/ 401/] });

  test('gives back in the same tab what was typed, after signing in again', async ({ as }) => {
    const customer = await makeAccount();
    const draft = await draftOf(customer);
    const page = await as(customer);
    const form = await theForm(page);
    await form.open(draft, 'concern');
    await endSessions(customer);
    await titleOf(form).fill(title);
    await page.getByRole('alert', { name: form.t('Escalate.trouble.signedOut.title') }).waitFor();
    await page.reload();
    await signInAgain(page, form, customer);
    await expect(page).toHaveURL(new RegExp(`/${draft}/concern$`));
    await expect(titleOf(form)).toHaveValue(title);
    await expect(page.getByText(form.t('Escalate.trouble.restored'))).toBeVisible();
    await expect.poll(() => storedTitle(draft, customer)).toBe(title);
  });
});

test.describe('without a connection', () => {
  test.use({ expectedTrouble: [/ERR_INTERNET_DISCONNECTED/] });

  test('what is typed is kept, said, and saved once the connection is back', async ({ as, world }) => {
    const draft = await draftOf(world.customer);
    const page = await as(world.customer);
    const form = await theForm(page);
    await form.open(draft, 'concern');
    await page.context().setOffline(true);
    await titleOf(form).fill(title);
    await form.continue();
    await expect(page.getByRole('alert', { name: form.t('Escalate.trouble.offline.title') })).toBeFocused();
    await expect(page.getByText(form.t('Escalate.save.offline')).first()).toBeVisible();
    await page.context().setOffline(false);
    await expect.poll(() => storedTitle(draft, world.customer)).toBe(title);
    await form.continueTo('scope');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'submitting' : 'submitting without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedTrouble: javaScriptEnabled ? [] : [withoutScripts] });

    test('by a double click makes one case', async ({ as, world }) => {
      const draft = await draftOf(world.customer);
      const form = await theForm(await as(world.customer));
      await form.open(draft, 'review');
      await form.button(form.t('Escalate.review.submit')).dblclick();
      expect([await form.reference()]).toEqual(await casesOf(draft));
    });

    test('in two tabs at once makes one case, and both show it', async ({ as, world }) => {
      const draft = await draftOf(world.customer);
      const tabs = [await theForm(await as(world.customer)), await theForm(await as(world.customer))];
      for (const tab of tabs) await tab.open(draft, 'review');
      await Promise.all(tabs.map((tab) => tab.submit()));
      const references = await Promise.all(tabs.map((tab) => tab.reference()));
      const [reference] = await casesOf(draft);
      expect(references).toEqual([reference, reference]);
    });
  });
}

test.describe('an answer that gets lost', () => {
  test.use({ expectedTrouble: [/ERR_FAILED|Failed to fetch|TypeError/] });

  test('leaves one case, which a second try shows', async ({ as, world }) => {
    const draft = await draftOf(world.customer);
    const page = await as(world.customer);
    const form = await theForm(page);
    await form.open(draft, 'review');
    const lost = Promise.withResolvers<void>();
    await page.route('**/review', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
      lost.resolve();
    });
    await form.submit();
    await lost.promise;
    expect(await casesOf(draft)).toHaveLength(1);
    await expect(page.getByRole('heading', { name: form.t('App.problem.title') })).toBeFocused();
    await form.open(draft, 'review');
    expect([await form.reference()]).toEqual(await casesOf(draft));
  });
});

test.describe('a tab that knows nothing of the submission', () => {
  test.use({ expectedTrouble: [/ 409/] });

  test('is told that the draft has become a case', async ({ as, world }) => {
    const draft = await draftOf(world.customer);
    const old = await theForm(await as(world.customer));
    await old.open(draft, 'concern');
    const form = await theForm(await as(world.customer));
    await form.open(draft, 'review');
    await form.submit();
    const reference = await form.reference();
    await titleOf(old).fill('Too late');
    await old.continue();
    const panel = old.page.getByRole('alert', { name: old.t('Escalate.trouble.submitted.title') });
    await panel.getByRole('link', { name: reference }).click();
    await expect(old.page).toHaveURL(`/en/escalations/${reference}`);
    await expect(old.page.getByRole('heading', { level: 1 })).toHaveText(String(typedCase().concern.title));
  });
});

function titleOf({ page, t }: Form): Locator {
  return page.getByLabel(t('Field.concern.title.label'), { exact: true });
}

async function storedTitle(draft: string, user: Parameters<typeof storedStep>[0]): Promise<unknown> {
  return (await storedStep(user, draft, 'concern'))?.title;
}

async function signInAgain(
  page: Page,
  { t }: Form,
  { email, password }: { email: string; password: string | null },
): Promise<void> {
  const way = page.getByRole('region', { name: t('SignIn.password.heading') });
  await way.getByLabel(t('SignIn.email')).fill(email);
  await way.getByLabel(t('SignIn.password.label')).fill(password ?? '');
  await way.getByRole('button').click();
}
