// The folder that holds everything the reader owns, and whether it can be written.
import { mkdirSync, mkdtempSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeError } from './errors.js';

/** The data folder. Where it cannot be written, the run-time's own files go to a temporary folder instead. */
export type DataFolder =
  | { readonly writable: true; readonly folder: string }
  | {
      readonly writable: false;
      readonly folder: string;
      readonly reason: string;
      readonly temporaryFolder: string;
    };

/** Makes the folder if need be and tries it by writing and deleting a file. */
export function openDataFolder(folder: string): DataFolder {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    unlinkSync(probe);
    return { writable: true, folder };
  } catch (error) {
    const temporaryFolder = mkdtempSync(join(tmpdir(), 'learning-journal-'));
    return { writable: false, folder, reason: writeError(error, folder).message, temporaryFolder };
  }
}
