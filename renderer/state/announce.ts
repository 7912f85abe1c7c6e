// What the one status region says: short sentences about what just happened.
import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Counts up so that the same sentence said twice is shown twice. */
  readonly count: number;
  /** Shown on the page as well as spoken. */
  readonly visible: boolean;
}

/** The last announcement. */
export const useAnnouncement = create<Announcement>(() => ({ text: '', count: 0, visible: false }));

/** Says something to everyone: in the status region, and on the page for a few seconds unless `visible` is false. */
export function announce(text: string, { visible = true }: { readonly visible?: boolean } = {}): void {
  useAnnouncement.setState((last) => ({ text, visible, count: last.count + 1 }));
}

/**
 * Says something to who listens once the reader has rested for `ms` milliseconds, unless something else was said in the
 * meantime: late words must not take the place of newer ones. Returns what calls it off.
 */
export function announceAtRest(text: string, ms: number): () => void {
  const { count } = useAnnouncement.getState();
  const timer = setTimeout(() => {
    if (useAnnouncement.getState().count === count) announce(text, { visible: false });
  }, ms);
  return () => {
    clearTimeout(timer);
  };
}
