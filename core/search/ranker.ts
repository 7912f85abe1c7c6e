// Ranking alone: documents with a title and a text in, ids out, best first. Pure; what the program's own search is made of.
import { terms } from './analyse.js';
import { expand } from './expand.js';
import { countStems } from './feedback.js';
import { Postings } from './postings.js';
import { queryTerms } from './question.js';
import { byScore, createTop, stepOf } from './rank.js';
import { createRanking } from './ranking.js';

/** What is ranked. */
export interface RankerDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Ranks documents. */
export interface Ranker {
  /**
   * Ids of at most `limit` documents that answer a query in plain language, best first; ties in the order they were
   * given. A query of any length: of a sentence no word has to be there, but each counts.
   */
  rank(query: string, limit?: number): string[];
}

/** Indexes the documents; their ids should differ. */
export function createRanker(documents: readonly RankerDocument[]): Ranker {
  const postings = new Postings();
  documents.forEach(({ title, text }, id) => {
    postings.add({ id, ...(title !== '' && { title }), text });
  });
  const score = createRanking(postings, (document) => {
    const { title = '', text = '' } = documents[document] ?? {};
    return countStems(terms(`${title}\n${text}`));
  });
  return {
    rank(query, limit = 10) {
      const words = queryTerms(query);
      const slots = words.map(({ term, weight }) => ({ ...expand(postings, term), weight }));
      const scores = score(
        slots,
        words.map(({ term }) => term),
      );
      const top = createTop(limit, byScore);
      for (const document of scores.found) {
        const step = words.length === 1 ? stepOf(scores.tier[document] ?? 0) : 0;
        top.offer(document, (scores.score[document] ?? 0) + step);
      }
      return top.best().flatMap(({ document }) => documents[document]?.id ?? []);
    },
  };
}
