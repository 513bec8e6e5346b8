import { expect } from '@playwright/test';
import { draftOf } from '#tests/support/drafts.ts';
import { test, withoutScripts } from '#tests/support/signed-in.ts';
import { theForm } from '#tests/support/the-form.ts';

test('a note speaks to what was chosen beside it, and to nothing before', async ({ as, world }) => {
  const page = await as(world.customer);
  const form = await theForm(page);
  await form.open(await draftOf(world.customer, {}), 'contact');
  const note = page.getByRole('note', { name: form.t('Note.contact.response.title') });
  await expect(note.getByRole('status')).toBeEmpty();
  for (const code of ['refused', 'none']) {
    const group = page.getByRole('group', { name: form.t('Field.partnerContacts.response.label') });
    await form.choice(group, 'response', code).check();
    await expect(note.getByRole('status')).toContainText(form.t(`Note.contact.response.onAnswer.${code}`));
  }
});

test.describe('without JavaScript', () => {
  test.use({ expectedTrouble: [withoutScripts] });

  test('it speaks to what was saved', async ({ as, world }) => {
    const page = await as(world.customer, { javaScriptEnabled: false });
    const form = await theForm(page, 'nl');
    await form.open(await draftOf(world.customer), 'concern');
    const note = page.getByRole('note', { name: form.t('Note.concern.severity.title') });
    await expect(note.getByRole('status')).toContainText(form.t('Note.concern.severity.onAnswer.high'));
  });
});
