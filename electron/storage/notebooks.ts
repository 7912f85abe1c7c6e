// The reader's notebooks: one file an article, held in memory once open, written durably and one write at a time.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { live } from '../../core/annotation/read.js';
import type { Annotation, Notebook } from '../../core/annotation/types.js';
import {
  issueNotebook,
  type ArticleRef,
  type NotebookChange,
  type OpenedNotebook,
  type StorageError,
} from '../../core/ipc/contract.js';
import { err, ok, type Result } from '../../core/result.js';
import { emptyNotebook, parseNotebook } from '../../core/schema/notebook.js';
import { writeDurably } from './durable-write.js';
import { writeError } from './errors.js';
import { keepLastGood, notebookPath, readNotebook, type Write } from './notebook-file.js';

/** What the notebooks are made with; `write` is replaced in tests. */
export interface NotebookOptions {
  readonly folder: string;
  readonly now?: () => Date;
  readonly write?: Write;
}

/** The repository of notebooks. */
export interface Notebooks {
  /** Reads an article's notebook. A file that cannot be used is set aside and said in the notices. */
  open(ref: ArticleRef): Promise<Result<OpenedNotebook, StorageError>>;
  /** Applies changes; resolves when they are durable, or with why they are not (they are then kept and tried again). */
  change(
    ref: ArticleRef,
    label: string | undefined,
    changes: readonly NotebookChange[],
  ): Promise<Result<null, StorageError>>;
  /** Every notebook on disk or in memory, in order of issue and article. */
  list(): Promise<readonly ArticleRef[]>;
  /** Marks by article id, and the notes on the whole issue; a file that cannot be read counts as none. */
  countMarks(issue: string): Promise<Readonly<Record<string, number>>>;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

/** What this program names its folders and files: a stray copy beside them is none of the notebooks. */
const fileName = /^[a-z0-9][a-z0-9-]*$/;
const notebookName = new RegExp(`${fileName.source}|^${issueNotebook}$`);

interface OpenFile {
  readonly path: string;
  notebook: Notebook;
  /** Whether the file on disk is one that was read and found good, to be copied before it is first replaced. */
  goodOnDisk: boolean;
  /** The write under way, and the one that will follow it with everything that has come since. */
  writing: Promise<Result<null, StorageError>> | undefined;
  next: Promise<Result<null, StorageError>> | undefined;
}

/** By creation, so that taking a step back gives the same file whatever came and went meanwhile. */
const inOrder = (a: Annotation, b: Annotation): number =>
  a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

function applied(
  notebook: Notebook,
  label: string | undefined,
  changes: readonly NotebookChange[],
): Notebook {
  const items = new Map(notebook.first.items.map((item) => [item.id, item]));
  for (const change of changes) {
    if (change.kind === 'put') items.set(change.annotation.id, change.annotation);
    else items.delete(change.id);
  }
  return {
    ...notebook,
    label: label ?? notebook.label,
    total: items.size,
    first: { ...notebook.first, items: [...items.values()].sort(inOrder) },
  };
}

/** Opens the notebooks kept in `folder`. */
export function createNotebooks(options: NotebookOptions): Notebooks {
  const { folder, now = () => new Date(), write = writeDurably } = options;
  const files = new Map<string, Promise<Result<OpenFile, StorageError>>>();
  const notices = new Map<string, OpenedNotebook['notices']>();
  const counted = new Map<string, { mtimeMs: number; size: number; count: number }>();

  const load = async (ref: ArticleRef): Promise<Result<OpenFile, StorageError>> => {
    const path = notebookPath(folder, ref);
    const read = await readNotebook(path, now, write);
    if (!read.ok) return read;
    notices.set(path, read.value.notices);
    return ok({
      path,
      notebook: read.value.notebook ?? emptyNotebook(ref.issue, ref.article, ref.article),
      goodOnDisk: read.value.notebook !== undefined,
      writing: undefined,
      next: undefined,
    });
  };

  const file = async (ref: ArticleRef): Promise<Result<OpenFile, StorageError>> => {
    const path = notebookPath(folder, ref);
    const loading = files.get(path) ?? load(ref);
    files.set(path, loading);
    const loaded = await loading;
    // Something the reader can mend is tried again at the next opening.
    if (!loaded.ok) files.delete(path);
    return loaded;
  };

  const writeNow = async (open: OpenFile): Promise<Result<null, StorageError>> => {
    try {
      if (open.goodOnDisk) open.goodOnDisk = !(await keepLastGood(open.path, write));
      await write(open.path, `${JSON.stringify(open.notebook, null, 1)}\n`);
      return ok(null);
    } catch (error) {
      return err(writeError(error, dirname(open.path)));
    }
  };

  /** One write at a time a file; all that arrives during a write goes together in the next. */
  const schedule = (open: OpenFile): Promise<Result<null, StorageError>> => {
    if (!open.writing) {
      open.writing = writeNow(open).finally(() => {
        open.writing = open.next;
        open.next = undefined;
      });
      return open.writing;
    }
    open.next ??= open.writing
      .then(() => writeNow(open))
      .finally(() => {
        open.writing = open.next;
        open.next = undefined;
      });
    return open.next;
  };

  /** Counted once for each state of a file: a library holds many, and they are asked for at every start. */
  const countOnDisk = async (path: string): Promise<number> => {
    try {
      const { mtimeMs, size } = await stat(path);
      const known = counted.get(path);
      if (known?.mtimeMs === mtimeMs && known.size === size) return known.count;
      const parsed = parseNotebook(await readFile(path, 'utf8'));
      const count = parsed.ok ? live(parsed.value.first.items).length : 0;
      counted.set(path, { mtimeMs, size, count });
      return count;
    } catch {
      return 0;
    }
  };

  return {
    async open(ref) {
      const opened = await file(ref);
      if (!opened.ok) return opened;
      const { path, notebook } = opened.value;
      const said = notices.get(path) ?? [];
      notices.delete(path);
      return ok({ label: notebook.label, annotations: notebook.first.items, notices: said });
    },
    async change(ref, label, changes) {
      const opened = await file(ref);
      if (!opened.ok) return opened;
      opened.value.notebook = applied(opened.value.notebook, label, changes);
      return schedule(opened.value);
    },
    async list() {
      const root = join(folder, 'notebooks');
      const paths = new Set(files.keys());
      for (const issue of await readdir(root).catch(() => []))
        for (const name of await readdir(join(root, issue)).catch(() => []))
          if (name.endsWith('.json')) paths.add(join(root, issue, name));
      return [...paths]
        .sort()
        .map((path) => ({ issue: basename(dirname(path)), article: basename(path, '.json') }))
        .filter(({ issue, article }) => fileName.test(issue) && notebookName.test(article));
    },
    async countMarks(issue) {
      const counts: Record<string, number> = {};
      const place = join(folder, 'notebooks', issue);
      const names = await readdir(place).catch(() => []);
      for (const name of names.filter((entry) => entry.endsWith('.json'))) {
        const article = basename(name, '.json');
        if (!notebookName.test(article)) continue;
        const open = await files.get(join(place, name));
        if (open?.ok) counts[article] = live(open.value.notebook.first.items).length;
        else counts[article] = await countOnDisk(join(place, name));
      }
      return counts;
    },
    async idle() {
      for (const loading of [...files.values()]) {
        const open = await loading;
        while (open.ok && open.value.writing) await open.value.writing;
      }
    },
  };
}
