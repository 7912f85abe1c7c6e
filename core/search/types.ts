// What search takes in and gives back: the lean shape of an issue, and results grouped by article.
import type { Article, ArticleKind, Issue } from '../journal/types.js';
import type { TextSpan } from '../journal/sentences.js';

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
export interface SearchableIssue extends Pick<Issue, 'id'> {
  readonly articles: readonly SearchableArticle[];
}

/** Where in a document a hit stands: an article's own words about itself, or its body. */
export type SearchField = 'title' | 'standfirst' | 'people' | 'tags' | 'heading' | 'text';

/** Whole words around a hit; `marks` are the matched words, in order, never overlapping, as offsets into `text`. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly TextSpan[];
}

/** One passage found. */
export interface SearchHit {
  readonly issue: string;
  readonly article: string;
  /** Id of the block the best matching sentence stands in; `title` for a hit in the names, models or places. */
  readonly block: string;
  /** What a person cites: the block's label. */
  readonly label: string;
  readonly field: SearchField;
  /** The best matching sentence (a whole cell or title where there are no sentences) in the article's text. */
  readonly range: TextSpan;
  readonly excerpt: Excerpt;
}

/** The hits of one article, best first. */
export interface SearchGroup {
  readonly article: string;
  readonly title: string;
  /** The title for narrow places; the full one where the article has no shorter. */
  readonly shortTitle: string;
  readonly kind: ArticleKind;
  readonly hits: readonly SearchHit[];
}

/** The answer to one query. `groups` hold at most `limit` hits; the totals count all. */
export interface SearchResults {
  /** The query as it was asked. */
  readonly query: string;
  readonly total: number;
  readonly articles: number;
  readonly groups: readonly SearchGroup[];
}
