import type { Page, Request } from '@playwright/test';

/**
 * Holds back the answer to the next thing that a page asks for in place: another page, or a change.
 *
 * @returns what lets it go
 */
export async function holdAnswer(page: Page): Promise<() => void> {
  const { promise: released, resolve } = Promise.withResolvers<void>();
  let held = false;
  await page.route('**/*', async (route) => {
    if (held || !isInPlace(route.request())) return route.fallback();
    held = true;
    await released;
    await route.continue();
  });
  return resolve;
}

/** What is fetched before anybody asks for it keeps nobody waiting. */
function isInPlace(request: Request): boolean {
  const headers = request.headers();
  if ('next-router-prefetch' in headers || 'next-router-segment-prefetch' in headers) return false;
  return 'rsc' in headers || 'next-action' in headers;
}
