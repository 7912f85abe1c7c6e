// Keeps a page of the issue where the reader left it, and brings an asked-for entry to the middle.
import { useEffect, useLayoutEffect } from 'react';
import { notePage, readPageScroll, useJournal } from '../../state/journal.js';

const scroller = (): HTMLElement | null => document.querySelector('.reading');

/** The words the list of the page on show is filtered by, and their setter. They belong to the place, as scrolling does. */
export function useWanted(): readonly [string, (wanted: string) => void] {
  const wanted = useJournal(({ history, at }) => {
    const here = history[at];
    return here?.page === undefined ? '' : (here.wanted ?? '');
  });
  return [wanted, setWanted];
}

const setWanted = (wanted: string): void => {
  notePage({ wanted });
};

/** Binds the column the page stands in to the page's place in the history; to be called once the page is drawn. */
export function usePageScroll(): void {
  const visit = useJournal((state) => state.visit);
  useLayoutEffect(() => {
    const { history, at } = useJournal.getState();
    const place = history[at];
    if (place?.page === undefined) return;
    const entry = place.entry === undefined ? null : document.getElementById(`entry-${place.entry}`);
    if (entry) {
      entry.scrollIntoView({ block: 'center' });
      entry.focus({ preventScroll: true });
    } else scroller()?.scrollTo({ top: place.scrolled ?? 0 });
  }, [visit]);

  useEffect(() => {
    const element = scroller();
    let moving = false;
    const onScroll = (): void => {
      moving = true;
    };
    const note = (): void => {
      moving = false;
      if (element) notePage({ scrolled: element.scrollTop });
    };
    element?.addEventListener('scroll', onScroll, { passive: true });
    element?.addEventListener('scrollend', note);
    // Whoever leaves at once leaves before the end of scrolling is told.
    const stop = readPageScroll(() => (moving ? element?.scrollTop : undefined));
    return () => {
      stop();
      element?.removeEventListener('scroll', onScroll);
      element?.removeEventListener('scrollend', note);
    };
  }, []);
}
