// How much script the window fetches before its first paint; the build fails above the same limit.
import { resolve } from 'node:path';
import { FIRST_SCRIPTS_LIMIT, firstScripts } from '../../build/first-scripts.mjs';
import { report } from './results.js';

const renderer = resolve(import.meta.dirname, '../../dist/renderer');

/** Adds up the page's script and all it imports at once. */
export async function bundle(): Promise<void> {
  const { files, zipped } = await firstScripts(renderer);
  report({
    bench: 'bundle',
    what: `script before the first paint, compressed, in ${files} files`,
    unit: 'kB',
    values: [zipped / 1000],
    goal: FIRST_SCRIPTS_LIMIT / 1000,
  });
}
