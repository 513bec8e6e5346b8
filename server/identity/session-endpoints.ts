import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Role } from '#domain/identity/user.ts';

/**
 * What better-auth's own endpoints do not offer to a server: the token of a cookie without two queries, and a session
 * for somebody who has proved who they are in another way. Without a path they are no HTTP endpoints.
 */
export const sessionEndpoints = {
  id: 'session-endpoints',
  endpoints: {
    /** The session token of a cookie whose signature is right, else null. Whether the session still exists is not asked. */
    readSessionToken: createAuthEndpoint({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
      return token || null;
    }),
    startSession: createAuthEndpoint(
      { method: 'POST', requireHeaders: true, body: z.object({ userId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) return null;
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { role: (user as { role?: unknown }).role as Role };
      },
    ),
  },
} satisfies BetterAuthPlugin;
