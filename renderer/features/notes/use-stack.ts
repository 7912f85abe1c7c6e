// Keeps what stands in the margin beside its passages. Margin and page are in one scroller, so scrolling moves both and
// needs nothing; only a change of the page, of a card's height or of the marks places them again.
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import type { Mark } from '../../state/annotations.js';
import { articleElement } from '../reader/index.js';
import { Placer, type PlacerOptions } from './placer.js';

/** How cards are placed. */
export const cardsInMargin: PlacerOptions = { name: 'card', gap: 12, lift: 6 };

/** How dots are placed: close together, and large enough to hit. */
export const dotsInMargin: PlacerOptions = { name: 'dot', gap: 0, lift: 0, height: 24 };

/** Places the children of `list` beside the passages of `marks`, which are those on show. `options` stay the same. */
export function useStack(
  list: RefObject<HTMLElement | null>,
  options: PlacerOptions,
  article: Article,
  marks: readonly Mark[],
  active: string | null,
  beside: boolean,
): void {
  const placer = useRef<Placer | null>(null);
  useLayoutEffect(() => {
    if (!list.current) return;
    const made = new Placer(list.current, article, options);
    placer.current = made;
    return () => {
      placer.current = null;
      made.stop();
    };
  }, [list, options, article]);

  useLayoutEffect(() => {
    placer.current?.update(marks, active, beside);
  }, [article, marks, active, beside]);

  useEffect(() => {
    const page = articleElement();
    if (!page) return;
    const observer = new ResizeObserver(() => {
      placer.current?.measure();
    });
    observer.observe(page);
    return () => {
      observer.disconnect();
    };
  }, [article]);
}
