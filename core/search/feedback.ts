// What the best answers to a long question have in common, as further words to ask for (pseudo relevance feedback).
import { SEARCH_OPTIONS } from './options.js';
import type { Postings } from './postings.js';
import type { Ranked } from './rank.js';
import type { Slot } from './score.js';
import { stemOf } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** A word of one document cannot bring another. */
const LEAST = 2;
/** How fast a frequency saturates in a document that is looked back on. */
const SATURATION = 1.2;

/** How often a stem stands in a document. */
export type Stems = ReadonlyMap<string, number>;

/** Counts the stems of folded words, in the order of the words; joining words, numbers and letters are left out. */
export function countStems(terms: readonly string[]): Stems {
  const counts = new Map<string, number>();
  for (const term of terms) {
    if (term.length < 3 || STOP_WORDS.has(term) || /^\p{N}/u.test(term)) continue;
    const stem = stemOf(term);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/**
 * After Rocchio (1971): the stems that stand out in the best documents, each weighed by its rarity and by how good the
 * documents are it stands in. Stems asked for already are left alone.
 */
export function feedback(
  postings: Postings,
  best: readonly Ranked[],
  stemsOf: (document: number) => Stems,
  asked: ReadonlySet<string>,
): readonly Slot[] {
  const { terms: most, weight: share } = SEARCH_OPTIONS.feedback;
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const weights = new Map<string, number>();
  for (const { document, score } of best)
    for (const [stem, count] of stemsOf(document))
      weights.set(stem, (weights.get(stem) ?? 0) + ((score / total) * count) / (count + SATURATION));
  const all = Math.max(1, postings.documentCount);
  const rarity = (frequency: number): number => Math.log(1 + all / (frequency + 0.5));
  const chosen: { readonly stem: string; readonly words: readonly string[]; readonly weight: number }[] = [];
  for (const [stem, weight] of [...weights].sort((a, b) => b[1] - a[1])) {
    // Were it as rare as can be, it would still come too late; so would all after it.
    if (weight * rarity(LEAST) < (chosen[most - 1]?.weight ?? 0)) break;
    const words = postings.withStem(stem);
    const frequency = words.reduce((sum, word) => sum + postings.frequency(word), 0);
    if (frequency < LEAST) continue;
    chosen.push({ stem, words, weight: weight * rarity(frequency) });
    chosen.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
    if (chosen.length > most) chosen.pop();
  }
  const [first] = chosen;
  if (!first) return [];
  return chosen
    .filter(({ stem }) => !asked.has(stem))
    .map(({ words, weight }) => ({
      forms: words.map((word) => ({ word, tier: 'exact' as const })),
      weight: (share * weight) / first.weight,
    }));
}
