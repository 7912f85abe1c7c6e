// Every setting of the index and of ranking, in one constant: what builds an index and what loads one must agree.
import type { Options } from 'minisearch';
import { terms } from './analyse.js';
import type { IndexedFields } from './documents.js';
import { FUNCTION_WORDS } from './stop-words.js';
import type { SearchField } from './types.js';

const itself = (term: string): string => term;

/** The words of a text that are indexed, as written but for case and accents: stems are put together at the query. */
export const indexedTerms = (text: string): string[] =>
  terms(text).filter((term) => !FUNCTION_WORDS.has(term));

/** How much a word counts in a field, before saturation (BM25F, Robertson, Zaragoza and Taylor 2004). */
const WEIGHTS: Readonly<Record<SearchField, number>> = {
  title: 3,
  standfirst: 1.5,
  people: 2,
  tags: 2,
  heading: 1.5,
  text: 1,
  note: 1.2,
  quote: 1,
};

/** The fields in the order of their numbers in the index. */
export const FIELDS = Object.keys(WEIGHTS) as readonly SearchField[];

/** Settings shared by the index and by ranking; see `ANALYSIS` for what invalidates an index that was kept. */
export const SEARCH_OPTIONS = {
  /** Documents are numbered in the order they come and kept beside the index, so nothing is stored in it. */
  miniSearch: {
    idField: 'id',
    fields: [...FIELDS],
    tokenize: indexedTerms,
    processTerm: itself,
    // Cleans up in one go: between two batches a word that is added may take away the branch the next begins with.
    autoVacuum: { batchSize: Infinity },
    searchOptions: { tokenize: (term) => [term], processTerm: itself },
  } satisfies Options<IndexedFields>,
  /** BM25+ (Lv and Zhai 2011): saturation, normalisation by length, and the lower bound. */
  bm25: { k: 1.6, b: 0.75, delta: 0.1 },
  weights: WEIGHTS,
  /** What another form of a word, the beginning of one and a slip of spelling count beside the word itself. */
  forms: { exact: 1, stem: 0.85, prefix: 0.5, slip: 0.3 },
  /** Most words that a beginning stands for, and most postings read for them. */
  prefix: { words: 400, postings: 60_000 },
  /** Questions of so many words are widened by what the best documents have in common: so many of them, so many words. */
  feedback: { words: 6, documents: 6, terms: 12, weight: 0.35 },
  /** Most words a misspelling may have been meant to be. */
  slips: 12,
} as const;
