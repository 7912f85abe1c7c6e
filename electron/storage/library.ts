// The issues that came with the program: compiled files, read and checked when asked for.
import { watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { IssueSummary, Library, Notice, StorageError } from '../../core/ipc/contract.js';
import type { Issue } from '../../core/journal/types.js';
import { err, ok, type Result } from '../../core/result.js';
import { parseIssue } from '../../core/schema/issue.js';
import type { CheckedTexts } from './checked-texts.js';

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
  readonly summary: Result<IssueSummary, StorageError>;
}

/** By path: an issue is some hundred kilobytes, of which a list shows a few words. */
const known = new Map<string, Known>();

/** Time and size of a file; undefined when it cannot be told. */
const stampOf = (path: string): Promise<string | undefined> =>
  stat(path).then(
    ({ mtimeMs, size }) => `${String(mtimeMs)} ${String(size)}`,
    () => undefined,
  );

/** Checks the text of the file `file`. */
function parseText(file: string, text: string): Result<Issue, StorageError> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ kind: 'unreadable', message: `The issue file ${file} could not be read. ${repair}` });
  }
  const parsed = parseIssue(json);
  if (parsed.ok) return ok(parsed.value);
  return err({
    kind: 'invalid',
    message: `The issue file ${file} is damaged: ${parsed.error.message} ${repair}`,
  });
}

async function readText(folder: string, file: string): Promise<Result<string, StorageError>> {
  try {
    return ok(await readFile(join(folder, file), 'utf8'));
  } catch {
    return err({ kind: 'unreadable', message: `The issue file ${file} could not be read. ${repair}` });
  }
}

async function parseFile(folder: string, file: string): Promise<Result<Issue, StorageError>> {
  const text = await readText(folder, file);
  return text.ok ? parseText(file, text.value) : text;
}

const summarised = (read: Result<Issue, StorageError>): Result<IssueSummary, StorageError> =>
  read.ok ? ok(summaryOf(read.value)) : read;

async function readIssue(folder: string, file: string): Promise<Result<Issue, StorageError>> {
  const path = join(folder, file);
  const stamp = await stampOf(path);
  const read = await parseFile(folder, file);
  if (stamp !== undefined) known.set(path, { stamp, summary: summarised(read) });
  return read;
}

/** The file of the issue `wanted`, or of the first there is. */
async function fileOf(folder: string, wanted: string | undefined): Promise<Result<string, StorageError>> {
  const files = await issueFiles(folder);
  const file = files.find((name) => name === `${wanted ?? ''}.json`) ?? files[0];
  if (file !== undefined) return ok(file);
  return err({ kind: 'not-found', message: `There is no issue in the program's own folder. ${repair}` });
}

/** Reads the issue `wanted`, or the first there is, from `folder` (one JSON file an issue). */
export async function openIssue(
  folder: string,
  wanted: string | undefined,
): Promise<Result<Issue, StorageError>> {
  const file = await fileOf(folder, wanted);
  return file.ok ? readIssue(folder, file.value) : file;
}

/**
 * The JSON text of that issue. A text that was checked before, to the last character, is not checked again: with a whole
 * issue that takes longer than all else before the first paint.
 */
export async function openIssueText(
  folder: string,
  wanted: string | undefined,
  checked: CheckedTexts,
): Promise<Result<string, StorageError>> {
  const file = await fileOf(folder, wanted);
  const text = file.ok ? await readText(folder, file.value) : file;
  if (!file.ok || !text.ok || checked.has(text.value)) return text;
  const parsed = parseText(file.value, text.value);
  if (!parsed.ok) return parsed;
  checked.add(text.value);
  return text;
}

/** The JSON text of an issue to begin with, and what the reader has to hear about the one they expected. */
export interface FirstIssue {
  readonly issue: Result<string, StorageError>;
  readonly notices: readonly Notice[];
}

/**
 * Reads the issue `wanted` as `openIssueText` does; where its file is damaged, another that is whole, with a notice.
 * Only where no issue is whole there is none.
 */
export async function openFirstIssue(
  folder: string,
  wanted: string | undefined,
  checked: CheckedTexts,
): Promise<FirstIssue> {
  const issue = await openIssueText(folder, wanted, checked);
  if (issue.ok || issue.error.kind === 'not-found') return { issue, notices: [] };
  const [other] = (await listIssues(folder)).issues;
  const opened = other && (await openIssueText(folder, other.id, checked));
  if (!other || !opened?.ok) return { issue, notices: [] };
  const title =
    wanted === undefined ? 'An issue could not be read' : 'The issue you had open could not be read';
  const detail = `${issue.error.message} “${other.title}” is shown in its place. Your notes are kept.`;
  return { issue: opened, notices: [{ severity: 'error', title, detail }] };
}

async function summarise(folder: string, file: string): Promise<Result<IssueSummary, StorageError>> {
  const path = join(folder, file);
  const before = known.get(path);
  if (before && before.stamp === (await stampOf(path))) return before.summary;
  return summarised(await readIssue(folder, file));
}

/**
 * Every issue in `folder` that can be opened, by journal and then by number, and what is wrong with the others; a file
 * that is known is not read again.
 */
export async function listIssues(folder: string): Promise<Library> {
  const issues: IssueSummary[] = [];
  const damaged: string[] = [];
  for (const file of await issueFiles(folder)) {
    const summary = await summarise(folder, file);
    if (summary.ok) issues.push(summary.value);
    else damaged.push(summary.error.message);
  }
  issues.sort((a, b) => a.journal.localeCompare(b.journal, 'en') || a.number - b.number);
  return { issues, damaged };
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
