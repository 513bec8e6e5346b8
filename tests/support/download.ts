import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The text of the file that a link downloads. */
export async function downloaded(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFile(await download.path(), 'utf8');
}
