import type { Page } from '@playwright/test';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import { entriesOf, type TypedEntry, type TypedStep } from '#domain/intake/typed.ts';
import { demoDrafts } from '#prisma/demo/drafts.ts';
import { demoPeople } from '#prisma/demo/people.ts';
import { demoAnswers } from '#scripts/demo-answers.ts';
import type { Camera } from '#scripts/screenshots/camera.ts';
import { continueFrom, fillStep } from '#scripts/screenshots/fill.ts';

const story = 'en-erp-sync';

/** The page that everybody comes to first. */
export async function takeGuidance(camera: Camera): Promise<void> {
  const page = await camera.open('/en');
  for (const look of ['wide', 'phone'] as const) await camera.take(page, 'guidance', look);
}

/** All cases, as a CSM sees them. */
export async function takeQueue(camera: Camera): Promise<void> {
  const page = await camera.open('/en/sign-in?next=/en/desk?status=all');
  await signIn(page, 'amara@vendor.example');
  await page.goto('/en/desk?status=all');
  for (const look of ['wide', 'dark'] as const) await camera.take(page, 'queue', look);
}

/** Two cases of the desk, opened from the queue; of the one that says less, what its answers say. */
export async function takeCase(camera: Camera): Promise<void> {
  const page = await camera.open('/en/sign-in');
  await signIn(page, 'amara@vendor.example');
  await openCase(page, String(demoAnswers(story).concern.title));
  for (const look of ['wide', 'phone'] as const) await camera.take(page, 'case', look);
  await openCase(page, 'Search lists discontinued tools first');
  await page.goto(`${new URL(page.url()).pathname}?words=marked`);
  await camera.take(page, 'case-findings', 'wide');
}

async function openCase(page: Page, title: string): Promise<void> {
  await page.goto('/en/desk?status=all');
  await page.getByRole('link', { name: title }).click();
  await page.waitForURL(/\/desk\/ESC-/);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** A draft that waits for its partner: the letter that it makes, and from when on the case is ready. */
export async function takeWaiting(camera: Camera): Promise<void> {
  const page = await camera.open('/en/escalate');
  await signIn(page, 'harriet@pikeham.example');
  const draft = page.getByRole('link', { name: demoTitle('quote requests'), exact: true });
  const [path = ''] = /^.*\/escalate\/[^/]+/.exec((await draft.getAttribute('href')) ?? '') ?? [];
  for (const name of ['letter', 'wait'] as const) {
    await page.goto(`${path}/${name}`);
    await camera.take(page, name, 'wide');
  }
}

/** What became of drafts, as an admin reads it. */
export async function takeOutcomes(camera: Camera): Promise<void> {
  const page = await camera.open('/en/sign-in');
  await signIn(page, 'johanna@vendor.example');
  await page.goto('/en/admin');
  await page.waitForURL(/\/admin\/outcomes$/);
  await camera.take(page, 'outcomes', 'wide');
}

/** The way through the form: the scope with an open entry that lacks two answers, the review, the receipt. */
export async function takeForm(camera: Camera): Promise<void> {
  const page = await camera.open('/en/escalate');
  await signIn(page, 'harriet@pikeham.example');
  await page.locator('[name="about"][value="partner"]').check();
  await page.locator('form:has([name="about"]) button[type="submit"]').click();
  const answers = shortened(demoAnswers(story));
  for (const step of stepNames) {
    await page.waitForURL(new RegExp(`/${step}$`));
    if (step === 'scope') await takeScope(camera, page, answers.scope);
    await fillStep(page, step, answers[step]);
    await continueFrom(page);
  }
  await page.waitForURL(/\/review$/);
  await camera.take(page, 'review', 'wide');
  await page.locator('button[name="intent"][value="submit"]').click();
  await page.waitForURL(/\/receipt$/);
  await camera.take(page, 'receipt', 'wide', page.locator('body'));
}

/** One entry is complete and folded, the next one lacks its section and a year. */
async function takeScope(camera: Camera, page: Page, scope: TypedStep): Promise<void> {
  const [complete = {}, open = {}] = entriesOf('scope', scope);
  const unfinished: TypedEntry = {
    ...open,
    section: '',
    agreedOn: { day: '18', month: '5', year: '' },
  };
  await fillStep(page, 'scope', { ...scope, scopeReferences: [complete, unfinished] });
  await continueFrom(page);
  await page.locator('.summary[role="alert"]').waitFor();
  // Come back to it: what is complete has been folded meanwhile.
  await page.reload();
  await continueFrom(page);
  await page.locator('.summary[role="alert"]').waitFor();
  for (const look of ['wide', 'phone', 'dark'] as const) await camera.take(page, 'step-scope', look);
  // As much of it as a window shows: what is asked, what was written, and what that says.
  await camera.take(page, 'advice', 'wide', page.locator('fieldset:has([name="scopeReferences.1.condition"])'));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * Two entries of each list, since the whole story makes a picture that nobody scrolls through; the second deliverable
 * says little, so that there is something to advise.
 */
function shortened(answers: Record<StepName, TypedStep>): Record<StepName, TypedStep> {
  const shorter = structuredClone(answers);
  for (const typed of Object.values(shorter))
    for (const list of Object.values(typed)) if (Array.isArray(list)) list.splice(2);
  const [, vague] = entriesOf('scope', shorter.scope);
  if (vague)
    vague.detail = 'The stock figures on staging are always out of date and nobody at Lanternfield takes it seriously.';
  return shorter;
}

function demoTitle(draft: string): string {
  const { concern } = demoDrafts[draft]?.steps(() => '') ?? {};
  return String(concern?.title);
}

async function signIn(page: Page, email: string): Promise<void> {
  const { password = '' } = demoPeople.find((person) => person.email === email) ?? {};
  await page.locator('#password-email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}
