// Keeps page and place together: goes where the history says, notes where the reader is, holds it through any resize.
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { useJournal } from '../../state/journal.js';
import { movesThePage, usePreferences } from '../../state/preferences.js';
import { noteProgress, progressKey, useProgress } from '../../state/progress.js';
import { flash } from './flash.js';
import { articleElement, rangeOf } from './page-text.js';
import { centre, readPlace, restoreAnchor, restoreProgress, type Anchor } from './position.js';

/** Binds a scrolling element to the reader's place in `article`. */
export function usePlace(
  scroller: RefObject<HTMLElement | null>,
  issue: string,
  article: Article | undefined,
): void {
  const visit = useJournal((state) => state.visit);
  const anchor = useRef<Anchor | undefined>(undefined);
  const gone = useRef('');

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !article) return;
    // The same visit with other words (an editor at work): the page stays where it is.
    const here = `${visit} ${issue} ${article.id}`;
    if (gone.current === here) return;
    gone.current = here;
    const { history, at } = useJournal.getState();
    const place = history[at];
    if (place?.article === undefined) return;
    const passage =
      place.start === undefined ? undefined : { start: place.start, end: place.end ?? place.start };
    const range = place.leftAt || !passage ? undefined : rangeOf(article, passage);
    if (range) {
      centre(element, range);
      flash(range);
    } else {
      const stored = useProgress.getState().articles[progressKey(issue, article.id)];
      restoreProgress(element, article, place.leftAt ?? stored);
    }
    const read = readPlace(element);
    if (!read) return;
    anchor.current = read.anchor;
    noteProgress(issue, article.id, read.progress);
  }, [scroller, issue, article, visit]);

  useEffect(() => {
    const element = scroller.current;
    const page = articleElement();
    if (!element || !article || !page) return;
    let frame = 0;
    let width = page.clientWidth;
    let height = page.clientHeight;
    let top = element.scrollTop;
    const resized = (): boolean => page.clientWidth !== width || page.clientHeight !== height;
    const read = (): void => {
      frame = 0;
      // The text has just been set anew and the place is about to be put back: what is on top now is not the place,
      // unless the reader went there in the same moment.
      const room = element.scrollHeight - element.clientHeight;
      if (resized() && (element.scrollTop === top || top > room)) return;
      const here = readPlace(element);
      if (!here) return;
      top = element.scrollTop;
      anchor.current = here.anchor;
      noteProgress(issue, article.id, here.progress);
    };
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    const observer = new ResizeObserver(() => {
      if (!resized()) return;
      width = page.clientWidth;
      height = page.clientHeight;
      if (anchor.current) restoreAnchor(element, anchor.current);
      top = element.scrollTop;
      // Now all of it may be in view, with nothing left to scroll.
      const here = readPlace(element);
      if (here?.progress.furthest === 1) noteProgress(issue, article.id, here.progress);
    });
    observer.observe(page);
    // Told before the page is set anew, while the place can still be read from it.
    const stopPreferences = usePreferences.subscribe((next, before) => {
      if (movesThePage(next, before)) read();
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      stopPreferences();
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [scroller, issue, article]);
}
