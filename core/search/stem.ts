// The stem of a word: Snowball English ("Porter 2"), for plain English words alone.
import { stem } from 'porter2';

const ENGLISH = /^[a-z]{3,40}$/;
/** A page has some ten thousand different words; more than this is a paste of nonsense. */
const REMEMBERED = 200_000;
const known = new Map<string, string>();

/**
 * The stem of a folded word (https://snowballstem.org/algorithms/english/stemmer.html). Numbers, words with digits,
 * other alphabets and words of two letters are their own stems.
 */
export function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = ENGLISH.test(word) ? stem(word) : word;
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, found);
  return found;
}
