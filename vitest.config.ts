// The unit tests: everything under tests/ but the ones that drive the real app.
import { defineConfig } from 'vitest/config';

const tests = '**/*.test.{ts,tsx}';

export default defineConfig({
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    projects: [
      {
        extends: true,
        test: {
          // Nothing here is kept in a module between tests, so that a process and its imports serve many files.
          name: 'pure',
          include: [`tests/{core,build,content}/${tests}`],
          isolate: false,
        },
      },
      {
        extends: true,
        // Stores and doubles of Electron live in modules: each file has a process of its own.
        test: { name: 'own', include: [`tests/{electron,renderer}/${tests}`] },
      },
    ],
    environment: 'node',
    globals: false,
    watch: false,
    passWithNoTests: false,
    pool: 'forks',
    // One a core; the runner would leave a core idle, which of two is half.
    maxWorkers: '100%',
    // Generous: a time limit is there to end what hangs, not to fail a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    setupFiles: ['tests/support/unstub.ts'],
  },
});
