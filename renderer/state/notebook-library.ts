// The notebooks of the library: each is read once, when it is first wanted, and kept true while the reader works.
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { isBinned, live, tagsOf } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef } from '../../core/ipc/contract.js';
import { err, ok, type Result } from '../../core/result.js';
import { request } from '../platform/journal.js';
import { useJournal } from './journal.js';
import { setMarkCount } from './mark-counts.js';
import { addNotices } from './notices.js';
import { firstPaint } from './quiet.js';
import { withUnsaved } from './saving.js';
import type { AnnotationChange } from './undo.js';

/** One notebook: all it holds, what lies in the bin too. A new object whenever anything in it changes. */
export interface LibraryNotebook {
  readonly ref: ArticleRef;
  /** Title of the article when the notebook was last written, or its id. */
  readonly label: string;
  readonly byId: ReadonlyMap<string, Annotation>;
}

/** A notebook that could not be read. */
export interface UnreadNotebook {
  readonly ref: ArticleRef;
  /** Why, and what to do, in plain words. */
  readonly message: string;
}

interface NotebookLibraryState {
  readonly status: 'idle' | 'loading' | 'ready';
  /** Notebooks read so far, of `total`. */
  readonly done: number;
  readonly total: number;
  /** By `issue/article`; what is not yet read is not here. Those read before the library was wanted are. */
  readonly notebooks: ReadonlyMap<string, LibraryNotebook>;
  readonly unread: readonly UnreadNotebook[];
}

/** All notebooks. Outside React, `subscribe` hears of every change; a notebook that is the same object is unchanged. */
export const useNotebookLibrary = create<NotebookLibraryState>(() => ({
  status: 'idle',
  done: 0,
  total: 0,
  notebooks: new Map(),
  unread: [],
}));

/** Names a notebook in the library. */
export const notebookKey = ({ issue, article }: ArticleRef): string => `${issue}/${article}`;

/** The title of an article in the open issue, for a notebook that has just been begun. */
function titleOf({ issue: id, article }: ArticleRef): string {
  const { issue } = useJournal.getState();
  const known = issue?.id === id ? issue.articles.find((one) => one.id === article)?.title : undefined;
  return known ?? article;
}

function put(notebook: LibraryNotebook): void {
  const key = notebookKey(notebook.ref);
  useNotebookLibrary.setState(({ notebooks, unread }) => ({
    notebooks: new Map(notebooks).set(key, notebook),
    unread: isUnread(key) ? unread.filter(({ ref }) => notebookKey(ref) !== key) : unread,
  }));
}

const isUnread = (key: string): boolean =>
  useNotebookLibrary.getState().unread.some(({ ref }) => notebookKey(ref) === key);

async function readFromDisk(ref: ArticleRef): Promise<Result<LibraryNotebook, { readonly message: string }>> {
  const opened = await request('openNotebook', ref).catch(() =>
    err({ message: 'They were not read. Start the journal again.' }),
  );
  if (!opened.ok) return opened;
  const { label, annotations, notices } = opened.value;
  const byId = new Map(withUnsaved(ref, annotations).map((one) => [one.id, one]));
  // An article without a notebook is called by its id.
  const notebook = { ref, label: label === ref.article ? titleOf(ref) : label, byId };
  put(notebook);
  count(notebook);
  // What was found out in reading it is told once, also to a reader who has gone on to another article.
  addNotices(notices);
  return ok(notebook);
}

/** Those on their way, by key: nothing is read twice. */
const underway = new Map<string, ReturnType<typeof readFromDisk>>();

/** The notebook of an article or an issue as it is now, if it has been read. */
export const knownNotebook = (ref: ArticleRef): LibraryNotebook | undefined =>
  useNotebookLibrary.getState().notebooks.get(notebookKey(ref));

/** Reads a notebook, unless it is known; or says why it cannot be read, in plain words. */
export async function readNotebook(ref: ArticleRef): ReturnType<typeof readFromDisk> {
  const known = knownNotebook(ref);
  if (known) return ok(known);
  const key = notebookKey(ref);
  const reading = underway.get(key) ?? readFromDisk(ref);
  underway.set(key, reading);
  try {
    return await reading;
  } finally {
    underway.delete(key);
  }
}

