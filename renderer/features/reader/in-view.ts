// Which passages can be seen: asked by what begins where the reader is looking.
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { Article } from '../../../core/journal/types.js';
import { rangeOf } from './page-text.js';

/** Whether a passage begins inside `view`, a rectangle of the window. */
export function beginsInView(article: Article, span: TextSpan | null | undefined, view: DOMRect): boolean {
  const rect = span && rangeOf(article, span)?.getBoundingClientRect();
  return rect ? rect.top >= view.top - 1 && rect.top < view.bottom : false;
}

/** The number of the first passage that begins in or below `view`, by bisection: they stand in reading order. */
export function firstInView(article: Article, spans: readonly TextSpan[], view: DOMRect): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    const top = span && rangeOf(article, span)?.getBoundingClientRect().top;
    // What is not drawn yet is further down.
    if ((top ?? Infinity) >= view.top - 1) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}
