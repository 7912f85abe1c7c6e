// The search indexes on the disk: shipped beside the issues, or built by the window once and kept with the reader's files.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { handle } from './ipc.js';
import type { DataFolder } from './storage/data-folder.js';
import { writeDurably } from './storage/durable-write.js';

/** Ending of the files, here and in the library. */
const ENDING = '.search';

const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
};

/** What names the text of an issue: the same for the same compiled file. */
const fingerprintOf = (compiled: string | Uint8Array): string =>
  createHash('sha256').update(compiled).digest('hex');

/** Whether a file says it is of this text. Only the window looks closer: a file that is damaged is built anew. */
const isOf = (bytes: Uint8Array, fingerprint: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).includes(fingerprint);

/** Answers the requests for kept indexes. `library` is the folder of the compiled issues. */
export function setupSearchIndexes(library: string, data: DataFolder): void {
  const kept = (issue: string): string => join(data.folder, 'search', issue + ENDING);
  handle('searchIndex', async ({ issue }) => {
    const compiled = await bytesOf(join(library, `${issue}.json`));
    if (!compiled) return null;
    const fingerprint = fingerprintOf(compiled);
    for (const path of [kept(issue), join(library, issue + ENDING)]) {
      const bytes = await bytesOf(path);
      if (bytes && isOf(bytes, fingerprint)) return { fingerprint, bytes };
    }
    return { fingerprint, bytes: null };
  });
  handle('keepSearchIndex', async ({ issue, bytes }) => {
    if (data.writable) await writeDurably(kept(issue), bytes).catch(() => undefined);
    return null;
  });
}
