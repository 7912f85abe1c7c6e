// Opens one notebook file; one that cannot be used is set aside untouched and the last good copy takes its place.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Notebook } from '../../core/annotation/types.js';
import type { ArticleRef, Notice, StorageError } from '../../core/ipc/contract.js';
import { err, ok, type Result } from '../../core/result.js';
import { parseNotebook } from '../../core/schema/notebook.js';
import { codeOf, readError, writeError } from './errors.js';
import { setAside } from './set-aside.js';

/** Where the notebook of an article is. */
export const notebookPath = (folder: string, { issue, article }: ArticleRef): string =>
  join(folder, 'notebooks', issue, `${article}.json`);

const lastGoodPath = (path: string): string => join(dirname(path), '.last-good', basename(path));

/** Writes a file durably, or throws Node's file errors. */
export type Write = (path: string, text: string) => Promise<void>;

/** Keeps a copy of a file that was read and found good; false if that failed, which is no reason not to go on. */
export async function keepLastGood(path: string, write: Write): Promise<boolean> {
  try {
    await write(lastGoodPath(path), await readFile(path, 'utf8'));
    return true;
  } catch {
    // The notebook itself is what matters, and its own write reports.
    return false;
  }
}

async function readText(path: string): Promise<Result<string | undefined, StorageError>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? ok(undefined) : err(readError(error, path));
  }
}

/** What a file held: a notebook, or nothing, and what the reader must be told. */
export interface ReadNotebook {
  readonly notebook: Notebook | undefined;
  readonly notices: readonly Notice[];
}

/** The last good copy of a notebook, if there is one and it is still good. */
async function readLastGood(path: string): Promise<{ text: string; notebook: Notebook } | undefined> {
  const copy = await readText(lastGoodPath(path));
  if (!copy.ok || copy.value === undefined) return undefined;
  const parsed = parseNotebook(copy.value);
  return parsed.ok ? { text: copy.value, notebook: parsed.value } : undefined;
}

/**
 * Reads a notebook. One that cannot be used is set aside, and the last good copy is written in its place. Only a file
 * that can be neither read nor set aside is an error, and then nothing was changed.
 */
export async function readNotebook(
  path: string,
  now: () => Date,
  write: Write,
): Promise<Result<ReadNotebook, StorageError>> {
  const text = await readText(path);
  if (!text.ok) return text;
  if (text.value === undefined) return ok({ notebook: undefined, notices: [] });
  const parsed = parseNotebook(text.value);
  if (parsed.ok) return ok({ notebook: parsed.value, notices: [] });

  const lastGood = await readLastGood(path);
  let aside: string;
  try {
    aside = setAside(path, now(), { keep: lastGood !== undefined });
    if (lastGood) await write(path, lastGood.text);
  } catch (error) {
    const reason = writeError(error, dirname(path)).message;
    const message = `The file ${path} ${parsed.error.message}, and it could not be put aside. ${reason} It was not changed.`;
    return err({ kind: 'unreadable', message });
  }
  const kept = `The file ${basename(path)} ${parsed.error.message}. It was kept, unchanged, as ${aside}.`;
  const marks = lastGood?.notebook.first.items.length;
  const next =
    marks === undefined
      ? 'The article starts with an empty notebook.'
      : `The last good copy was put in its place, with ${marks} ${marks === 1 ? 'mark' : 'marks'}; what was added after it is only in the file that was kept.`;
  const title = 'A notebook could not be read';
  return ok({
    notebook: lastGood?.notebook,
    notices: [{ severity: 'warning', title, detail: `${kept} ${next}` }],
  });
}
