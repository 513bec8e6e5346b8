import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '#server/platform/database.ts';

/** How often something may be done; a window begins with its first try. */
export interface Limit {
  name: string;
  tries: number;
  minutes: number;
}

/**
 * Counts one try of whoever `key` stands for; every instance counts in the database, so that tries at the same time
 * cannot slip through together.
 *
 * @returns the minutes to wait, 0 for none.
 */
export async function countOne(limit: Limit, key: string): Promise<number> {
  try {
    await limiter(limit).consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw error;
  }
}

/** Takes one try back. */
export async function takeBack(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key);
}

function limiter({ name, tries, minutes }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: tries,
    duration: minutes * 60,
  });
}
