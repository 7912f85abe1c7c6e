// How well documents answer: the one ranking of the program's search and of `createRanker`.
import { feedback, type Stems } from './feedback.js';
import { SEARCH_OPTIONS } from './options.js';
import type { Postings } from './postings.js';
import { byScore, createTop } from './rank.js';
import { createScorer, type Scores, type Slot } from './score.js';
import { stemOf } from './stem.js';

/**
 * Makes what scores queries over an index. A question of many words is asked twice, the second time with what the best
 * documents have in common besides; `terms` are the words asked for, each once, `stemsOf` says what a document is about.
 */
export function createRanking(
  postings: Postings,
  stemsOf: (document: number) => Stems,
): (slots: readonly Slot[], terms: readonly string[]) => Scores {
  const scorer = createScorer(postings);
  const { documents, words } = SEARCH_OPTIONS.feedback;
  return (slots, terms) => {
    const scores = scorer.score(slots);
    if (terms.length < words) return scores;
    const top = createTop(documents, byScore);
    for (const document of scores.found) top.offer(document, scores.score[document] ?? 0);
    return scorer.add(feedback(postings, top.best(), stemsOf, new Set(terms.map(stemOf))));
  };
}
