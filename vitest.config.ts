// The unit tests: everything under tests/ but the ones that drive the real app.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['tests/{core,electron,renderer,build,content}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globals: false,
    watch: false,
    passWithNoTests: false,
    pool: 'forks',
    // Generous: a time limit is there to end what hangs, not to fail a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
