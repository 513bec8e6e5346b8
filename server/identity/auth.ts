import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { hashPassword, verifyPassword } from '#server/identity/password-hash.ts';
import { sessionEndpoints } from '#server/identity/session-endpoints.ts';
import { prisma } from '#server/platform/database.ts';
import { env, publicUrl } from '#server/platform/env.ts';

export const sessionLifetime = { days: 30 } as const;

/**
 * better-auth over our tables. None of its HTTP endpoints is mounted: everything goes through the functions of this
 * folder, which ask `auth().api` and hand its cookies on. Made at the first call, since a build has no configuration.
 */
export function auth(): Auth {
  made ??= makeAuth();
  return made;
}

type Auth = ReturnType<typeof makeAuth>;
let made: Auth | undefined;

function makeAuth() {
  const { AUTH_SECRET: secret } = env();
  if (!secret) throw new Error('AUTH_SECRET is not set: `npm start` and `npm run dev` set it.');
  const secure = publicUrl().startsWith('https:');
  return betterAuth({
    appName: 'Escalation Desk',
    baseURL: publicUrl(),
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    // It would write a line for each mistyped password, and what is wrong comes back as an error anyway.
    logger: { disabled: true },
    // Our own limits count in the database: server/identity/sign-in-limits.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    session: {
      expiresIn: sessionLifetime.days * 24 * 60 * 60,
      // With a cache, a session that was ended would live on in its cookie.
      cookieCache: { enabled: false },
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        locale: { type: 'string', input: false },
        organizationId: { type: 'string', required: false, input: false },
        servesAll: { type: 'boolean', input: false },
      },
    },
    advanced: {
      database: { generateId: false },
      // Its own prefix would be __Secure-; __Host- also keeps other hosts of the same domain from setting the cookie.
      useSecureCookies: false,
      cookies: { session_token: { name: secure ? '__Host-session' : 'session' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    },
    plugins: [sessionEndpoints],
  });
}
