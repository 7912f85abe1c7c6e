// The issues that came with the program: compiled files, read and checked when asked for.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageError } from '../../core/ipc/contract.js';
import type { Issue } from '../../core/journal/types.js';
import { err, ok, type Result } from '../../core/result.js';
import { parseIssue } from '../../core/schema/issue.js';

const repair = 'Install the program again, or run "npm run build" in a checkout.';

/** Reads the issue `wanted`, or the first there is, from `folder` (one JSON file an issue). */
export async function openIssue(
  folder: string,
  wanted: string | undefined,
): Promise<Result<Issue, StorageError>> {
  let files: string[];
  try {
    files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  } catch {
    files = [];
  }
  const file = files.find((name) => name === `${wanted ?? ''}.json`) ?? files[0];
  if (file === undefined)
    return err({ kind: 'not-found', message: `There is no issue in the program's own folder. ${repair}` });
  try {
    const parsed = parseIssue(JSON.parse(await readFile(join(folder, file), 'utf8')));
    if (parsed.ok) return ok(parsed.value);
    return err({
      kind: 'invalid',
      message: `The issue file ${file} is damaged: ${parsed.error.message} ${repair}`,
    });
  } catch {
    return err({ kind: 'unreadable', message: `The issue file ${file} could not be read. ${repair}` });
  }
}
