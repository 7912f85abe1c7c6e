// Quotes too long to search whole are found by their two ends.
import { matchesAnywhere, matchesNear, searchable, type Match } from './similar.js';
import type { AnchorText } from './text-index.js';

/** Length of the searched ends, in code units. */
const part = searchable.longest / 2;
/** Matches of each end that are tried with those of the other. */
const tried = 3;

function best(doc: AnchorText, pattern: string, expected: readonly number[]): readonly Match[] {
  const near = expected.flatMap((at) => matchesNear(doc.text, pattern, at));
  return [...near, ...matchesAnywhere(doc, pattern)].sort((a, b) => a.errors - b.errors).slice(0, tried);
}

/**
 * Passages that begin like the quote's beginning, end like its end, and are neither half nor twice as long.
 * `expected` are the offsets where the quote may begin; `errors` counts those of both ends.
 */
export function matchesByEnds(doc: AnchorText, quote: string, expected: readonly number[]): readonly Match[] {
  const offset = quote.length - part;
  const heads = best(doc, quote.slice(0, part), expected);
  const tails = best(
    doc,
    quote.slice(offset),
    expected.map((at) => at + offset),
  );
  return heads
    .flatMap((head) =>
      tails.map((tail) => ({ start: head.start, end: tail.end, errors: head.errors + tail.errors })),
    )
    .filter(({ start, end }) => end - start > quote.length / 2 && end - start < quote.length * 2);
}
