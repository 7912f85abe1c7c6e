// What can be printed, how, and what the two sides say to each other about it.
import type { Meaning } from '../annotation/meanings.js';
import type { Annotation } from '../annotation/types.js';
import type { Issue } from '../journal/types.js';

/** Sizes of paper, as CSS and Chromium name them. */
export const papers = ['A4', 'Letter'] as const;

/** A size of paper. */
export type Paper = (typeof papers)[number];

/** What the reader chose last in the dialog "Print". */
export interface PrintChoices {
  readonly scope: 'article' | 'issue';
  readonly marks: boolean;
  readonly notes: boolean;
  readonly paper: Paper;
}

/** What a new reader is offered. */
export const defaultPrintChoices: PrintChoices = { scope: 'article', marks: true, notes: true, paper: 'A4' };

/** One job: an article, or without one the whole issue, to a file or to paper. */
export interface PrintRequest {
  readonly to: 'pdf' | 'printer';
  readonly issue: string;
  readonly article?: string;
  readonly marks: boolean;
  readonly notes: boolean;
  readonly paper: Paper;
}

/** Why nothing was printed, in plain words with what to do next. */
export interface PrintError {
  readonly kind: 'unwritable' | 'disk-full' | 'no-printer' | 'failed';
  readonly message: string;
}

/** How far a job is. `total` is 0 where nothing can be counted. */
export interface PrintProgress {
  readonly step: 'preparing' | 'articles' | 'pages' | 'saving' | 'printing';
  readonly done: number;
  readonly total: number;
}

/** Everything the page that is printed is made from. */
export interface PrintContent {
  readonly issue: Issue;
  /** Without one the whole issue is printed, with a title page and contents. */
  readonly article?: string;
  /** Annotations by article id; empty without marks and notes. */
  readonly annotations: Readonly<Record<string, readonly Annotation[]>>;
  /** The reader's meanings in their order, then those that were taken away. */
  readonly meanings: readonly Meaning[];
  readonly marks: boolean;
  readonly notes: boolean;
  readonly paper: Paper;
}

/** What of the content is to be laid out now. */
export interface PrintView {
  /** Only this article, or only what stands before the articles; all of it with null. */
  readonly only: { readonly article: string } | 'front' | null;
  /** The page each article begins on, by article id, for the contents; empty until they are known. */
  readonly firstPages: Readonly<Record<string, number>>;
}
