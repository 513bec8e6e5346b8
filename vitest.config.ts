import { defineConfig } from 'vitest/config';

/** `domain`: pure rules, nothing to start. `server`: each file on a database of its own. `scripts`: starts servers. */
export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['tests/{domain,i18n,messages,ui}/**/*.test.{ts,tsx}'],
          isolate: false,
          pool: 'threads',
          // A property test of a thousand cases may meet a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        resolve: { conditions: ['react-server'] },
        ssr: { resolve: { conditions: ['react-server'] } },
        test: {
          name: 'server',
          include: ['tests/{server,app}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'scripts', include: ['tests/scripts/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
