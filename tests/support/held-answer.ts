import type { Page, Request } from '@playwright/test';

/**
 * Holds back the answer to the next thing that a page asks for in place: another page, or what an act leads to. A list
 * also asks by itself for what has become of its rows, which is neither.
 *
 * @returns what lets it go
 */
export async function holdAnswer(page: Page, to: 'page' | 'act' = 'page'): Promise<() => void> {
  const { promise: released, resolve } = Promise.withResolvers<void>();
  let held = false;
  await page.route('**/*', async (route) => {
    if (held || !isInPlace(route.request(), to)) return route.fallback();
    held = true;
    await released;
    await route.continue();
  });
  return resolve;
}

/** What is fetched before anybody asks for it keeps nobody waiting. */
function isInPlace(request: Request, to: 'page' | 'act'): boolean {
  const headers = request.headers();
  if ('next-router-prefetch' in headers || 'next-router-segment-prefetch' in headers) return false;
  return to === 'act' ? 'next-action' in headers : 'rsc' in headers && !('next-action' in headers);
}
