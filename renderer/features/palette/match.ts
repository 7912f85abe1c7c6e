// Which commands fit what was typed: words in any order, by their beginnings, by letters inside, or by initials.
import { fold } from '../../../core/reading/fold.js';

const plain = (text: string): string => fold(text).text.trim();
const splitAt = /[^\p{L}\p{N}]+/u;

/** Whether the letters of `typed` stand in `label` in their order. */
function scattered(label: string, typed: string): boolean {
  let at = 0;
  for (const letter of typed) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How well one typed word fits: 3 begins a word, 2 stands inside one, 1 is scattered over the label, 0 not at all. */
function fit(label: string, words: readonly string[], typed: string): number {
  if (words.some((word) => word.startsWith(typed))) return 3;
  if (label.includes(typed)) return 2;
  // One letter or two are scattered over nearly everything.
  return typed.length > 2 && scattered(label, typed) ? 1 : 0;
}

/** How well a label fits what was typed; 0 when any typed word does not fit. */
export function score(label: string, typed: string): number {
  const folded = plain(label);
  const wanted = plain(typed);
  if (wanted === '') return 1;
  const words = folded.split(splitAt);
  if (folded.startsWith(wanted)) return 5;
  if (
    wanted.length > 1 &&
    words
      .map((word) => word.charAt(0))
      .join('')
      .startsWith(wanted)
  )
    return 4;
  return Math.min(...wanted.split(splitAt).map((word) => fit(folded, words, word)));
}

/** What fits, the best first; among equals the order they came in. */
export function matching<T extends { readonly label: string }>(
  all: readonly T[],
  typed: string,
): readonly T[] {
  return all
    .map((item) => ({ item, fits: score(item.label, typed) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ item }) => item);
}
