// npm test: everything. The static gate, the tests of rules and server, a build, and the tests in a browser.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '#scripts/build.ts';
import { readConfiguration, root } from '#scripts/configuration.ts';
import { add, type Counts, none, playwrightCounts, vitestCounts } from '#scripts/test-counts.ts';

const { DATA_DIR: dataDirectory } = readConfiguration('test');
const reports = join(dataDirectory, 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const gate = await step('Static gate', () => run('npm', ['run', '--silent', 'check']));
const units = await runner('Rules and server', join(reports, 'vitest.json'), vitestCounts, (report) =>
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
);
const built = await step('Build', () => buildIfStale(dataDirectory).then(() => 0));
const browser =
  built.failed > 0
    ? none
    : await runner('Browser', join(reports, 'playwright.json'), playwrightCounts, (report) =>
        run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
      );

const { passed, failed, skipped } = [gate, units, built, browser].reduce(add);
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Work that holds no tests: only its failure counts. */
async function step(title: string, work: () => Promise<number | null>): Promise<Counts> {
  console.log(`\n${title}`);
  const code = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  return code === 0 ? none : { ...none, failed: 1 };
}

/** A runner that ends badly without naming a failed test has crashed, and counts as one. */
async function runner(
  title: string,
  report: string,
  read: (report: string) => Counts | null,
  work: (report: string) => Promise<number | null>,
): Promise<Counts> {
  const ended = await step(title, () => work(report));
  const counts = read(report);
  if (!counts || counts.passed + counts.failed === 0) return { ...none, failed: 1 };
  return counts.failed === 0 ? add(counts, ended) : counts;
}

function run(program: string, parameters: string[], environment: Record<string, string> = {}): Promise<number | null> {
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((done, fail) => child.once('error', fail).once('exit', done));
}
