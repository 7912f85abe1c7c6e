// Which documents answer a query, best first: BM25+ for each word (MiniSearch), with strict steps between an exact
// word, another form of it, a word it begins, and a slip of spelling.
import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { IndexedFields } from './documents.js';
import type { QueryWord } from './query.js';
import { isLikelySlip, slipsAllowed } from './spelling.js';

/** A document that answers, with the terms found in it and how much each says about why. */
export interface Ranked {
  readonly id: number;
  readonly score: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** How surely a word was meant, best first; the numbers weigh sentences when an excerpt is chosen. */
const CERTAINTY = { exact: 1, form: 0.9, prefix: 0.6, slip: 0.3 };
type Tier = keyof typeof CERTAINTY;

/** The best score of a tier is at most this share of the worst score of the tier above. */
const STEP = 0.9;

interface WordHit {
  readonly tier: Tier;
  readonly score: number;
  readonly terms: Map<string, Tier>;
}

/** The documents one word finds. */
interface WordMatch {
  readonly hits: ReadonlyMap<number, WordHit>;
  /** Whether the word, a form of it or a word it begins stands in the issue. */
  readonly known: boolean;
}

type Index = MiniSearch<IndexedFields>;
const idOf = (result: SearchResult): number => Number(result.id);

function matchWord(index: Index, word: QueryWord): WordMatch {
  const hits = new Map<number, WordHit>();
  let floor = Infinity;

  const addTier = (tier: Tier, results: readonly SearchResult[]): void => {
    const fresh = new Map<number, { score: number; terms: string[] }>();
    for (const result of results) {
      const id = idOf(result);
      const before = hits.get(id);
      const sum = fresh.get(id);
      if (before) {
        if (tier !== 'slip')
          for (const term of result.terms) if (!before.terms.has(term)) before.terms.set(term, tier);
      } else if (sum) {
        sum.score += result.score;
        sum.terms.push(...result.terms);
      } else fresh.set(id, { score: result.score, terms: [...result.terms] });
    }
    const scores = [...fresh.values()].map((found) => found.score);
    const best = scores.reduce((a, b) => Math.max(a, b), 0);
    const scale = best > floor * STEP ? (floor * STEP) / best : 1;
    for (const [id, { score, terms }] of fresh)
      hits.set(id, { tier, score: score * scale, terms: new Map(terms.map((term) => [term, tier])) });
    floor = scores.reduce((a, b) => Math.min(a, b * scale), floor);
  };

  addTier('exact', index.search(word.term));
  addTier(
    'form',
    word.forms.flatMap((form) => index.search(form)),
  );
  const beginnings = word.unfinished ? 2 : hits.size === 0 ? 3 : Infinity;
  if (word.term.length >= beginnings) addTier('prefix', index.search(word.term, { prefix: true }));

  const known = hits.size > 0;
  if (slipsAllowed(word.term, known) > 0) {
    // Two steps of insertion and deletion, so that swapped neighbours are among the candidates.
    const candidates = index.search(word.term, { fuzzy: 2 }).map((result) => ({
      ...result,
      terms: result.terms.filter((term) => isLikelySlip(word.term, term, known)),
    }));
    addTier(
      'slip',
      candidates.filter((result) => result.terms.length > 0),
    );
  }
  return { hits, known };
}

/** How many words of a query a document has to hold: both of two, three quarters of more. */
const wordsRequired = (count: number): number => (count <= 2 ? count : Math.ceil(count * 0.75));

/**
 * Documents that answer the query, best first, ties in reading order. Where some document holds enough of the words,
 * those that hold fewer are left out; a guess at a misspelling of a known word never causes that.
 */
export function rank(index: Index, words: readonly QueryWord[]): Ranked[] {
  const matches = words.map((word) => matchWord(index, word));
  const found = new Map<
    number,
    { score: number; words: number; sureWords: number; terms: Map<string, number> }
  >();
  for (const { hits, known } of matches) {
    const rarity = Math.log(1 + index.documentCount / Math.max(1, hits.size));
    for (const [id, hit] of hits) {
      const sum = found.get(id) ?? { score: 0, words: 0, sureWords: 0, terms: new Map<string, number>() };
      sum.score += hit.score;
      sum.words += 1;
      if (hit.tier !== 'slip' || !known) sum.sureWords += 1;
      for (const [term, tier] of hit.terms)
        sum.terms.set(term, Math.max(sum.terms.get(term) ?? 0, rarity * CERTAINTY[tier]));
      found.set(id, sum);
    }
  }
  const most = [...found.values()].reduce((a, sum) => Math.max(a, sum.sureWords), 0);
  const required = Math.min(wordsRequired(words.length), most);
  return [...found]
    .filter(([, sum]) => sum.words >= required)
    .map(([id, { score, terms }]) => ({ id, score, terms }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}
