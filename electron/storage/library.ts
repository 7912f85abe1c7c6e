// The issues that came with the program: compiled files, read and checked when asked for.
import { watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { IssueSummary, StorageError } from '../../core/ipc/contract.js';
import type { Issue } from '../../core/journal/types.js';
import { err, ok, type Result } from '../../core/result.js';
import { parseIssue } from '../../core/schema/issue.js';

const repair = 'Install the program again, or run "npm run build" in a checkout.';

const isIssueFile = (name: string): boolean => /^[^.].*\.json$/.test(name);

/** The compiled files in `folder`, one an issue; none when the folder cannot be read. */
async function issueFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(isIssueFile).sort();
  } catch {
    return [];
  }
}

function summaryOf(issue: Issue): IssueSummary {
  const { id, title, subtitle, journal, number, date, articles, cover } = issue;
  const sum = (of: 'minutes' | 'words'): number =>
    articles.reduce((total, article) => total + article[of], 0);
  return {
    ...{ id, title, subtitle, journal, number, date },
    articles: articles.length,
    minutes: sum('minutes'),
    words: sum('words'),
    pieces: articles.map((article) => ({ id: article.id, minutes: article.minutes })),
    ...(cover && { cover }),
  };
}

/** What was found in a file, as long as it is the same file. */
interface Known {
  readonly stamp: string;
  /** Undefined when the file is no issue. */
  readonly summary: IssueSummary | undefined;
}

/** By path: an issue is some hundred kilobytes, of which a list shows a few words. */
const known = new Map<string, Known>();

/** Time and size of a file; undefined when it cannot be told. */
const stampOf = (path: string): Promise<string | undefined> =>
  stat(path).then(
    ({ mtimeMs, size }) => `${String(mtimeMs)} ${String(size)}`,
    () => undefined,
  );

async function parseFile(folder: string, file: string): Promise<Result<Issue, StorageError>> {
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

async function readIssue(folder: string, file: string): Promise<Result<Issue, StorageError>> {
  const path = join(folder, file);
  const stamp = await stampOf(path);
  const read = await parseFile(folder, file);
  if (stamp !== undefined) known.set(path, { stamp, summary: read.ok ? summaryOf(read.value) : undefined });
  return read;
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

async function summarise(folder: string, file: string): Promise<IssueSummary | undefined> {
  const path = join(folder, file);
  const before = known.get(path);
  if (before && before.stamp === (await stampOf(path))) return before.summary;
  const read = await readIssue(folder, file);
  return read.ok ? summaryOf(read.value) : undefined;
}

/** Every issue in `folder` that can be opened, by journal and then by number; a file that is known is not read again. */
export async function listIssues(folder: string): Promise<readonly IssueSummary[]> {
  const summaries: IssueSummary[] = [];
  for (const file of await issueFiles(folder)) {
    const summary = await summarise(folder, file);
    if (summary) summaries.push(summary);
  }
  return summaries.sort((a, b) => a.journal.localeCompare(b.journal, 'en') || a.number - b.number);
}

/** Watches a folder, if it can be watched, until the returned function is called. */
function watchFolder(folder: string, seen: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, (_event, name) => {
      seen(name);
    });
    const close = (): void => {
      watcher.close();
    };
    watcher.on('error', close);
    return close;
  } catch {
    return () => undefined;
  }
}

/**
 * Calls `changed` with each issue whose compiled file is replaced by a good one, until the returned function is called.
 * A folder that cannot be watched is left alone.
 */
export function watchIssues(folder: string, changed: (issue: Issue) => void): () => void {
  const tell = async (file: string): Promise<void> => {
    const read = await readIssue(folder, file);
    if (read.ok) changed(read.value);
  };
  const look = (): (() => void) =>
    watchFolder(folder, (file) => {
      if (file !== null && isIssueFile(file)) void tell(file);
    });
  let stop = look();
  // A build puts another folder in the place of this one, and who watches only the old one sees nothing any more.
  const stopAround = watchFolder(dirname(folder), (name) => {
    if (name !== basename(folder)) return;
    stop();
    stop = look();
    void issueFiles(folder).then((files) => Promise.all(files.map(tell)));
  });
  return () => {
    stop();
    stopAround();
  };
}
