import { type BrowserContext, test as base } from '@playwright/test';

type Watch = {
  /** What may go wrong in this test: patterns that a complaint may match, such as /404 .*\/desk/. */
  expectedTrouble: RegExp[];
};

/** A test fails when the browser complains: an error on the console or in a script, a request that fails. */
export const test = base.extend<Watch>({
  expectedTrouble: async ({ browserName: _ }, use) => use([]),

  baseURL: async ({ browserName: _ }, use) => use(process.env.E2E_ADDRESS),

  context: async ({ context, expectedTrouble }, use) => {
    const troubles = watch(context);
    await use(context);
    const unexpected = troubles.filter((trouble) => !expectedTrouble.some((pattern) => pattern.test(trouble)));
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`);
  },
});

/** Collects the complaints of all pages of a context; for contexts that a test opens itself. */
export function watch(context: BrowserContext): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => troubles.push(`script: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // A page that is left gives up what it was still loading.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request: ${reason} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`response: ${response.status()} ${response.url()}`);
  });
  return troubles;
}
