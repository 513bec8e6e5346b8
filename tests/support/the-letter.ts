import type { Locator } from '@playwright/test';
import type { User } from '#domain/identity/user.ts';
import { entriesOf, type TypedEntry } from '#domain/intake/typed.ts';
import { storedStep } from '#tests/support/drafts.ts';
import type { Form } from '#tests/support/the-form.ts';

/** What of a letter can be typed over. */
export function fieldsOfLetter({ page, t }: Form): { subject: Locator; body: Locator } {
  const main = page.getByRole('main');
  return {
    subject: main.getByLabel(t('Letter.subject'), { exact: true }),
    body: main.getByLabel(t('Letter.body'), { exact: true }),
  };
}

/** What was just done with the letter. */
export function done({ page }: Form): Locator {
  return page.locator('.letternext');
}

/** The record of contact as it is stored. */
export async function contactsOf(user: User, draft: string): Promise<TypedEntry[]> {
  return entriesOf('contact', (await storedStep(user, draft, 'contact')) ?? {});
}
