import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from '#scripts/test-counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the counts of a run', () => {
  test('know that a runner without a report has crashed', () => {
    expect(vitestCounts(join(folder, 'none.json'))).toBeNull();
    expect(playwrightCounts(join(folder, 'none.json'))).toBeNull();
  });

  test('take a file of tests that could not be loaded for a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    const content = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults };
    expect(vitestCounts(report(content))).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('take a flaky test, and an error outside the tests, for a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts(report({ stats, errors: [] }))).toEqual({ passed: 5, failed: 2, skipped: 2 });
    const clean = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCounts(report({ stats: clean, errors: [{}] }))).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});
