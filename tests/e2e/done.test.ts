import { expect } from '@playwright/test';
import { storeCase } from '#tests/support/cases.ts';
import { test } from '#tests/support/signed-in.ts';
import { theDesk } from '#tests/support/the-desk.ts';

test('what was done takes the focus, each time', async ({ as, world }) => {
  const page = await as(world.csm);
  const desk = await theDesk(page);
  const { reference } = await storeCase({ submittedBy: world.customer });
  await page.goto(`/en/desk/${reference}`);
  for (const status of ['in_review', 'with_partner'] as const) {
    await desk.moveTo(status);
    await expect(page.locator(':focus')).toContainText(`“${desk.t(`Status.${status}`)}”`);
  }
});
