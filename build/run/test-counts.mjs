// How many tests passed, failed and were skipped, read from the JSON reports of the two test runners.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 * @typedef {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} PlaywrightReport
 */

/**
 * Counts Vitest's tests. A file that fails before or beside its tests, as one that does not load, counts as one
 * failed test.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    let failed = 0;
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') failed += 1;
      else counts.skipped += 1;
    }
    counts.failed += status === 'failed' ? Math.max(failed, 1) : failed;
  }
  return counts;
}

/**
 * Counts Playwright's tests. One that passed only when repeated has passed.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * Adds up runners. One that failed without a failed test, because it crashed or wrote no report, counts as one
 * failed test: the sum must never look better than it was.
 * @param {readonly { code: number, counts: Counts | null }[]} runs code: exit code of the runner
 * @returns {Counts}
 */
export function addUp(runs) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { code, counts } of runs) {
    const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
    sum.passed += passed;
    sum.skipped += skipped;
    sum.failed += code === 0 && counts !== null ? failed : Math.max(failed, 1);
  }
  return sum;
}

/**
 * The line that ends a test run.
 * @param {Counts} counts
 * @returns {string}
 */
export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
