import { describe, expect, test, vi } from 'vitest';
import { pool, prisma } from '#server/platform/database.ts';
import { describeError, logConsole } from '#server/platform/log.ts';

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

  test('keeps the digest, the code that its reader was shown', () => {
    expect(describeError(Object.assign(new Error('outer'), { digest: '42' }))).toMatchObject({ digest: '42' });
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

test('what libraries print becomes lines of the log, an error that has one not once more', () => {
  const [known, unknown] = [new Error('known'), new Error('unknown')];
  const output = { error: vi.fn(), warn: vi.fn() };
  const logger = { error: vi.fn(), warn: vi.fn() };
  logConsole((error) => error === known, output, logger);
  output.error('⨯', known);
  output.error('⨯', unknown, { detail: 'Key (email)=(anna@example.com) already exists.' });
  output.warn('A body', 'was too large.');
  expect(logger.error.mock.calls).toEqual([[{ err: unknown }, '⨯']]);
  expect(logger.warn.mock.calls).toEqual([[{}, 'A body was too large.']]);
});
