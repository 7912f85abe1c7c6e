// Lights a passage for as long as it is asked to, by CSS Custom Highlight, also when the words are drawn anew.
import { useLayoutEffect } from 'react';
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { Article } from '../../../core/journal/types.js';
import { articleElement, rangeOf } from './page-text.js';

/**
 * Calls `place` with the DOM range of a passage now and whenever its words or their layout change; with undefined when
 * it is not on the page. Returns the way to stop.
 */
export function followPassage(
  article: Article,
  passage: TextSpan,
  place: (range: Range | undefined) => void,
): () => void {
  const page = articleElement();
  if (!page) return () => undefined;
  const again = (): void => {
    place(rangeOf(article, passage));
  };
  again();
  // Marks replace the text nodes a range is made of.
  const words = new MutationObserver(again);
  words.observe(page, { childList: true, subtree: true });
  const layout = new ResizeObserver(again);
  layout.observe(page);
  return () => {
    words.disconnect();
    layout.disconnect();
  };
}

/** Lights `passage` under `::highlight(name)`; null lights nothing. Of two lights the one of higher priority is seen. */
export function usePassageHighlight(
  name: string,
  article: Article,
  passage: TextSpan | null,
  priority = 0,
): void {
  useLayoutEffect(() => {
    if (!passage) return;
    const stop = followPassage(article, passage, (range) => {
      const highlight = new Highlight(...(range ? [range] : []));
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    });
    return () => {
      stop();
      CSS.highlights.delete(name);
    };
  }, [name, article, passage, priority]);
}
