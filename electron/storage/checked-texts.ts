// Remembers which compiled issues passed their check, by the SHA-256 of their text, for as long as the check is the same.
import { createHash } from 'node:crypto';
import { readFileSync, writeFile } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';

/** The texts that are known to be good. */
export interface CheckedTexts {
  has(text: string): boolean;
  /** Remembers a text; that this could not be written down costs the next start its check, and is not said. */
  add(text: string): void;
}

/** More than any library; the oldest go first. */
const most = 100;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function read(path: string, check: string): readonly string[] {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly check?: unknown;
      readonly sha256?: unknown;
    };
    if (stored.check !== check || !Array.isArray(stored.sha256)) return [];
    return stored.sha256.filter((hash) => typeof hash === 'string');
  } catch {
    return [];
  }
}

/**
 * Opens `checked-issues.json` in the data folder. `check` names the code that checks: what another version of it let
 * through counts for nothing.
 */
export function openCheckedTexts(data: DataFolder, check: string): CheckedTexts {
  const path = join(data.folder, 'checked-issues.json');
  let known = read(path, check);
  return {
    has: (text) => known.includes(hashOf(text)),
    add: (text) => {
      known = [...known, hashOf(text)].slice(-most);
      if (data.writable) writeFile(path, JSON.stringify({ check, sha256: known }), () => undefined);
    },
  };
}
