import { createHash } from 'node:crypto';
import { getIP } from '@better-auth/core/utils/ip';
import { pool } from '#server/platform/database.ts';
import { countOne, takeBack } from '#server/platform/limiter.ts';

/** How often one may try. Every instance counts in the database; a window begins with its first try. */
export const limits = {
  passwordByAccount: { tries: 10, minutes: 15 },
  passwordByAddress: { tries: 50, minutes: 15 },
  linkByAccount: { tries: 5, minutes: 60 },
  linkByAddress: { tries: 30, minutes: 60 },
} as const;

export type Limited = { ok: false; code: 'limited' /** when to try again */; minutes: number };
export type Counted = { ok: true /** takes the try back, because it was a good one */; forgive: () => Promise<void> };

/**
 * Counts one try by e-mail address and client address before it is made, so that tries at the same time cannot slip
 * through together. Whether an account exists makes no difference.
 *
 * @param headers of the request; X-Forwarded-For is what server/platform/requests.ts made of it.
 */
export async function countTry(kind: 'password' | 'link', email: string, headers: Headers): Promise<Counted | Limited> {
  const counts = [
    { limit: `${kind}ByAccount`, key: fingerprint(email.toLowerCase()) },
    { limit: `${kind}ByAddress`, key: fingerprint(getIP(headers, {}) ?? 'unknown') },
  ] as const;
  const results = await Promise.all(counts.map(({ limit, key }) => countOne(named(limit), key)));
  const minutes = Math.max(...results);
  if (minutes > 0) return { ok: false, code: 'limited', minutes };
  return {
    ok: true,
    forgive: async () => {
      await Promise.all(counts.map(({ limit, key }) => takeBack(named(limit), key)));
    },
  };
}

/** Drops what nobody counts any more. */
export async function forgetOldTries(): Promise<void> {
  await pool.query('delete from rate_limits where expire < $1', [Date.now()]);
}

function named(name: keyof typeof limits) {
  return { name, ...limits[name] };
}

/** The table tells nobody who tried. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
