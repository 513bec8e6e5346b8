import { existsSync, readFileSync } from 'node:fs';

export type Counts = { passed: number; failed: number; skipped: number };

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The counts of vitest's JSON report; null when it wrote none. A file that could not be loaded counts as failed. */
export function vitestCounts(report: string): Counts | null {
  const content = readReport(report) as VitestReport | null;
  if (!content) return null;
  const brokenFiles = content.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: content.numPassedTests,
    failed: content.numFailedTests + brokenFiles.length,
    skipped: content.numPendingTests + content.numTodoTests,
  };
}

/** The counts of Playwright's JSON report; null when it wrote none. A flaky test has failed. */
export function playwrightCounts(report: string): Counts | null {
  const content = readReport(report) as PlaywrightReport | null;
  if (!content) return null;
  const { expected, unexpected, flaky, skipped } = content.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: failed === 0 && content.errors.length > 0 ? 1 : failed, skipped };
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
