import type { Browser, Page } from '@playwright/test';
import { compressedSize } from '#scripts/bench/scripts-of-page.ts';

/**
 * The size of all scripts that a browser gets for a step: with the page, and once somebody has typed a key and that was
 * saved; each compressed as a server would at its best, in bytes.
 */
export async function scriptsOfTyping(
  browser: Browser,
  address: string,
  { path, cookie = '' }: { path: string; cookie?: string },
): Promise<number> {
  const context = await browser.newContext({ baseURL: address, extraHTTPHeaders: { cookie } });
  try {
    const page = await context.newPage();
    const scripts = collectScripts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    const folded = page.locator('.fold details:not([open]) > summary');
    if ((await folded.count()) > 0) await folded.first().click();
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.locator('form.spread').locator('input[type=text], textarea').locator('visible=true').first().press('a');
    await saved;
    return await scripts.size();
  } finally {
    await context.close();
  }
}

function collectScripts(page: Page) {
  const received = new Map<string, Promise<Buffer>>();
  page.on('requestfinished', (request) => {
    const body = async () => (await request.response())?.body() ?? Buffer.alloc(0);
    if (request.resourceType() === 'script') received.set(request.url(), body());
  });
  return {
    async size(): Promise<number> {
      const bodies = await Promise.all(received.values());
      return bodies.reduce((sum, script) => sum + compressedSize(script), 0);
    },
  };
}
