// Size of the archive the program ships in, packed here as electron-builder packs it.
import { createPackage } from '@electron/asar';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ARCHIVE_BUDGET } from '../../build/packaging/budgets.mjs';
import { report } from './results.js';

const root = resolve(import.meta.dirname, '../..');

/** Packs what ships into one archive and takes its size. */
export async function archive(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  try {
    const files = join(folder, 'files');
    for (const part of ['package.json', 'LICENSE', 'dist/electron', 'dist/renderer', 'dist/content'])
      cpSync(join(root, part), join(files, part), {
        recursive: true,
        filter: (file) => !file.endsWith('.map'),
      });
    const packed = join(folder, 'app.asar');
    await createPackage(files, packed);
    const values = [statSync(packed).size / 1000];
    report({ bench: 'archive', what: 'app.asar', unit: 'kB', values, goal: ARCHIVE_BUDGET / 1000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
