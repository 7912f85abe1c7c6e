// Keeps the toolbar beside its passage while the page is scrolled or the window changes.
import { useLayoutEffect, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import type { Passage } from '../../state/selection.js';
import { rangeOf } from '../reader/index.js';
import { gap, placeToolbar } from './place-toolbar.js';

/** Places the element of `ref` beside a passage; `tall` says that its own size has changed. */
export function usePlaced(
  ref: RefObject<HTMLElement | null>,
  article: Article,
  passage: Passage,
  tall: boolean,
): void {
  useLayoutEffect(() => {
    const toolbar = ref.current;
    const scroller = toolbar?.closest('.frame')?.querySelector('.reading');
    if (!toolbar || !scroller) return;
    const place = (): void => {
      const rect = rangeOf(article, passage)?.getBoundingClientRect();
      if (!rect) return;
      const view = scroller.getBoundingClientRect();
      toolbar.style.maxWidth = `${Math.floor(view.width - 2 * gap)}px`;
      const { left, top } = placeToolbar(rect, toolbar.getBoundingClientRect(), view);
      toolbar.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    };
    place();
    scroller.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      scroller.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [ref, article, passage, tall]);
}
