// End-to-end tests drive the real program; each starts its own with its own data folder.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Much of a test is waiting: for a start, a paint, a disk. Each has a screen of its own (build/run/test.mjs).
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
});
