import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { scenes, show } from '#tests/support/scenes.ts';
import { test } from '#tests/support/signed-in.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scene of scenes) {
  test.describe('axe finds nothing to mend', () => {
    test.use({ expectedTrouble: scene.trouble ? [scene.trouble] : [] });

    test(`on ${scene.name}, in light and dark`, async ({ as, world }) => {
      const page = await as(scene.who === 'nobody' ? null : world[scene.who], { reducedMotion: 'reduce' });
      await show(page, scene, world);
      expect(await violations(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page), 'dark').toEqual([]);
    });
  });
}

test('in forced colours the form, the queue and a case are drawn', async ({ as, world }) => {
  for (const [somebody, path] of [
    [world.customer, `/en/escalate/${world.drafts.whole}/scope`],
    [world.csm, '/en/desk'],
    [world.csm, `/en/desk/${world.cases.in_review}`],
  ] as const) {
    const page = await as(somebody, { forcedColors: 'active' });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await page.screenshot()).byteLength).toBeGreaterThan(10_000);
  }
});

/** What axe finds, as short as it can be read. */
async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page }).withTags(rules).analyze();
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
}
