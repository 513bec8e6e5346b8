// npm run demo:generate -- --cases N [--seed S]: adds N generated cases, for measuring and for trying things out.
import { parseArgs } from 'node:util';
import { generateCases } from '#prisma/demo/generate.ts';
import { withCurrentDatabase } from '#scripts/with-current-database.ts';

const usage =
  'npm run demo:generate -- --cases N [--seed S]   (N from 1 to 1,000,000; S a whole number, 1 if left out)';

const plan = readPlan(process.argv.slice(2));
if (!plan) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await withCurrentDatabase(async () => {
    const started = performance.now();
    const added = await generateCases({ ...plan, until: new Date() });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${added} cases added in ${seconds} s, ${plan.cases - added} were there already.`);
  });
}

function readPlan(words: string[]): { cases: number; seed: number } | null {
  try {
    const { values } = parseArgs({ args: words, options: { cases: { type: 'string' }, seed: { type: 'string' } } });
    const cases = Number(values.cases);
    const seed = Number(values.seed ?? '1');
    const right = Number.isInteger(cases) && cases >= 1 && cases <= 1_000_000 && Number.isInteger(seed);
    return right && Math.abs(seed) < 2 ** 31 ? { cases, seed } : null;
  } catch {
    return null;
  }
}
