// The whole conversation between the two processes: one type per direction. Channel names come from the keys.
import type { Root } from 'hast';
import type { Annotation } from '../annotation/types.js';
import type { Issue } from '../journal/types.js';
import type { PrintContent, PrintError, PrintProgress, PrintRequest, PrintView } from '../print/types.js';
import type { Preferences } from '../schema/preferences.js';
import type { ReadingProgress } from '../schema/progress.js';
import type { Result } from '../result.js';

/** Something the reader should be told in plain words, with what to do next. */
export interface Notice {
  readonly severity: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly detail: string;
}

/** Why something could not be read or saved. `message` is plain words for the reader. */
export interface StorageError {
  readonly kind: 'unwritable' | 'disk-full' | 'unreadable' | 'invalid' | 'not-found';
  readonly message: string;
}

/** Names one article of one issue. */
export interface ArticleRef {
  readonly issue: string;
  readonly article: string;
}

/** A change to one article's notebook. `put` inserts or replaces by id. */
export type NotebookChange =
  | { readonly kind: 'put'; readonly annotation: Annotation }
  | { readonly kind: 'remove'; readonly id: string };

/** What is known of an article's notebook, with anything the reader must hear about it. */
export interface OpenedNotebook {
  readonly annotations: readonly Annotation[];
  readonly notices: readonly Notice[];
}

/** All the window needs to draw its first article, in one answer. */
export interface StartState {
  readonly issue: Result<Issue, StorageError>;
  readonly preferences: Preferences;
  readonly progress: ReadingProgress;
  readonly notices: readonly Notice[];
  /** Where the reader's files are, and whether they can be written. */
  readonly data: { readonly folder: string; readonly writable: boolean };
}

/** What is told of an issue before it is opened. */
export interface IssueSummary {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly journal: string;
  readonly number: number;
  /** ISO 8601 date, possibly year and month only. */
  readonly date: string;
  readonly articles: number;
  readonly minutes: number;
  readonly words: number;
  /** Its pieces in their order, so that the window can say how much of it is read. */
  readonly pieces: readonly { readonly id: string; readonly minutes: number }[];
  readonly cover?: Root;
}

/** How printing ended that nothing went wrong with; `notices` is what was found out in reading the notebooks. */
export type PrintOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'saved';
      readonly file: string;
      readonly pages: number;
      readonly notices: readonly Notice[];
    }
  | { readonly kind: 'printed'; readonly notices: readonly Notice[] };

/** What a menu entry shows; built from the command registry. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** Electron accelerator, shown only: the window handles the key itself. */
  readonly accelerator?: string;
  readonly group: 'File' | 'Edit' | 'View' | 'Go' | 'Help';
}

/** Times the window measured of its own start, in milliseconds since the process began where the name says so. */
export interface StartReport {
  readonly issueTitle: string;
  readonly articles: number;
  readonly words: number;
  readonly firstPaintEpochMs: number;
  readonly searchIndexMs: number;
}

/** Renderer asks, main answers. Every payload is parsed in main before use. */
export interface Requests {
  start: { request: undefined; response: StartState };
  /** Every issue that came with the program, in order of journal and number; one that is damaged is left out. */
  listIssues: { request: undefined; response: readonly IssueSummary[] };
  openIssue: { request: { readonly issue: string }; response: Result<Issue, StorageError> };
  openNotebook: { request: ArticleRef; response: Result<OpenedNotebook, StorageError> };
  /** Resolves when the change is durable on disk. */
  changeNotebook: {
    request: ArticleRef & { readonly label: string; readonly changes: readonly NotebookChange[] };
    response: Result<null, StorageError>;
  };
  /** How many marks each article of an issue holds, by article id. */
  countMarks: { request: { readonly issue: string }; response: Readonly<Record<string, number>> };
  savePreferences: { request: Preferences; response: Result<null, StorageError> };
  saveProgress: { request: ReadingProgress; response: Result<null, StorageError> };
  /** Opens an http(s) or mailto address in the reader's own browser or mail program. */
  openExternal: { request: string; response: Result<null, StorageError> };
  /** Takes the window into full screen, or out of it; answers whether it is going in. */
  toggleFullScreen: { request: undefined; response: boolean };
  setMenu: { request: readonly MenuEntry[]; response: null };
  reportStart: { request: StartReport; response: null };
  /** Answers the `closing` event once all that was pending is saved, or says why it could not be. */
  closeReady: { request: { readonly unsaved?: string }; response: null };
  /** Prints, or saves a PDF where the reader says; answers when it is done, cancelled or has failed. One at a time. */
  print: { request: PrintRequest; response: Result<PrintOutcome, PrintError> };
  cancelPrint: { request: undefined; response: null };
  /** Shows the PDF saved last in the system's file manager. */
  showPdf: { request: undefined; response: null };
  /** Asked by the page that is printed: what it is to hold. Null for every other page. */
  printContent: { request: undefined; response: PrintContent | null };
  /** The page that is printed has laid out what `printView` asked for. */
  printLaidOut: { request: undefined; response: null };
}

const channels = {
  start: true,
  listIssues: true,
  openIssue: true,
  openNotebook: true,
  changeNotebook: true,
  countMarks: true,
  savePreferences: true,
  saveProgress: true,
  openExternal: true,
  toggleFullScreen: true,
  setMenu: true,
  reportStart: true,
  closeReady: true,
  print: true,
  cancelPrint: true,
  showPdf: true,
  printContent: true,
  printLaidOut: true,
} satisfies Record<keyof Requests, true>;

/** Every request channel, so that the preload can refuse all others. */
export const requestChannels: readonly string[] = Object.keys(channels);

/** Main tells the renderer. */
export interface Events {
  /** A menu entry was chosen: its command id. */
  command: string;
  /** The window is about to close: save what is pending, then answer with `closeReady`. */
  closing: null;
  /** An issue was compiled anew while the program runs (an editor at work). */
  issueChanged: Issue;
  /** How far the printing is that the window asked for. */
  printProgress: PrintProgress;
  /** To the page that is printed: lay this out, then answer with `printLaidOut`. */
  printView: PrintView;
}

/** What `window.journal` offers the renderer. */
export interface JournalApi {
  request<K extends keyof Requests>(
    channel: K,
    payload: Requests[K]['request'],
  ): Promise<Requests[K]['response']>;
  on<K extends keyof Events>(channel: K, listener: (payload: Events[K]) => void): () => void;
}
