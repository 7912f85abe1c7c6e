// "Did you mean": the query with the words nobody wrote put right, where that finds something and was likely a slip.
import { corrections, isKnown } from './expand.js';
import type { Postings } from './postings.js';
import type { WordPart } from './query.js';
import { slips } from './spelling.js';
import { stemOf } from './stem.js';
import { FUNCTION_WORDS } from './stop-words.js';

/** Letters beside each other on the keys of a typewriter, row by row; `q` lies over `a`. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aeiouy';
/** In shorter words one wrong letter easily makes another word of English. */
const LONG = 8;

function isBeside(a: string, b: string): boolean {
  const rowOf = (letter: string): number => ROWS.findIndex((row) => row.includes(letter));
  const [rowA, rowB] = [rowOf(a), rowOf(b)];
  if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) return false;
  return Math.abs((ROWS[rowA]?.indexOf(a) ?? 0) - (ROWS[rowB]?.indexOf(b) ?? 0)) <= 1;
}

/**
 * Whether a short word was likely typed for another: a letter missed, doubled or swapped, the key beside it, a vowel
 * for a vowel. `court` is not a slip for `count`: it is a word this library does not have.
 */
export function isLikelySlip(typed: string, meant: string): boolean {
  if (typed.length !== meant.length || typed.length >= LONG) return true;
  const places = [...typed].flatMap((letter, at) => (letter === meant[at] ? [] : [at]));
  const [at = 0] = places;
  if (places.length !== 1) return true;
  const [a = '', b = ''] = [typed[at], meant[at]];
  return isBeside(a, b) || (VOWELS.includes(a) && VOWELS.includes(b));
}

/** Where a word stands, in any form. */
function documentsOf(index: Postings, word: string): ReadonlySet<number> {
  const documents = new Set<number>();
  for (const form of new Set([word, ...index.withStem(stemOf(word))]))
    for (const document of index.column(form)?.docs ?? []) documents.add(document);
  return documents;
}

/**
 * A query with its unknown words put right; undefined when all are known or nothing is like them. Of what a word may
 * have been meant to be, the one with the fewest slips that stands in most documents with the others is taken, and
 * none that stands with too few of them: `required` words of the query have to be in a document for it to be found.
 */
export function didYouMean(
  index: Postings,
  source: string,
  words: readonly WordPart[],
  required: number,
): string | undefined {
  const isWrong = ({ term, unfinished }: WordPart): boolean =>
    !isKnown(index, term) && !FUNCTION_WORDS.has(term) && !(unfinished && index.begun(term).words.size > 0);
  const wrong = words.filter(isWrong);
  if (wrong.length === 0) return undefined;
  const others = words.filter(({ term }) => isKnown(index, term)).map(({ term }) => documentsOf(index, term));
  const least = Math.min(others.length, required - 1);
  const fitting = (word: string): number => {
    let count = 0;
    for (const document of documentsOf(index, word)) {
      let held = 0;
      for (const documents of others) if (documents.has(document)) held += 1;
      if (held >= least) count += 1;
    }
    return count;
  };
  let text = source;
  for (const { term, span } of wrong.toReversed()) {
    const [best] = corrections(index, term, false)
      .filter((word) => isLikelySlip(term, word))
      .map((word) => ({ word, away: slips(term, word), count: fitting(word) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.away - b.away || b.count - a.count);
    if (best) text = text.slice(0, span.start) + best.word + text.slice(span.end);
  }
  return text === source ? undefined : text;
}
