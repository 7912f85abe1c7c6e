// Search without a window: over one issue with nothing kept, and ranking alone. The window searches a whole library.
import { createLibrary, indexIssue } from './library.js';
import { createSearch, type Search } from './search.js';
import type { SearchableIssue } from './types.js';

/** An index that answers queries. */
export interface SearchIndex {
  /** Number of documents: passages, and one for each article. */
  readonly size: number;
  /** Answers at once; a query without words finds nothing. */
  readonly search: Search;
}

/** Builds the index of an issue. */
export function createSearchIndex(issue: SearchableIssue): SearchIndex {
  const library = createLibrary();
  library.putIssue(indexIssue(issue));
  return { size: library.shelves.postings.documentCount, search: createSearch(library) };
}

export { createRanker, type Ranker, type RankerDocument } from './ranker.js';
