// npm run screenshots: makes the pictures of docs/screenshots/ with the production server on a fresh demo, by doing in
// a browser what is to be seen.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '#scripts/browser.ts';
import { root } from '#scripts/configuration.ts';
import { withDemoServer } from '#scripts/demo-server.ts';
import { Camera } from '#scripts/screenshots/camera.ts';
import { takeCase, takeForm, takeGuidance, takeOutcomes, takeQueue, takeWaiting } from '#scripts/screenshots/scenes.ts';

await withDemoServer(async (address) => {
  const browser = await chromium.launch(findBrowser());
  try {
    const camera = new Camera(browser, address, join(root, 'docs', 'screenshots'));
    // The form last: what it submits would stand in the queue.
    for (const take of [takeGuidance, takeQueue, takeCase, takeWaiting, takeOutcomes, takeForm]) await take(camera);
  } finally {
    await browser.close();
  }
});
