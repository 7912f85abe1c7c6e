// What a word of a query may stand for in the index: itself, its other forms, what it begins, what it was meant to be.
import { SEARCH_OPTIONS } from './options.js';
import type { Begun, Postings } from './postings.js';
import { slipsAllowed } from './spelling.js';
import { stemOf } from './stem.js';

/** How surely a word was meant, best first. */
export type Tier = 'exact' | 'stem' | 'prefix' | 'slip';

/** A word of the index that a word of the query stands for. */
export interface Form {
  readonly word: string;
  readonly tier: Tier;
}

/** How a word is to be looked up. */
export interface Expansion {
  /** It may still be being typed: what it begins is meant too. */
  readonly unfinished?: boolean;
  /** Forms that mean the same for another reason: joined with a neighbour, the entry of a glossary. */
  readonly also?: readonly string[];
  /** Slips are looked for even where the word is known. */
  readonly thorough?: boolean;
}

/** Whether the index knows a word, in some form. */
export const isKnown = (index: Postings, word: string): boolean =>
  index.hasWord(word) || index.withStem(stemOf(word)).length > 0;

/** What a misspelt word was most probably meant to be, best first: fewest slips, then the most frequent. */
export function corrections(index: Postings, word: string, known: boolean): readonly string[] {
  const most = slipsAllowed(word, known);
  if (most === 0) return [];
  return index
    .similar(word, most)
    .filter(({ text }) => (!known || word[0] === text[0]) && !/\p{N}/u.test(text))
    .map(({ text, away, frequency }) => ({ text, away: away + (word[0] === text[0] ? 0 : 0.5), frequency }))
    .sort((a, b) => a.away - b.away || b.frequency - a.frequency || (a.text < b.text ? -1 : 1))
    .slice(0, SEARCH_OPTIONS.slips)
    .map(({ text }) => text);
}

/** What a word of a query stands for. */
export interface Expanded {
  /** Every form of it, each once, in its best tier; what it begins is not among them. */
  readonly forms: readonly Form[];
  /** What it begins, where that is meant too: forms of the tier 'prefix', but for those that are there already. */
  readonly begun?: Begun;
}

/** Whether there is nothing that a word stands for. */
export const isNothing = ({ forms, begun }: Expanded): boolean => forms.length === 0 && !begun?.words.size;

/** Looks up what a word stands for. */
export function expand(
  index: Postings,
  word: string,
  { unfinished = false, also = [], thorough = false }: Expansion = {},
): Expanded {
  const forms = new Map<string, Form>();
  const add = (tier: Tier, words: readonly string[]): void => {
    for (const form of words) if (!forms.has(form)) forms.set(form, { word: form, tier });
  };
  if (index.hasWord(word)) add('exact', [word]);
  add('stem', index.withStem(stemOf(word)));
  add(
    'stem',
    also.filter((form) => index.hasWord(form)),
  );
  const known = forms.size > 0;
  const begins = unfinished ? word.length >= 1 : !known && word.length >= 3;
  const begun = begins ? index.begun(word) : undefined;
  const begunOnly = !known && unfinished && begun !== undefined && begun.words.size > 0;
  if ((!known || thorough) && !begunOnly)
    add(
      'slip',
      corrections(index, word, known).filter((form) => !begun?.words.has(form)),
    );
  return { forms: [...forms.values()], ...(begun && { begun }) };
}
