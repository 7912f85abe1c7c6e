// Selects by sentence from the keyboard, so that a passage can be marked without a pointer.
import { sentences, type TextSpan } from '../../../core/journal/sentences.js';
import type { Article } from '../../../core/journal/types.js';
import { useJournal } from '../../state/journal.js';
import { useSelection } from '../../state/selection.js';
import { rangeOf } from '../reader/index.js';

/**
 * The sentence a reader with no selection starts from: after the last one selected, else the one they jumped to, else
 * the first on screen.
 */
function startingPoint(article: Article, all: readonly TextSpan[], view: DOMRect): number {
  const onScreen = (sentence: TextSpan | undefined): boolean => {
    const rect = sentence && rangeOf(article, sentence)?.getBoundingClientRect();
    return rect !== undefined && rect.top >= view.top && rect.top < view.bottom;
  };
  const { last } = useSelection.getState();
  const { history, at } = useJournal.getState();
  const from = last && onScreen(last) ? last.end : history[at]?.start;
  const next = from === undefined ? -1 : all.findIndex((sentence) => sentence.end > from);
  if (next >= 0 && onScreen(all[next])) return next;
  return Math.max(0, all.findIndex(onScreen));
}

/** Indices of the first and last sentence to select, given those selected now. */
function target(
  first: number,
  last: number,
  step: -1 | 1,
  extend: boolean,
  count: number,
): readonly [number, number] {
  const bounded = (index: number): number => Math.min(count - 1, Math.max(0, index));
  if (extend) return [first, Math.max(first, bounded(last + step))];
  const next = bounded((step > 0 ? last : first) + step);
  return [next, next];
}

/**
 * Selects the next (1) or previous (-1) sentence; with `extend` the selection grows or shrinks at its end by a sentence.
 */
export function stepSentence(article: Article, scroller: HTMLElement, step: -1 | 1, extend: boolean): void {
  const selection = document.getSelection();
  const all = sentences(article);
  const view = scroller.getBoundingClientRect();
  const here = useSelection.getState().passage;
  let span: readonly [number, number];
  if (here) {
    const first = all.findLastIndex((sentence) => sentence.start <= here.start);
    const last = all.findLastIndex((sentence) => sentence.start < here.end);
    span = target(first, last, step, extend, all.length);
  } else {
    const start = startingPoint(article, all, view);
    span = [start, start];
  }
  const start = all[span[0]];
  const end = all[span[1]];
  const range = start && end && rangeOf(article, { start: start.start, end: end.end });
  if (!range || !selection) return;
  selection.removeAllRanges();
  selection.addRange(range);
  const rect = range.getBoundingClientRect();
  if (rect.top < view.top + 60 || rect.bottom > view.bottom - 60)
    scroller.scrollTop += rect.top - (view.top + view.height / 3);
}
