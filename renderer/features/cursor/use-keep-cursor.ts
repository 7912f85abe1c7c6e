// Keeps the reading cursor in sight when the window or the text changes its size: who saw it still sees it.
import { useEffect, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { placesOf, useCursor } from '../../state/cursor.js';
import { articleElement, beginsInView } from '../reader/index.js';
import { reveal } from './move.js';

/** Bound to the open article. */
export function useKeepCursor(article: Article, scroller: RefObject<HTMLElement | null>): void {
  const active = useCursor(({ cursor }) => cursor !== null);
  useEffect(() => {
    const element = scroller.current;
    const page = articleElement();
    if (!active || !element || !page) return;
    let seen = true;
    let frame = 0;
    const look = (): void => {
      if (frame === 0)
        seen = beginsInView(article, useCursor.getState().span, element.getBoundingClientRect());
    };
    const again = (): void => {
      const { cursor } = useCursor.getState();
      frame = 0;
      if (seen && cursor) reveal(article, placesOf(article), cursor, element);
      look();
    };
    const observer = new ResizeObserver(() => {
      // The reader's place is put back first, in this frame.
      if (frame === 0) frame = requestAnimationFrame(again);
    });
    observer.observe(page);
    observer.observe(element);
    element.addEventListener('scrollend', look);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      element.removeEventListener('scrollend', look);
    };
  }, [article, scroller, active]);
}
