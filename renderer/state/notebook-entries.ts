// The annotations of the library with their places, for the notebook: looked for in slices and remembered.
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { resolve } from '../../core/anchoring/resolve.js';
import { fateOf } from '../../core/annotation/edition-review.js';
import type { NotebookEntry, PassageState } from '../../core/annotation/query.js';
import { isBinned, isWhole, selectorsOf } from '../../core/annotation/read.js';
import type { Annotation, AnnotationTarget } from '../../core/annotation/types.js';
import { issueNotebook, type ArticleRef, type IssueSummary } from '../../core/ipc/contract.js';
import { labelOf, shortLabelOf } from '../../core/journal/labels.js';
import type { Article, Issue } from '../../core/journal/types.js';
import { articleAt, fetchIssue, knownIssue } from './documents.js';
import { loadIssues, useIssues } from './issues.js';
import { useJournal } from './journal.js';
import { useLoadedLibrary, type LibraryNotebook } from './notebook-library.js';

/** Where a passage was found. */
interface Found {
  /** What it was found in; when that is another, the passage is looked for anew. */
  readonly document: Article | Issue | null;
  readonly start: number;
  readonly passage: PassageState;
  readonly place: string;
  readonly placeInWords: string;
}

/** By target, which is the same object as long as nothing changes it. */
const places = new WeakMap<AnnotationTarget, Found>();

/** Counts the batches of places that were found. */
const usePlaces = create<{ readonly batch: number }>(() => ({ batch: 0 }));

const lost = { start: Number.POSITIVE_INFINITY, passage: 'lost', place: '', placeInWords: '' } as const;

/** What there is to look in; undefined while it is not at hand, null when there is nothing any more. */
function documentOf(ref: ArticleRef): Article | Issue | null | undefined {
  const issue = knownIssue(ref.issue);
  if (!issue) return issue;
  return ref.article === issueNotebook ? issue : (articleAt(ref) ?? null);
}

function find(document: Article | Issue | null, annotation: Annotation): Found {
  if (!document) return { document, ...lost };
  const whole = 'articles' in document ? 'whole issue' : 'whole article';
  if ('articles' in document || isWhole(annotation))
    return {
      document,
      start: -1,
      passage: 'stands',
      place: `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`,
      placeInWords: whole,
    };
  const resolution = resolve(document, selectorsOf(annotation));
  if (resolution.status === 'orphan') return { document, ...lost };
  const { range } = resolution;
  return {
    document,
    start: range.start,
    passage: resolution.status === 'exact' ? 'stands' : fateOf(document, annotation).kind,
    place: shortLabelOf(document, range),
    placeInWords: labelOf(document, range),
  };
}

/** The place of an annotation, if it has been looked for where it must be. */
function known(ref: ArticleRef, annotation: Annotation): Found | undefined {
  const found = places.get(annotation.target);
  return found && found.document === documentOf(ref) ? found : undefined;
}

/** Longest that a look at many places goes on before what was found is shown, in milliseconds. */
const showEvery = 400;

/** The longest a look keeps the page busy, in milliseconds; the reader is waiting, so the pauses are short. */
const sliceMs = 10;

/** Looks for every passage whose place is not known; stops when `signal` says so. */
async function look(notebooks: ReadonlyMap<string, LibraryNotebook>, signal: AbortSignal): Promise<void> {
  let until = performance.now() + sliceMs;
  let shown = performance.now();
  let found = 0;
  const show = (): void => {
    if (found === 0) return;
    found = 0;
    shown = performance.now();
    usePlaces.setState(({ batch }) => ({ batch: batch + 1 }));
  };
  for (const { ref, byId } of notebooks.values()) {
    await fetchIssue(ref.issue);
    for (const annotation of byId.values()) {
      const document = documentOf(ref);
      if (document === undefined || known(ref, annotation)) continue;
      if (performance.now() > until) {
        await new Promise((next) => {
          setTimeout(next);
        });
        if (signal.aborted) return;
        until = performance.now() + sliceMs;
      }
      places.set(annotation.target, find(document, annotation));
      found += 1;
      if (performance.now() - shown > showEvery) show();
    }
  }
  show();
}

/** Where a passage was when it was marked, in code points: its order until it has been looked for. */
function recordedStart(annotation: Annotation): number {
  for (const selector of selectorsOf(annotation))
    if (selector.type === 'TextPositionSelector') return selector.start;
  return Number.POSITIVE_INFINITY;
}

/** How many places are looked for at once while the list is being made: what one step of the reader changes. */
const atOnce = 50;

const perIssue = 100_000;

function orderOf({ issue, article }: ArticleRef, issues: readonly IssueSummary[]): number {
  const at = issues.findIndex(({ id }) => id === issue);
  const pieces = issues[at]?.pieces ?? [];
  const piece = article === issueNotebook ? 0 : 1 + pieces.findIndex(({ id }) => id === article);
  const isGone = article !== issueNotebook && piece === 0;
  return (at < 0 ? issues.length : at) * perIssue + (isGone ? perIssue - 1 : piece);
}

interface Entries {
  /** What does not lie in the bin. */
  readonly live: readonly NotebookEntry[];
  readonly binned: readonly NotebookEntry[];
}

function entriesOf(
  notebooks: ReadonlyMap<string, LibraryNotebook>,
  issues: readonly IssueSummary[],
): Entries {
  const live: NotebookEntry[] = [];
  const inBin: NotebookEntry[] = [];
  let left = atOnce;
  for (const { ref, label, byId } of notebooks.values()) {
    const issueTitle = knownIssue(ref.issue)?.title ?? issues.find(({ id }) => id === ref.issue)?.title ?? '';
    const title = ref.article === issueNotebook ? issueTitle || ref.issue : (articleAt(ref)?.title ?? label);
    const order = orderOf(ref, issues);
    const document = documentOf(ref);
    for (const annotation of byId.values()) {
      let found = known(ref, annotation);
      if (!found && document !== undefined && left > 0) {
        left -= 1;
        found = find(document, annotation);
        places.set(annotation.target, found);
      }
      const entry: NotebookEntry = {
        ref,
        annotation,
        title,
        issueTitle: issueTitle || ref.issue,
        order,
        start: found?.start ?? recordedStart(annotation),
        passage: found?.passage ?? 'unknown',
        place: found?.place ?? '',
        placeInWords: found?.placeInWords ?? '',
      };
      (isBinned(annotation) ? inBin : live).push(entry);
    }
  }
  return { live, binned: inBin };
}

/** All entries of the library; read, and their passages looked for, when a component that shows them is first drawn. */
export function useNotebookEntries(): Entries & {
  readonly state: ReturnType<typeof useLoadedLibrary>;
} {
  const state = useLoadedLibrary();
  const { notebooks, status } = state;
  const issues = useIssues((library) => library.issues);
  const issue = useJournal((journal) => journal.issue);
  const batch = usePlaces((looked) => looked.batch);
  useEffect(() => {
    void loadIssues();
  }, []);
  useEffect(() => {
    if (status !== 'ready') return undefined;
    const stop = new AbortController();
    void look(notebooks, stop.signal);
    return () => {
      stop.abort();
    };
  }, [notebooks, status, issue]);
  const entries = useMemo(
    () => entriesOf(notebooks, issues),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the places and the open issue are read outside React
    [notebooks, issues, batch, issue],
  );
  return { ...entries, state };
}
