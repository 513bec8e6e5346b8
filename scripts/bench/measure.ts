import pg from 'pg';

export interface Measured {
  name: string;
  /** what each run needs beforehand; its time does not count */
  prepare: () => Promise<unknown>;
  work: (given: unknown) => Promise<unknown>;
}

/** Times in milliseconds. */
export interface Timing {
  name: string;
  /** how many statements one run sends to the database, begin and commit among them */
  statements: number;
  p50: number;
  p95: number;
}

const warmUps = 20;
const runs = 300;

/** Does a work over and over, one after another, and says how long it takes. */
export async function measure({ name, prepare, work }: Measured): Promise<Timing> {
  for (let run = 0; run < warmUps; run += 1) await work(await prepare());
  const given = await prepare();
  const statements = await statementsOf(() => work(given));
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeOf(await prepare(), work));
  times.sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  return { name, statements, p50: percentile(0.5), p95: percentile(0.95) };
}

async function timeOf(given: unknown, work: Measured['work']): Promise<number> {
  const started = performance.now();
  await work(given);
  return performance.now() - started;
}

/** Counts where every statement passes, in a transaction or not: at the connection. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let statements = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...call: never[]) {
    statements += 1;
    return Reflect.apply(query, this, call);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}
