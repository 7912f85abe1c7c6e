// The tests of the packages, as a reader installs them. `npm run test:packaged` builds the packages and runs these.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // Packages are unpacked and installed, and the program is built anew once.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  outputDir: '../../test-results',
});
