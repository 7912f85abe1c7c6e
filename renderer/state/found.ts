// What a search found and which of it was gone to last, so that F3 goes on from there.
import { create } from 'zustand';
import { useFind } from './find.js';

interface Found {
  readonly count: number;
  /** Index of the hit gone to last. */
  readonly at: number;
  /** Goes to a hit and says which it is. */
  readonly open: (index: number) => void;
}

const nothing: Found = { count: 0, at: 0, open: () => undefined };

/** Nothing until a search result was gone to; nothing again when the find bar opens, whose keys these are then. */
const useFound = create<Found>(() => nothing);

/** Keeps what was found, with the hit that is gone to now. */
export function keepFound(found: Found): void {
  useFound.setState(found, true);
}

/** Goes to the next (1) or previous (-1) hit, round the ends; false when there is nothing to go on from. */
export function foundStep(step: -1 | 1): boolean {
  const { count, at, open } = useFound.getState();
  if (count === 0) return false;
  const next = (at + step + count) % count;
  useFound.setState({ at: next });
  open(next);
  return true;
}

useFind.subscribe(({ open }, before) => {
  if (open && !before.open) keepFound(nothing);
});
