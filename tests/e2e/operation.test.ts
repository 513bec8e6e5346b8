import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-test.ts';

test.describe('the server', () => {
  test('says that it lives and that it is ready', async ({ request }) => {
    for (const path of ['/api/health/live', '/api/health/ready']) {
      const response = await request.get(path);
      expect(response.status()).toBe(200);
      expect(response.headers()['cache-control']).toBe('no-store');
    }
  });

  test('lets the browser run its own scripts and no other', async ({ page, expectedTrouble }) => {
    expectedTrouble.push(/Content Security Policy/);
    await page.goto('/en');
    await page.waitForFunction(() => 'next' in window);
    await page.evaluate(() => {
      const foreign = document.createElement('button');
      foreign.setAttribute('onclick', "document.body.dataset.foreign = 'ran'");
      document.body.append(foreign);
      foreign.click();
    });
    expect(await page.evaluate(() => document.body.dataset.foreign)).toBeUndefined();
  });

  test('sends its security headers with pages, files and what does not exist alike', async ({ request }) => {
    for (const path of ['/en', '/icon.svg', '/api/nothing', '/nothing.txt']) {
      const headers = (await request.get(path)).headers();
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers, path).not.toHaveProperty('x-powered-by');
    }
  });
});
