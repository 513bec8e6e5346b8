// @ts-check
import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // This folder, even where a lock file further up suggests another.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // The readiness check compares the migrations of this version with those of the database.
  outputFileTracingIncludes: { '/api/health/ready': ['./prisma/migrations/**'] },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@node-rs/argon2',
    'nodemailer',
    'date-holidays',
  ],
  typedRoutes: true,
  // The static gate checks the types of everything; a start does not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  agentRules: false,
  // The optimizer fetches addresses that a reader chooses, and we have no pictures that need it.
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    globalNotFound: true,
    serverActions: { bodySizeLimit: '2mb' },
    // So much of a body is held for the proxy before anybody asks who sends it: just enough to see that it is too large.
    proxyClientMaxBodySize: '3mb',
  },
};

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: {
    createMessagesDeclaration: './messages/en.json',
    messages: { path: './messages', format: 'json', locales: 'infer', sourceLocale: 'en', precompile: true },
  },
});

export default withNextIntl(config);
