// Search over one issue: builds the index and answers queries. Pure; the window runs it in a worker.
import MiniSearch from 'minisearch';
import { sentences, type TextSpan } from '../journal/sentences.js';
import { collectDocuments, indexedFields } from './documents.js';
import { bestPlace } from './excerpt.js';
import { SEARCH_OPTIONS } from './options.js';
import { parseQuery } from './query.js';
import { rank } from './rank.js';
import type { SearchableArticle, SearchableIssue, SearchGroup, SearchHit, SearchResults } from './types.js';

/** How many hits an answer holds when the asker does not say. */
const DEFAULT_LIMIT = 50;

/** An index that answers queries. */
export interface SearchIndex {
  /** Number of documents: passages, and one for each article. */
  readonly size: number;
  /** Answers at once; a query without words finds nothing. */
  search(query: string, options?: { readonly limit?: number }): SearchResults;
}

/** Builds the index of an issue. */
export function createSearchIndex(issue: SearchableIssue): SearchIndex {
  const documents = collectDocuments(issue);
  const index = new MiniSearch(SEARCH_OPTIONS);
  index.addAll(documents.map(indexedFields));

  const sentenceCache = new Map<string, readonly TextSpan[]>();
  const sentencesOf = (article: SearchableArticle): readonly TextSpan[] => {
    const known = sentenceCache.get(article.id) ?? sentences(article);
    sentenceCache.set(article.id, known);
    return known;
  };

  return {
    size: documents.length,
    search(query, { limit = DEFAULT_LIMIT } = {}) {
      const ranked = rank(index, parseQuery(query));
      const groups = new Map<string, SearchGroup & { readonly hits: SearchHit[] }>();
      const articles = new Set(ranked.map(({ id }) => documents[id]?.article.id));
      for (const { id, terms } of ranked.slice(0, limit)) {
        const document = documents[id];
        const place = document && bestPlace(document.segments, sentencesOf(document.article), terms);
        if (!place) continue;
        const { article } = document;
        const group = groups.get(article.id) ?? {
          article: article.id,
          title: article.title,
          shortTitle: article.shortTitle ?? article.title,
          kind: article.kind,
          hits: [],
        };
        group.hits.push({
          issue: issue.id,
          article: article.id,
          block: place.segment.block,
          label: place.segment.label,
          field: place.segment.field,
          range: place.range,
          excerpt: place.excerpt,
        });
        groups.set(article.id, group);
      }
      return { query, total: ranked.length, articles: articles.size, groups: [...groups.values()] };
    },
  };
}
