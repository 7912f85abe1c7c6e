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

/** Kept in `reading-progress.json` in the data folder. */
export interface ReadingProgress {
  readonly schemaVersion: 1;
  /** The issue and article open last. */
  readonly issue?: string;
  readonly article?: string;
  readonly articles: Readonly<Record<`${string}/${string}`, ArticleProgress>>;
  /** The edition of each issue that the reader's marks were last looked at against, by issue id. */
  readonly editions: Readonly<Record<string, number>>;
}

/** Nothing read yet. */
export const emptyProgress: ReadingProgress = { schemaVersion: 1, articles: {}, editions: {} };
