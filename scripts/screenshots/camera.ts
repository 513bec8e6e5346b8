import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { smallPng } from '#scripts/screenshots/small-png.ts';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** How a page is shown. */
export type Look = 'wide' | 'phone' | 'dark';

/** Opens pages and takes pictures of them, always in the same size, language and time zone, and without motion. */
export class Camera {
  readonly #browser: Browser;
  readonly #address: string;
  readonly #folder: string;

  constructor(browser: Browser, address: string, folder: string) {
    this.#browser = browser;
    this.#address = address;
    this.#folder = folder;
  }

  /** A browser of somebody's own. */
  async open(path: string): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#address,
      viewport: wide,
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Takes the page as it is now as `<name>-<look>.png`: the whole of it, or what the window shows from a place on. */
  async take(page: Page, name: string, look: Look, from?: Locator): Promise<void> {
    await page.setViewportSize(look === 'phone' ? phone : wide);
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
    // Away from whatever it would light up.
    await page.mouse.move(0, 0);
    await page.evaluate(async () => {
      scrollTo(0, 0);
      await document.fonts.ready;
    });
    await from?.evaluate((place) => scrollTo(0, place.getBoundingClientRect().top - 40));
    const file = `${name}-${look}.png`;
    const picture = smallPng(await page.screenshot({ fullPage: !from, animations: 'disabled', caret: 'hide' }));
    writeFileSync(join(this.#folder, file), picture);
    console.log(`${file}  ${Math.round(picture.length / 1000)} kB`);
  }
}
