// What the best answers to a long question have in common, as further words to ask for (pseudo relevance feedback).
import { SEARCH_OPTIONS } from './options.js';
import type { Postings } from './postings.js';
import type { Ranked } from './rank.js';
import type { Slot } from './score.js';
import { stemOf } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** How fast a frequency saturates in a document that is looked back on. */
const SATURATION = 1.2;

/**
 * After Rocchio (1971): the stems that stand out in the best documents, each weighed by its rarity and by how good the
 * documents are it stands in. `termsOf` gives the words of a document, folded. Stems asked for already are left alone.
 */
export function feedback(
  postings: Postings,
  best: readonly Ranked[],
  termsOf: (document: number) => readonly string[],
  asked: ReadonlySet<string>,
): readonly Slot[] {
  const { terms: most, weight: share } = SEARCH_OPTIONS.feedback;
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const weights = new Map<string, number>();
  for (const { document, score } of best) {
    const counts = new Map<string, number>();
    for (const term of termsOf(document)) {
      if (term.length < 3 || STOP_WORDS.has(term) || /^\p{N}/u.test(term)) continue;
      const stem = stemOf(term);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    for (const [stem, count] of counts)
      weights.set(stem, (weights.get(stem) ?? 0) + ((score / total) * count) / (count + SATURATION));
  }
  const all = Math.max(1, postings.documentCount);
  const weighed = [...weights].flatMap(([stem, weight]) => {
    const words = postings.withStem(stem);
    const frequency = words.reduce((sum, word) => sum + postings.frequency(word), 0);
    // A word of one document cannot bring another.
    if (frequency < 2) return [];
    return [{ stem, words, weight: weight * Math.log(1 + all / (frequency + 0.5)) }];
  });
  const chosen = weighed.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1)).slice(0, most);
  const [first] = chosen;
  if (!first) return [];
  return chosen
    .filter(({ stem }) => !asked.has(stem))
    .map(({ words, weight }) => ({
      forms: words.map((word) => ({ word, tier: 'exact' as const })),
      weight: (share * weight) / first.weight,
    }));
}
