// Every place where a quote stands word for word.
import { splitsPair } from './code-points.js';

/** Places of a quote: those found, and how many they are, both up to a bound. */
export interface Occurrences {
  readonly starts: readonly number[];
  readonly count: number;
}

/** A quote that stands more often than this is told apart by nothing but its recorded place. */
const bound = 2000;

/** Finds a quote in a text, overlapping places included, none that cuts a surrogate pair. Empty quotes stand nowhere. */
export function occurrences(text: string, quote: string): Occurrences {
  const starts: number[] = [];
  if (quote === '') return { starts, count: 0 };
  for (let at = text.indexOf(quote); at >= 0 && starts.length < bound; at = text.indexOf(quote, at + 1)) {
    if (!splitsPair(text, at) && !splitsPair(text, at + quote.length)) starts.push(at);
  }
  return { starts, count: starts.length };
}
