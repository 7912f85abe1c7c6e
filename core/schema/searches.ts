// The searches a reader has made and the ones they keep. Without the parsing, which the window does not need to start.

/** Queries as they were typed, the latest first, none twice. */
export interface Searches {
  readonly recent: readonly string[];
  readonly saved: readonly string[];
}

/** How many are kept: recent ones make room for newer, saved ones have to be removed by hand. */
export const mostSearches = { recent: 12, saved: 50 } as const;

/** Longest query that is kept, in UTF-16 code units. */
export const longestSearch = 300;

/** Nothing searched yet. */
export const emptySearches: Searches = { recent: [], saved: [] };
