// npm run bench -- size: the JavaScript that each page brings to the browser; over budget, it exits with 1.
// npm run bench -- desk [--cases N]: how long the pages of the desk take over HTTP, with few cases and with many.
// npm run bench -- queue [--cases N]: how long the lists and the acts of the desk take, with few cases and with many.
import { parseArgs } from 'node:util';

const usage =
  'npm run bench -- size\nnpm run bench -- desk|queue [--cases N]   (N from 1,000 to 1,000,000; 100,000 if left out)';

const asked = read(process.argv.slice(2));
if (asked?.bench === 'size') {
  const { benchSize } = await import('#scripts/bench/size.ts');
  process.exitCode = (await benchSize()) ? 0 : 1;
} else if (asked?.bench === 'queue') {
  const { benchQueue } = await import('#scripts/bench/queue.ts');
  await benchQueue(asked.cases);
} else if (asked?.bench === 'desk') {
  const { benchDesk } = await import('#scripts/bench/desk.ts');
  await benchDesk(asked.cases);
} else {
  console.error(usage);
  process.exitCode = 2;
}

function read(words: string[]): { bench: string | undefined; cases: number } | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { cases: { type: 'string', default: '100000' } },
    });
    const cases = Number(values.cases);
    if (positionals.length !== 1 || !Number.isInteger(cases) || cases < 1000 || cases > 1_000_000) return null;
    return { bench: positionals[0], cases };
  } catch {
    return null;
  }
}
