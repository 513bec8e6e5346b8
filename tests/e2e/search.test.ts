import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { addNote } from '#server/correspondence/notes.ts';
import { translatorFor } from '#server/platform/translator.ts';
import { shortAnswers, storeCase } from '#tests/support/cases.ts';
import { test } from '#tests/support/signed-in.ts';
import { makeWorld } from '#tests/support/world.ts';

test('the desk finds by keyboard what a customer finds too, and its notes alone', async ({ as }) => {
  const world = await makeWorld();
  const t = await translatorFor('en');
  const answers = shortAnswers({ title: 'Leveranserna uteblev' });
  const concern = { ...answers.concern, summary: 'Informações sobre a exportação: FX-M12-A4-098 não chegou.' };
  const { reference } = await storeCase({
    submittedBy: world.customer,
    language: 'pt-BR',
    answers: { ...answers, concern },
  });
  await addNote(world.csm, reference, { id: randomUUID(), body: 'Zanzibar asked the same.' });

  const desk = await as(world.csm);
  await desk.goto('/en/desk?status=open');
  await desk.getByRole('searchbox', { name: t('Desk.filter.find') }).focus();
  await desk.keyboard.type('INFORMACAO "fx-m12" -invoice');
  await desk.keyboard.press('Enter');
  const row = desk.getByRole('row').filter({ hasText: reference });
  await expect(row.locator('mark')).toHaveText(['Informações', 'FX-M12']);
  await expect(row.getByRole('listitem')).toContainText(t('Search.field.summary'));

  await desk.getByRole('searchbox').fill('zanzibar');
  await desk.keyboard.press('Enter');
  await expect(row.getByRole('listitem')).toContainText(`${t('Search.field.note')} Zanzibar`);
  await desk.getByRole('searchbox').fill('nothing-like-it');
  await desk.keyboard.press('Enter');
  await expect(
    desk.getByRole('heading', { name: t('Search.nothing.title', { words: 'nothing-like-it' }) }),
  ).toBeVisible();
  await desk.getByRole('searchbox').fill(reference.toLowerCase());
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(new RegExp(`/en/desk/${reference}$`));

  const customer = await as(world.customer);
  await customer.goto('/en/escalations');
  await customer.getByRole('searchbox', { name: t('Search.own.label') }).fill('informacoes');
  await customer.keyboard.press('Enter');
  await expect(customer.locator('mark')).toHaveText(['Informações']);
  await customer.getByRole('searchbox').fill('zanzibar');
  await customer.keyboard.press('Enter');
  await expect(customer.getByRole('heading', { name: t('Search.nothing.title', { words: 'zanzibar' }) })).toBeVisible();
  await expect(customer.getByRole('main')).not.toContainText('asked the same');
});
