// A program of the test's own, with content compiled for it: what costs seconds to make is made once a worker.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from './journal.js';

const project = resolve(import.meta.dirname, '../..');

/** Compiles the issues of a folder of content into `out`, with the project's own compiler. */
export function compile(content: string, out: string): void {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const args = [tsx, join(project, 'build/content/main.ts'), '--content', content, '--out', out];
  execFileSync(process.execPath, args, { cwd: project, stdio: 'pipe' });
}

/** Tests with a copy of the program in `root`, without content, and what their worker keeps between tests. */
export const test = base.extend<
  { root: string; bundledIssue: () => void; twoIssues: () => void },
  { kept: string; smallIssue: () => string }
>({
  kept: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const kept = mkdtempSync(join(tmpdir(), 'journal-kept-'));
      await use(kept);
      rmSync(kept, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  smallIssue: [
    async ({ kept }, use) => {
      let compiled: string | undefined;
      await use(() => {
        if (compiled !== undefined) return compiled;
        const out = join(kept, 'small');
        compile(join(project, 'tests/fixtures/content'), out);
        return (compiled = out);
      });
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern
  root: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'journal-program-'));
    cpSync(join(project, 'package.json'), join(root, 'package.json'));
    for (const part of ['electron', 'renderer'])
      cpSync(join(project, 'dist', part), join(root, 'dist', part), { recursive: true });
    await use(root);
    rmSync(root, { recursive: true, force: true });
  },
  /** Gives the program the bundled issue. */
  bundledIssue: async ({ root }, use) => {
    await use(() => {
      cpSync(join(project, 'dist/content'), join(root, 'dist/content'), { recursive: true });
    });
  },
  /** Gives it the small issue of the fixtures too. */
  twoIssues: async ({ root, bundledIssue, smallIssue }, use) => {
    await use(() => {
      bundledIssue();
      cpSync(smallIssue(), join(root, 'dist/content'), { recursive: true });
    });
  },
});
