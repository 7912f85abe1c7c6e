// Keeps the keyboard in the report: an entry that is dealt with goes away, and the next one takes its place.
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { EditionReport } from '../../state/edition.js';
import { useReattach } from '../../state/reattach.js';

const entriesIn = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-entry]'),
];

/** `root` holds the report, whose entries carry `data-entry` and whose summary carries `data-summary`. */
export function useReportFocus(root: RefObject<HTMLElement | null>, report: EditionReport): void {
  /** Where in the list the keyboard was last; undefined while it has not been there. */
  const at = useRef<number>(undefined);

  useLayoutEffect(() => {
    const element = root.current;
    const note = ({ target }: FocusEvent): void => {
      const entry = target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
      if (element && entry) at.current = entriesIn(element).indexOf(entry);
    };
    element?.addEventListener('focusin', note);
    return () => {
      element?.removeEventListener('focusin', note);
    };
  }, [root]);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const entries = entriesIn(element);
    const { returnTo } = useReattach.getState();
    if (returnTo !== null) {
      useReattach.setState({ returnTo: null });
      const entry = entries.find(({ dataset }) => dataset['entry'] === returnTo);
      entry?.focus();
      entry?.scrollIntoView({ block: 'nearest' });
      if (entry) return;
    }
    if (at.current === undefined || element.contains(document.activeElement)) return;
    const next = entries[Math.min(at.current, entries.length - 1)];
    (next ?? element.querySelector<HTMLElement>('[data-summary]'))?.focus();
  }, [root, report]);
}
