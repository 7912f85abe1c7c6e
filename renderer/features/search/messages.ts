// What the window and the search worker say to each other.
import type { SearchableIssue, SearchResults } from '../../../core/search/types.js';

/** To the worker: build an index once, then any number of queries. `id` grows with each query. */
export type ToWorker =
  | { readonly kind: 'build'; readonly issue: SearchableIssue }
  | { readonly kind: 'query'; readonly id: number; readonly query: string };

/** From the worker. `indexMs` is the time the index took to build, in milliseconds. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly indexMs: number }
  | { readonly kind: 'results'; readonly id: number; readonly results: SearchResults }
  | { readonly kind: 'failed' };
