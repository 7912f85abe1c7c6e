// Passages of a text that are like a quote: with errors up to a quarter of it.
import search from 'approx-string-match';
import { textIndex, type AnchorText, type TextRange } from './text-index.js';

/** A passage with the errors (insertions, deletions, substitutions) that separate it from the pattern. */
export interface Match extends TextRange {
  readonly errors: number;
}

/** Errors allowed, as a share of the pattern. */
const errorShare = 0.25;
/** Windows searched, so also the most passages that can be told apart. */
export const windows = 8;
/** Matches kept of each window. */
const kept = 4;

/** Quotes this long, in code units, can be searched whole: the cost is length times errors. */
export const searchable = { shortest: 16, longest: 512 } as const;

/** Errors allowed for a pattern. */
export const errorBudget = (pattern: string): number => Math.floor(pattern.length * errorShare);

/** The best matches near one place, `from - slack` to `from + pattern.length + slack`. */
export function matchesNear(text: string, pattern: string, place: number): readonly Match[] {
  const errors = errorBudget(pattern);
  if (errors < 1) return [];
  const from = Math.max(0, place - errors - 8);
  const window = text.slice(from, Math.max(from, place + pattern.length + 3 * errors + 8));
  return search(window, pattern, errors)
    .slice(0, kept)
    .map((match) => ({ start: from + match.start, end: from + match.end, errors: match.errors }));
}

/** Matches in the whole text, from the likeliest places; the same passage may come more than once. */
export function matchesAnywhere(doc: AnchorText, pattern: string): readonly Match[] {
  const places = textIndex(doc).grams().places(pattern, errorBudget(pattern), windows);
  return places.flatMap((place) => matchesNear(doc.text, pattern, place));
}
