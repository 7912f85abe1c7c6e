// What search takes in and gives back: the lean shape of an issue and of a note, and results grouped by article.
import type { Article, ArticleKind, GlossaryEntry, IndexEntry, Issue } from '../journal/types.js';
import type { TextSpan } from '../journal/sentences.js';
import type { Chip, FilterKey } from './query.js';

/** The part of an article search needs: everything but the body, so that it is cheap to post to a worker. */
export type SearchableArticle = Pick<
  Article,
  | 'id'
  | 'title'
  | 'shortTitle'
  | 'standfirst'
  | 'kind'
  | 'authors'
  | 'models'
  | 'places'
  | 'language'
  | 'text'
  | 'blocks'
>;

/** The part of an issue search needs. A whole `Issue` is one too. */
export interface SearchableIssue extends Pick<Issue, 'id'>, Partial<Pick<Issue, 'title' | 'number'>> {
  readonly articles: readonly SearchableArticle[];
  readonly glossary?: readonly GlossaryEntry[];
  readonly index?: readonly IndexEntry[];
}

/** A mark with what the reader wrote on it, as search sees it. */
export interface SearchableNote {
  /** Id of the annotation. */
  readonly id: string;
  readonly issue: string;
  readonly article: string;
  /** The marked words. */
  readonly quote: string;
  /** The note as plain text; empty for a mark without one. */
  readonly text: string;
  readonly tags: readonly string[];
  /** Id of the meaning; empty for none. */
  readonly meaning: string;
  /** What the reader calls it; the name it began with where nothing is said. */
  readonly meaningName?: string;
  /** The block the mark starts in. */
  readonly block: string;
  /** Where the mark was, as UTF-16 offsets into the article's text, as well as the annotation says. */
  readonly range: TextSpan;
}

/** Where in a document a hit stands: an article's own words about itself, its body, or what a reader wrote. */
export type SearchField = 'title' | 'standfirst' | 'people' | 'tags' | 'heading' | 'text' | 'note' | 'quote';

/** Whole words around a hit; `marks` are the matched words, in order, never overlapping, as offsets into `text`. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly TextSpan[];
}

/** One passage or note found. */
export interface SearchHit {
  readonly kind: 'passage' | 'note';
  readonly issue: string;
  readonly article: string;
  /** Id of the block the best matching sentence stands in; `title` for a hit in the names, models or places. */
  readonly block: string;
  /** What a person cites: the block's label; empty for a note. */
  readonly label: string;
  readonly field: SearchField;
  /** The best matching sentence (a whole cell or title where there are no sentences) in the article's text. */
  readonly range: TextSpan;
  readonly excerpt: Excerpt;
  /** Id of the annotation, for a note. */
  readonly note?: string;
}

/** The hits of one article, best first. */
export interface SearchGroup {
  readonly issue: string;
  readonly article: string;
  readonly title: string;
  /** The title for narrow places; the full one where the article has no shorter. */
  readonly shortTitle: string;
  readonly kind: ArticleKind;
  readonly hits: readonly SearchHit[];
}

/** A name that fits what was typed: something to go to, rather than a passage. */
export interface NameHit {
  readonly kind: 'article' | 'person' | 'place' | 'model' | 'term' | 'tag';
  /** Id of the article, or of the entry in glossary or index; the tag itself. */
  readonly id: string;
  readonly name: string;
  /** Who, in which issue, or the beginning of a definition. */
  readonly detail: string;
  /** Empty for a tag. */
  readonly issue: string;
  /** How many passages or marks it leads to. */
  readonly count: number;
}

/** How many hits each value of a filter would leave, most first. */
export interface Facet {
  readonly key: Exclude<FilterKey, 'by'>;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** Words that are searched besides those typed, because the glossary says they mean the same. */
export interface AlsoSearching {
  readonly typed: string;
  readonly also: readonly string[];
}

/** A word of the query that nothing has, and what is spelt nearly so in the hits. */
export interface ShownInstead {
  readonly typed: string;
  /** Folded; at least one. */
  readonly shown: readonly string[];
}

/** What can be asked for besides the query. */
export interface SearchRequest {
  /** Most hits given; 50 if nothing is said. */
  readonly limit?: number;
  readonly facets?: boolean;
  /** Best first, or in the order of the library and its articles. */
  readonly sort?: 'rank' | 'order';
}

/** The answer to one query. `groups` hold at most `limit` hits; the totals count all. */
export interface SearchResults {
  /** The query as it was asked. */
  readonly query: string;
  readonly total: number;
  readonly articles: number;
  /** True when counting was given up: there are at least `total`. */
  readonly more: boolean;
  readonly groups: readonly SearchGroup[];
  readonly names: readonly NameHit[];
  readonly chips: readonly Chip[];
  readonly also: readonly AlsoSearching[];
  readonly instead: readonly ShownInstead[];
  /** Words of the query, as typed, that nothing has, while the hits are for the others; empty without hits. */
  readonly absent: readonly string[];
  /** Two or three words are asked for that no hit has all of, though each of them is somewhere. */
  readonly apart: boolean;
  /** The query with its unknown words put right; only where a word is unknown and there is something like it. */
  readonly didYouMean?: string;
  /** Only when asked for. */
  readonly facets: readonly Facet[];
}

/** The answer to a query without words. */
export const noResults = (query: string): SearchResults => ({
  query,
  total: 0,
  articles: 0,
  more: false,
  groups: [],
  names: [],
  chips: [],
  also: [],
  instead: [],
  absent: [],
  apart: false,
  facets: [],
});
