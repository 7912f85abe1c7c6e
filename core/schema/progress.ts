// Where the reader stopped in every article, so that the journal opens there again.

/** The reader's place in one article. */
export interface ArticleProgress {
  /** Id of the block at the top of the view. */
  readonly block: string;
  /** Pixels from the block's top to the top of the view; negative when the block starts below it. */
  readonly offset: number;
  /** How far the reader ever got, 0 to 1. */
  readonly furthest: number;
  /** When the article was last opened, ISO 8601. */
  readonly opened: string;
}

/** A place the reader wants to find again. One block has one at most. */
export interface Bookmark {
  readonly issue: string;
  readonly article: string;
  /** Id of the block. */
  readonly block: string;
  /** Title of the article, and what the block was cited by and began with, for when its issue is not open or it is gone. */
  readonly title: string;
  readonly label: string;
  readonly words: string;
  /** When it was set, ISO 8601. */
  readonly made: string;
}

/** Most bookmarks kept in the library. */
export const mostBookmarks = 2000;

/** Kept in `reading-progress.json` in the data folder. */
export interface ReadingProgress {
  readonly schemaVersion: 1;
  /** The issue and article open last. */
  readonly issue?: string;
  readonly article?: string;
  readonly articles: Readonly<Record<`${string}/${string}`, ArticleProgress>>;
  /** The edition of each issue that the reader's marks were last looked at against, by issue id. */
  readonly editions: Readonly<Record<string, number>>;
  /** The same for its texts, by fingerprint: they may change under the same number. */
  readonly texts?: Readonly<Record<string, string>>;
  /** In the order they were set. */
  readonly bookmarks: readonly Bookmark[];
}

/** Nothing read yet. */
export const emptyProgress: ReadingProgress = {
  schemaVersion: 1,
  articles: {},
  editions: {},
  bookmarks: [],
};
