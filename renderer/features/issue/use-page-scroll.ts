// Keeps a page of the issue where the reader left it, and brings an asked-for entry to the middle.
import { useEffect, useLayoutEffect } from 'react';
import { noteScrolled, useJournal } from '../../state/journal.js';

const scroller = (): HTMLElement | null => document.querySelector('.reading');

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
    const note = (): void => {
      if (element) noteScrolled(element.scrollTop);
    };
    element?.addEventListener('scrollend', note);
    return () => element?.removeEventListener('scrollend', note);
  }, []);
}
