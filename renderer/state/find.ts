// Find in article: the words looked for, where they stand in the article on show, and which of the hits is the current one.
import { create } from 'zustand';
import { blockAt } from '../../core/journal/projection.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import type { Article } from '../../core/journal/types.js';
import { findIn } from '../../core/reading/find.js';
import { announce } from './announce.js';
import { articleOnPage } from './content-notes.js';
import { holdKeys } from './held-keys.js';
import { articleOf, useJournal } from './journal.js';
import { progressKey, useProgress } from './progress.js';
import { useSelection } from './selection.js';

interface FindState {
  readonly open: boolean;
  readonly words: string;
  readonly hits: readonly TextSpan[];
  /** Index of the hit gone to; -1 before the first step in an article. */
  readonly current: number;
  /** Whether the last step went past an end of the article, and on from the other. */
  readonly wrapped: 'past-end' | 'past-start' | null;
  /** Counts what was gone to, so that the page scrolls to it. */
  readonly steps: number;
  /** Whether the box is to take the keyboard. */
  readonly takesFocus: boolean;
  /** Offset that looking begins from while the words are typed. */
  readonly from: number;
}

/** The state of the find bar. It stays open, with its words, when another article is opened. */
export const useFind = create<FindState>(() => ({
  open: false,
  words: '',
  hits: [],
  current: -1,
  wrapped: null,
  steps: 0,
  takesFocus: false,
  from: 0,
}));

/** Longest selection that is taken over as the words to look for, in UTF-16 code units. */
const longestWords = 120;

/** The selected words as far as they stand in one block; undefined for none, or for more than anyone would look for. */
function selectedWords(article: Article): string | undefined {
  const { passage } = useSelection.getState();
  const block = passage && blockAt(article.blocks, passage.start);
  if (!passage || !block) return undefined;
  const words = article.text.slice(passage.start, Math.min(passage.end, block.end)).trim();
  return words !== '' && words.length <= longestWords ? words : undefined;
}

/** Where the reader is: at the selection, else at the block on top of the view. */
function readingOffset(article: Article): number {
  const { passage } = useSelection.getState();
  if (passage) return passage.start;
  const { issue } = useJournal.getState();
  const place = issue && useProgress.getState().articles[progressKey(issue.id, article.id)];
  return article.blocks.find(({ id }) => id === place?.block)?.start ?? 0;
}

const firstFrom = (hits: readonly TextSpan[], from: number): number => {
  const index = hits.findIndex(({ end }) => end > from);
  return index < 0 && hits.length > 0 ? 0 : index;
};

/** Looks for other words, and goes to the first place they stand from where looking began. */
export function findWords(article: Article, words: string): void {
  useFind.setState(({ steps, from }) => {
    const hits = findIn(article, words);
    return { words, hits, current: firstFrom(hits, from), wrapped: null, steps: steps + 1 };
  });
}

/** Looks for the same words in an article that has come on show (or has changed) without leaving the reader's place. */
export function findAgainIn(article: Article): void {
  useFind.setState(({ words }) => ({ hits: findIn(article, words), current: -1, wrapped: null }));
}

/** Opens the bar, with the selected words if there are any, and gives it the keyboard. */
export function openFind(): void {
  const article = articleOnPage();
  if (!article) {
    announce('Find works in an article. Ctrl+K searches the whole issue.');
    return;
  }
  const words = selectedWords(article);
  if (!useFind.getState().open) holdKeys();
  useFind.setState({ open: true, takesFocus: true, from: readingOffset(article) });
  if (words !== undefined) findWords(article, words);
  else findAgainIn(article);
}

/** Says that the box has the keyboard. */
export function focusTaken(): void {
  useFind.setState({ takesFocus: false });
}

/** Closes the bar; its words are kept for the next time. */
export function closeFind(): void {
  useFind.setState({ open: false, takesFocus: false });
}

/** Goes to the next (1) or previous (-1) hit, round the end; opens the bar when it is closed. */
export function findStep(step: -1 | 1): void {
  const { open, hits, current, words, steps } = useFind.getState();
  const article = articleOf(useJournal.getState());
  if (!open || !article || words === '') {
    openFind();
    return;
  }
  if (hits.length === 0) return;
  if (current < 0) {
    const from = readingOffset(article);
    const next = firstFrom(hits, from);
    const before = (hits.findLastIndex(({ start }) => start < from) + hits.length) % hits.length;
    useFind.setState({ current: step > 0 ? next : before, wrapped: null, steps: steps + 1 });
    return;
  }
  const next = current + step;
  const wrapped = next >= hits.length ? 'past-end' : next < 0 ? 'past-start' : null;
  const to = (next + hits.length) % hits.length;
  useFind.setState({ current: to, wrapped, steps: steps + 1, from: hits[to]?.start ?? 0 });
}