/** The contents count the article on show themselves; this is for what is read or changed elsewhere. */
function count({ ref, byId }: LibraryNotebook): void {
  const { issue, history, at } = useJournal.getState();
  if (issue?.id !== ref.issue || history[at]?.article === ref.article) return;
  setMarkCount(ref.article, live([...byId.values()]).length);
}

/** Takes over what the reader has just done to one notebook. */
async function take(ref: ArticleRef, changes: readonly AnnotationChange[]): Promise<void> {
  const { status } = useNotebookLibrary.getState();
  const known = knownNotebook(ref);
  // One not read yet has the changes when it is read. Once all were read, one that is not known is a new one.
  if (!known && (status !== 'ready' || isUnread(notebookKey(ref)))) {
    await readNotebook(ref);
    return;
  }
  const byId = new Map(known?.byId);
  for (const { before, after } of changes) {
    if (after) byId.set(after.id, after);
    else if (before) byId.delete(before.id);
  }
  const notebook = { ref, label: known?.label ?? titleOf(ref), byId };
  put(notebook);
  count(notebook);
}

/** Takes over what the reader has just done, and what is on its way to the disk already. */
export function changeNotebooks(changes: readonly AnnotationChange[]): void {
  for (const [key, { ref }] of new Map(changes.map((change) => [notebookKey(change.ref), change])))
    void take(
      ref,
      changes.filter((change) => notebookKey(change.ref) === key),
    );
}

async function readOne(ref: ArticleRef): Promise<void> {
  const read = await readNotebook(ref);
  if (read.ok) return;
  const { message } = read.error;
  useNotebookLibrary.setState(({ unread }) => ({ unread: [...unread, { ref, message }] }));
}

/** How many notebooks are asked for at once; between two batches the page has its turn. */
const together = 4;

async function readAll(wanted: () => Promise<readonly ArticleRef[]>): Promise<void> {
  useNotebookLibrary.setState({ status: 'loading', done: 0, total: 0, unread: [] });
  await firstPaint();
  const refs = await wanted();
  useNotebookLibrary.setState({ total: refs.length });
  for (let at = 0; at < refs.length; at += together) {
    await Promise.all(refs.slice(at, at + together).map(readOne));
    useNotebookLibrary.setState({ done: Math.min(refs.length, at + together) });
  }
  useNotebookLibrary.setState({ status: 'ready' });
}

let loading: Promise<void> | undefined;

/**
 * Reads every notebook, once, after the first paint and a few at a time; resolves when all are read. Later calls get the same
 * answer. A notebook that cannot be read is among `unread`.
 */
export function loadNotebookLibrary(): Promise<void> {
  loading ??= readAll(() => request('listNotebooks', undefined));
  return loading;
}

/** Reads again the notebooks that could not be read. */
export function readAgain(): Promise<void> {
  const { unread, status } = useNotebookLibrary.getState();
  if (status === 'ready') loading = readAll(() => Promise.resolve(unread.map(({ ref }) => ref)));
  return loading ?? Promise.resolve();
}

/** Has the library read when a component that needs it is first drawn. */
export function useLoadedLibrary(): NotebookLibraryState {
  useEffect(() => {
    void loadNotebookLibrary();
  }, []);
  return useNotebookLibrary();
}

/** A tag and on how many annotations it stands. */
export interface KnownTag {
  readonly tag: string;
  readonly count: number;
}

/** Counted once for each state of a notebook: while a note is written only its own changes. */
const tagCounts = new WeakMap<LibraryNotebook, ReadonlyMap<string, number>>();

function tagsIn(notebook: LibraryNotebook): ReadonlyMap<string, number> {
  const known = tagCounts.get(notebook);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const annotation of notebook.byId.values()) {
    if (isBinned(annotation)) continue;
    for (const tag of tagsOf(annotation)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  tagCounts.set(notebook, counts);
  return counts;
}

/** All tags on annotations that are not in the bin, the most used first, then by name. */
function knownTags(notebooks: ReadonlyMap<string, LibraryNotebook>): readonly KnownTag[] {
  const counts = new Map<string, number>();
  for (const notebook of notebooks.values())
    for (const [tag, count] of tagsIn(notebook)) counts.set(tag, (counts.get(tag) ?? 0) + count);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en'));
}

/** The reader's tags, for completion; the library is read on first use. */
export function useKnownTags(): readonly KnownTag[] {
  const { notebooks } = useLoadedLibrary();
  return useMemo(() => knownTags(notebooks), [notebooks]);
}
