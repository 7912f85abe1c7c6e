// Every annotation of the library, read on first use and kept true while the reader works.
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { isBinned, live, tagsOf } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef } from '../../core/ipc/contract.js';
import { request } from '../platform/journal.js';
import { onAnnotationChanges } from './annotation-changes.js';
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
  /** By `issue/article`; what is not yet read is not here. */
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
  useNotebookLibrary.setState(({ notebooks }) => ({
    notebooks: new Map(notebooks).set(notebookKey(notebook.ref), notebook),
  }));
}

/** The contents count the article on show themselves; this is for changes made from elsewhere. */
function count({ ref, byId }: LibraryNotebook): void {
  const { issue, history, at } = useJournal.getState();
  if (issue?.id !== ref.issue || history[at]?.article === ref.article) return;
  if (useNotebookLibrary.getState().status === 'ready')
    setMarkCount(ref.article, live([...byId.values()]).length);
}

/** Takes over what the reader has just done. A notebook not read yet has it when it is read. */
function follow(changes: readonly AnnotationChange[]): void {
  const { notebooks, status } = useNotebookLibrary.getState();
  if (status === 'idle') return;
  for (const key of new Set(changes.map(({ ref }) => notebookKey(ref)))) {
    const ofOne = changes.filter(({ ref }) => notebookKey(ref) === key);
    const ref = ofOne[0]?.ref;
    const known = notebooks.get(key);
    if (!ref) continue;
    const byId = new Map(known?.byId);
    for (const { before, after } of ofOne) {
      if (after) byId.set(after.id, after);
      else if (before) byId.delete(before.id);
    }
    const notebook = { ref, label: known?.label ?? titleOf(ref), byId };
    put(notebook);
    count(notebook);
  }
}

async function read(ref: ArticleRef): Promise<void> {
  const opened = await request('openNotebook', ref).catch(() => ({
    ok: false as const,
    error: { message: 'It was not read. Start the journal again.' },
  }));
  if (!opened.ok) {
    const { message } = opened.error;
    useNotebookLibrary.setState(({ unread }) => ({ unread: [...unread, { ref, message }] }));
    return;
  }
  const { label, annotations, notices } = opened.value;
  addNotices(notices);
  put({ ref, label, byId: new Map(withUnsaved(ref, annotations).map((one) => [one.id, one])) });
}

/** How many notebooks are asked for at once; between two batches the page has its turn. */
const together = 4;

async function readAll(wanted: () => Promise<readonly ArticleRef[]>): Promise<void> {
  useNotebookLibrary.setState({ status: 'loading', done: 0, total: 0, unread: [] });
  await firstPaint();
  const refs = await wanted();
  useNotebookLibrary.setState({ total: refs.length });
  for (let at = 0; at < refs.length; at += together) {
    await Promise.all(refs.slice(at, at + together).map(read));
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
  if (!loading) {
    onAnnotationChanges(follow);
    loading = readAll(() => request('listNotebooks', undefined));
  }
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
