// After each test what it stood in for is back: files share a process, and what comes before the first test of the next one
// must not find it.
import { afterEach, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
