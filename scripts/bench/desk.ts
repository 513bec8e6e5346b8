import { loadavg } from 'node:os';
import { type DeskPage, deskPages } from '#scripts/bench/desk-pages.ts';
import { type DeskSite, withDeskSite } from '#scripts/bench/desk-site.ts';
import { printTable } from '#scripts/bench/table.ts';
import { buildIfStale } from '#scripts/build.ts';
import { withTemporaryData } from '#scripts/temporary-data.ts';

const few = 1000;
const concurrencies = [1, 4] as const;
const perRound = 8;
/** On a machine that does much else, fewer rounds have to do. */
const rounds = { least: 5, most: 25 };
const secondsForEach = 12;

/**
 * Measures the pages of the desk over HTTP, from the request to the last byte, with a thousand cases and with `many`, one
 * and four requests at a time, and prints a table. Both servers run side by side and are asked in turn, so that whatever
 * else the machine does weighs on both alike.
 */
export async function benchDesk(many: number): Promise<void> {
  await withTemporaryData((folder) => buildIfStale(folder));
  await withDeskSite(few, (small) => withDeskSite(many, (large) => compare(small, large)));
}

export async function compare(small: DeskSite, large: DeskSite): Promise<void> {
  const [fewPages, manyPages] = [await deskPages(small), await deskPages(large)];
  const load = () => loadavg()[0]?.toFixed(1);
  const before = load();
  const rows: string[][] = [];
  for (const [index, page] of fewPages.entries()) {
    const other = manyPages[index] ?? page;
    const row = [page.name];
    for (const concurrency of concurrencies) {
      const [one, two] = await alternately(concurrency, { site: small, page }, { site: large, page: other });
      row.push(ms(one.p50), ms(one.p95), ms(two.p50), ms(two.p95));
      row.push((two.p50 / one.p50).toFixed(2), (two.p95 / one.p95).toFixed(2), String(one.requests));
    }
    rows.push(row);
    console.error(row.join('  '));
  }
  const count = (cases: number) => cases.toLocaleString('en-GB');
  const figures = concurrencies.flatMap((concurrency) => [
    `${concurrency}: p50 at ${count(small.cases)}`,
    'p95',
    `p50 at ${count(large.cases)}`,
    'p95',
    'p50 ratio',
    'p95 ratio',
    'requests',
  ]);
  printTable(['ms, by requests at a time', ...figures], rows);
  console.log(`Load ${before} before, ${load()} after.`);
}

interface Asked {
  site: DeskSite;
  page: DeskPage;
}

/** Times of the pages of two servers, a few requests of one, then a few of the other; the first of each do not count. */
async function alternately(concurrency: number, one: Asked, two: Asked) {
  const times: [number[], number[]] = [[], []];
  const end = performance.now() + secondsForEach * 1000;
  for (let round = 0; round <= rounds.least || (round <= rounds.most && performance.now() < end); round += 1) {
    for (const [index, asked] of [one, two].entries()) {
      const taken = await ask(asked, concurrency, round * perRound);
      if (round > 0) times[index]?.push(...taken);
    }
  }
  return [figuresOf(times[0]), figuresOf(times[1])] as const;
}

/** So many at a time, each as soon as one before it is done. */
async function ask({ site, page }: Asked, concurrency: number, from: number): Promise<number[]> {
  const times: number[] = [];
  let next = from;
  const lane = async () => {
    while (next < from + perRound) {
      const path = page.paths[next % page.paths.length] ?? '';
      next += 1;
      const started = performance.now();
      const response = await fetch(`${site.address}${path}`, { headers: { cookie: site.cookie }, redirect: 'manual' });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return times;
}

function figuresOf(times: number[]): { p50: number; p95: number; requests: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const percentile = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return { p50: percentile(0.5), p95: percentile(0.95), requests: times.length };
}

function ms(time: number): string {
  return time.toFixed(0);
}
