import type { Page } from '@playwright/test';
import type { Field, Fields, Typed } from '#domain/intake/field.ts';
import { type StepName, stepShapes } from '#domain/intake/steps.ts';
import { entriesOf, type TypedEntry, type TypedStep } from '#domain/intake/typed.ts';

/** Types the answers of a step into its form, entry by entry; adds the entries that lack. */
export async function fillStep(page: Page, step: StepName, typed: TypedStep): Promise<void> {
  const { fields, list } = stepShapes[step];
  if (fields) return fillFields(page, fields, '', typed as TypedEntry);
  for (const [index, entry] of entriesOf(step, typed).entries()) {
    const first = page.locator(`[name^="${list.name}.${index}."]`).first();
    if ((await first.count()) === 0) await page.locator('button[name="intent"][value="add"]').click();
    await first.waitFor({ state: 'attached' });
    await unfold(page, index + 1);
    await fillFields(page, list.fields, `${list.name}.${index}.`, entry);
  }
}

/** Presses the button of the step that one sees. */
export async function continueFrom(page: Page): Promise<void> {
  await page.locator('.foot button[name="intent"][value="continue"]').click();
}

async function unfold(page: Page, number: number): Promise<void> {
  const fold = page.locator(`#entry-${number} details`);
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

async function fillFields(page: Page, fields: Fields, prefix: string, typed: TypedEntry): Promise<void> {
  for (const [name, field] of Object.entries(fields)) await answer(page, prefix + name, field, typed[name] ?? '');
}

async function answer(page: Page, name: string, field: Field, typed: Typed): Promise<void> {
  if (typeof typed !== 'string') {
    for (const [part, written] of Object.entries(typed)) await page.locator(`[name="${name}.${part}"]`).fill(written);
  } else if (field.kind === 'choice') {
    if (typed !== '') await page.locator(`[name="${name}"][value="${typed}"]`).check();
  } else {
    await page.locator(`[name="${name}"]`).fill(typed);
  }
}
