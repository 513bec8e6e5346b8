import { describe, expect, test } from 'vitest';
import { pool, prisma } from '#server/platform/database.ts';
import { describeError } from '#server/platform/log.ts';

describe('an error in the log', () => {
  test('keeps its kind, message, place and cause', () => {
    const described = describeError(new Error('outer', { cause: new TypeError('inner') }));
    expect(described).toMatchObject({
      type: 'Error',
      message: 'outer',
      cause: { type: 'TypeError', message: 'inner' },
    });
    expect(described.at).toContain('log.test.ts');
  });

  test('loses the values that PostgreSQL quotes', async () => {
    const error = await pool.query("select 'anna@example.com'::int").catch((caught: unknown) => caught);
    expect(describeError(error)).toMatchObject({ code: '22P02' });
    expect(JSON.stringify(describeError(error))).not.toContain('anna');
  });

  test('loses the arguments that Prisma repeats', async () => {
    const error = await prisma.$queryRawUnsafe("select 'anna@example.com'::int").catch((caught: unknown) => caught);
    expect(describeError(error).type).toMatch(/^PrismaClient/);
    expect(JSON.stringify(describeError(error))).not.toContain('anna');
  });
});
