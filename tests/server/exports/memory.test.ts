import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { operator } from '#domain/identity/user.ts';
import { generateCases } from '#prisma/demo/generate.ts';
import { exportCsv } from '#server/exports/csv.ts';
import { asked } from '#tests/support/csv.ts';

const cases = 20_000;
const megabyte = 2 ** 20;

beforeAll(() => generateCases({ cases, seed: 1, until: new Date() }), 180_000);

test('memory stays the same however many cases there are', { timeout: 120_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const result = await exportCsv(operator, asked(), new Date());
  if (!result.ok) throw new Error(result.code);
  expect(result.rows).toBe(cases);

  let [bytes, chunks, most] = [0, 0, 0];
  const reader = result.file.getReader();
  await reader.read();
  const before = held();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    chunks += 1;
    if (chunks % 50 === 0) most = Math.max(most, held() - before);
  }
  expect(bytes).toBeGreaterThan(40 * megabyte);
  expect(most).toBeLessThan(8 * megabyte);
});
