// The reader's bookmarks: set, removed, taken back, and saved at once.
import { create } from 'zustand';
import type { Article } from '../../core/journal/types.js';
import { pointAt } from '../../core/reading/paragraphs.js';
import { mostBookmarks, type Bookmark } from '../../core/schema/progress.js';
import { announce } from './announce.js';
import { articleOf, useJournal } from './journal.js';
import { addNotices } from './notices.js';
import { progressKey, saveProgressNow, useProgress } from './progress.js';
import { useSelection } from './selection.js';
import { latestStep, recordStep, type Step } from './undo.js';

/** Longest beginning of a paragraph that is kept with its bookmark, in UTF-16 code units. */
const longestWords = 120;

const sameBlock = (a: Bookmark, b: Bookmark): boolean =>
  a.issue === b.issue && a.article === b.article && a.block === b.block;

async function save(): Promise<void> {
  const saved = await saveProgressNow();
  if (saved.ok) return;
  const detail = `${saved.error.message} Your bookmarks last only while the journal is open.`;
  addNotices([{ severity: 'warning', title: 'Your bookmarks could not be saved', detail }]);
}

function put(bookmark: Bookmark): void {
  useProgress.setState(({ bookmarks }) => ({
    bookmarks: [...bookmarks.filter((other) => !sameBlock(other, bookmark)), bookmark],
  }));
  void save();
}

function take(bookmark: Bookmark): void {
  useProgress.setState(({ bookmarks }) => ({
    bookmarks: bookmarks.filter((other) => !sameBlock(other, bookmark)),
  }));
  void save();
}

/** The first words of a block, cut between words. */
function beginningOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= longestWords) return words;
  const cut = words.slice(0, longestWords);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || longestWords).trimEnd()}…`;
}

/** The steps on bookmarks, for the list, in which Undo reaches nothing else. */
const steps = new WeakSet<Step>();

function record(step: Step): void {
  steps.add(step);
  recordStep(step);
}

/** Whether Undo would next take back a step on a bookmark. */
export function canUndoBookmark(): boolean {
  const step = latestStep();
  return step !== undefined && steps.has(step);
}

/** Removes a bookmark, which Undo brings back. */
export function removeBookmark(bookmark: Bookmark): void {
  take(bookmark);
  record({
    label: 'remove bookmark',
    undo: () => {
      put(bookmark);
    },
    redo: () => {
      take(bookmark);
    },
  });
  announce(`Bookmark removed, paragraph ${bookmark.label}. Ctrl+Z brings it back.`);
}

function addBookmark(bookmark: Bookmark): void {
  if (useProgress.getState().bookmarks.length >= mostBookmarks) {
    announce(`There are ${mostBookmarks} bookmarks, as many as are kept. Delete some first.`);
    return;
  }
  put(bookmark);
  record({
    label: 'bookmark',
    undo: () => {
      take(bookmark);
    },
    redo: () => {
      put(bookmark);
    },
  });
  announce(`Bookmark set, paragraph ${bookmark.label}`);
}

/** Id of the block that has the keyboard, or holds what has it, if it is in the window. */
function focusedBlock(): string | undefined {
  const block = document.activeElement?.closest<HTMLElement>('article [data-block]');
  const rect = block?.getBoundingClientRect();
  return rect && rect.bottom > 0 && rect.top < window.innerHeight ? block?.dataset['block'] : undefined;
}

/** Where the reader points: the start of the selection, else the block with the keyboard, else the one on top of the view. */
function pointedAt(issue: string, article: Article): number {
  const { passage } = useSelection.getState();
  if (passage) return passage.start;
  const place = useProgress.getState().articles[progressKey(issue, article.id)];
  const block = focusedBlock() ?? place?.block;
  return article.blocks.find(({ id }) => id === block)?.start ?? 0;
}

/** Sets a bookmark at the paragraph selected or on top of the view, or removes the one that is there. */
export function toggleBookmark(): void {
  const state = useJournal.getState();
  const { issue } = state;
  const article = articleOf(state);
  const block = issue && article && pointAt(article, pointedAt(issue.id, article));
  if (!issue || !article || !block) {
    announce('Open an article first: a bookmark stands by a paragraph.');
    return;
  }
  const bookmark: Bookmark = {
    issue: issue.id,
    article: article.id,
    block: block.id,
    title: article.shortTitle ?? article.title,
    label: block.label,
    words: beginningOf(article.text.slice(block.start, block.end)),
    made: new Date().toISOString(),
  };
  const there = useProgress.getState().bookmarks.find((other) => sameBlock(other, bookmark));
  if (there) removeBookmark(there);
  else addBookmark(bookmark);
}

const keyOf = (issue: string, article: string, block: string): string =>
  JSON.stringify([issue, article, block]);
const byBlock = (bookmarks: readonly Bookmark[]): ReadonlyMap<string, Bookmark> =>
  new Map(bookmarks.map((bookmark) => [keyOf(bookmark.issue, bookmark.article, bookmark.block), bookmark]));

/** Bookmarks by block, apart from the progress, which changes with every scroll. */
const useSigns = create<{ readonly signs: ReadonlyMap<string, Bookmark> }>(() => ({
  signs: byBlock(useProgress.getState().bookmarks),
}));
useProgress.subscribe(({ bookmarks }, before) => {
  if (bookmarks !== before.bookmarks) useSigns.setState({ signs: byBlock(bookmarks) });
});

/** The bookmark that stands by a block of the article on show. */
export const useBookmarkAt = (block: string): Bookmark | undefined =>
  useSigns(({ signs }) => {
    if (signs.size === 0) return undefined;
    const state = useJournal.getState();
    const article = articleOf(state);
    return article && signs.get(keyOf(state.issue?.id ?? '', article.id, block));
  });
