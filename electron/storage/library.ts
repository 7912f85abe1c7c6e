// The issues that came with the program: compiled files, read and checked when asked for.
import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssueSummary, StorageError } from '../../core/ipc/contract.js';
import type { Issue } from '../../core/journal/types.js';
import { err, ok, type Result } from '../../core/result.js';
import { parseIssue } from '../../core/schema/issue.js';

const repair = 'Install the program again, or run "npm run build" in a checkout.';

/** The compiled files in `folder`, one an issue; none when the folder cannot be read. */
async function issueFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((file) => /^[^.].*\.json$/.test(file)).sort();
  } catch {
    return [];
  }
}

async function readIssue(folder: string, file: string): Promise<Result<Issue, StorageError>> {
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

/** Reads the issue `wanted`, or the first there is, from `folder` (one JSON file an issue). */
export async function openIssue(
  folder: string,
  wanted: string | undefined,
): Promise<Result<Issue, StorageError>> {
  const files = await issueFiles(folder);
  const file = files.find((name) => name === `${wanted ?? ''}.json`) ?? files[0];
  if (file === undefined)
    return err({ kind: 'not-found', message: `There is no issue in the program's own folder. ${repair}` });
  return readIssue(folder, file);
}

/** Every issue in `folder` that can be opened, by journal and then by number. */
export async function listIssues(folder: string): Promise<readonly IssueSummary[]> {
  const summaries: IssueSummary[] = [];
  for (const file of await issueFiles(folder)) {
    const read = await readIssue(folder, file);
    if (!read.ok) continue;
    const { id, title, journal, number, articles } = read.value;
    const minutes = articles.reduce((sum, article) => sum + article.minutes, 0);
    summaries.push({ id, title, journal, number, articles: articles.length, minutes });
  }
  return summaries.sort((a, b) => a.journal.localeCompare(b.journal, 'en') || a.number - b.number);
}

/**
 * Calls `changed` with each issue whose compiled file is replaced by a good one, until the returned function is called.
 * A folder that cannot be watched is left alone.
 */
export function watchIssues(folder: string, changed: (issue: Issue) => void): () => void {
  try {
    const watcher = watch(folder, (_event, file) => {
      if (file === null || !/^[^.].*\.json$/.test(file)) return;
      void readIssue(folder, file).then((read) => {
        if (read.ok) changed(read.value);
      });
    });
    watcher.on('error', () => {
      watcher.close();
    });
    return () => {
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
