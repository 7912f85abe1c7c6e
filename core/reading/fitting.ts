// What to read in the minutes a reader has: whole pieces, or the rest of one half read, and several where they fit.

/** The lengths of time a reader may choose from, in minutes. */
export const spareMinutes = [5, 10, 15, 20, 30] as const;

/** A length of time a reader may choose. */
export type SpareMinutes = (typeof spareMinutes)[number];

/** A piece that is not read to its end. */
export interface Unread {
  readonly id: string;
  /** What is left of it, in whole minutes, at least 1. */
  readonly minutes: number;
  /** Whether the reader has begun it. */
  readonly begun: boolean;
}

/** Pieces to be read one after the other, in the order of the issue. */
export interface Offer {
  readonly pieces: readonly Unread[];
  readonly minutes: number;
}

/** What fits, best first; or why nothing does. */
export type Fitting =
  | { readonly kind: 'offers'; readonly offers: readonly Offer[] }
  | { readonly kind: 'all-read' }
  | { readonly kind: 'too-long'; readonly shortest: Unread };

/** More than these would be a list to choose from, not a proposal. */
const mostOffers = 3;

interface Choice {
  readonly pieces: readonly Unread[];
  readonly begun: number;
}

/** Of two ways to fill the same minutes: fewer pieces, then more that are begun. */
const isBetter = (a: Choice, b: Choice | undefined): boolean =>
  !b || a.pieces.length < b.pieces.length || (a.pieces.length === b.pieces.length && a.begun > b.begun);

/** A piece more costs the reader as much as a minute left over. */
const worth = (minutes: number, pieces: number): number => minutes - (pieces - 1);

/**
 * The best single offer. For every sum of minutes up to `minutes` the best choice of pieces is kept (0/1 knapsack); as
 * pieces are taken in reading order and an equal choice changes nothing, of equals the one that ends earliest stays.
 */
function bestOffer(pieces: readonly Unread[], minutes: number): Offer | undefined {
  const best: (Choice | undefined)[] = [{ pieces: [], begun: 0 }];
  for (const piece of pieces) {
    for (let sum = minutes; sum >= piece.minutes; sum -= 1) {
      const before = best[sum - piece.minutes];
      if (!before) continue;
      const choice = { pieces: [...before.pieces, piece], begun: before.begun + (piece.begun ? 1 : 0) };
      if (isBetter(choice, best[sum])) best[sum] = choice;
    }
  }
  let found: Offer | undefined;
  for (let sum = minutes; sum > 0; sum -= 1) {
    const choice = best[sum];
    // Worth the same with fewer minutes is fewer pieces.
    if (choice && (!found || worth(sum, choice.pieces.length) >= worth(found.minutes, found.pieces.length)))
      found = { pieces: choice.pieces, minutes: sum };
  }
  return found;
}

/**
 * Offers for `minutes`, from pieces in reading order. No offer is longer than `minutes`, no piece stands in two offers,
 * and the same question always has the same answer.
 */
export function fitting(pieces: readonly Unread[], minutes: number): Fitting {
  const [first] = pieces;
  if (!first) return { kind: 'all-read' };
  const offers: Offer[] = [];
  let left = pieces;
  while (offers.length < mostOffers) {
    const offer = bestOffer(left, minutes);
    if (!offer) break;
    offers.push(offer);
    left = left.filter((piece) => !offer.pieces.includes(piece));
  }
  if (offers.length > 0) return { kind: 'offers', offers };
  const shortest = pieces.reduce((least, piece) => (piece.minutes < least.minutes ? piece : least), first);
  return { kind: 'too-long', shortest };
}
