import { join } from 'node:path';
import { type Measured, measure, type Timing } from '#scripts/bench/measure.ts';
import { printTable } from '#scripts/bench/table.ts';
import { root } from '#scripts/configuration.ts';
import { startPostgres } from '#scripts/postgres.ts';
import { withTemporaryData } from '#scripts/temporary-data.ts';
import { migrate } from '#server/platform/migrations.ts';

const few = 1000;

/**
 * Measures what the desk asks of the server, with a thousand cases and with `many`, on a database of its own that is
 * gone afterwards, and prints a table: how many statements each act takes, and how its time grows with the cases.
 */
export async function benchQueue(many: number): Promise<void> {
  await withTemporaryData(async (folder) => {
    const postgres = await startPostgres(folder);
    Object.assign(process.env, {
      DATABASE_URL: postgres.url,
      AUTH_SECRET: 'for-the-length-of-one-measurement',
      LOG_LEVEL: 'silent',
    });
    await migrate(postgres.url, join(root, 'prisma', 'migrations'));
    // Not before the environment is set: they read it.
    const { closeDatabase } = await import('#server/platform/database.ts');
    const { generateCases } = await import('#prisma/demo/generate.ts');
    const { prepareActs, settle } = await import('#scripts/bench/acts.ts');
    try {
      const generate = async (cases: number) => {
        await generateCases({ cases, seed: 1, until: new Date() });
        await settle();
      };
      await generate(few);
      const acts = await prepareActs();
      const small = await measureAll(acts);
      await generate(many);
      report(many, small, await measureAll(acts));
    } finally {
      await closeDatabase();
      await postgres.stop();
    }
  });
}

async function measureAll(acts: readonly Measured[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const act of acts) timings.push(await measure(act));
  return timings;
}

function report(many: number, small: readonly Timing[], large: readonly Timing[]): void {
  const count = (cases: number) => cases.toLocaleString('en-GB');
  const ms = (time: number) => time.toFixed(1);
  printTable(
    ['ms', 'statements', ...[few, many].flatMap((cases) => [`p50 at ${count(cases)}`, 'p95']), 'p50 grows by'],
    large.map(({ name, statements, p50, p95 }, index) => {
      const before = small[index] ?? { p50, p95 };
      return [
        name,
        String(statements),
        ms(before.p50),
        ms(before.p95),
        ms(p50),
        ms(p95),
        `× ${(p50 / before.p50).toFixed(1)}`,
      ];
    }),
  );
}
