// How well documents answer: the one ranking of the program's search and of `createRanker`.
import { feedback } from './feedback.js';
import { SEARCH_OPTIONS } from './options.js';
import type { Postings } from './postings.js';
import { byScore, createTop } from './rank.js';
import { createScorer, type Scores, type Slot } from './score.js';
import { stemOf } from './stem.js';

/**
 * Makes what scores queries over an index. A question of many words is asked twice, the second time with what the best
 * documents have in common besides; `terms` are the words asked for, each once, `termsOf` gives those of a document.
 */
export function createRanking(
  postings: Postings,
  termsOf: (document: number) => readonly string[],
): (slots: readonly Slot[], terms: readonly string[]) => Scores {
  const score = createScorer(postings);
  const { documents, words } = SEARCH_OPTIONS.feedback;
  return (slots, terms) => {
    const scores = score(slots);
    if (terms.length < words) return scores;
    const top = createTop(documents, byScore);
    for (const document of scores.found) top.offer(document, scores.score[document] ?? 0);
    return score(slots, feedback(postings, top.best(), termsOf, new Set(terms.map(stemOf))));
  };
}
