// The whole conversation between the two processes: one type per direction. Channel names come from the keys.
import type { Root } from 'hast';
import type { Licence, ProgramInfo } from '../about.js';
import type { Annotation } from '../annotation/types.js';
import type { Issue } from '../journal/types.js';
import type { PrintContent, PrintError, PrintProgress, PrintRequest, PrintView } from '../print/types.js';
import type { Preferences } from '../schema/preferences.js';
import type { ReadingProgress } from '../schema/progress.js';
import type { Result } from '../result.js';
import type { ExportFormat } from '../transfer/formats.js';
import type { ExportError, ExportOutcome } from '../transfer/types.js';

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

/** Stands for the article in the name of the notebook about a whole issue; no article has this id. */
export const issueNotebook = '_issue';

/** Names one article of one issue, or its notebook. */
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
  /** Title of the article when the notebook was last written; its id if it never was. */
  readonly label: string;
  readonly annotations: readonly Annotation[];
  readonly notices: readonly Notice[];
}

/** All the window needs to draw its first article, in one answer. */
export interface StartState {
  /** The JSON text of an `Issue`, checked. */
  readonly issue: Result<string, StorageError>;
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

/** What the program's own library holds. */
export interface Library {
  /** In order of journal and number. */
  readonly issues: readonly IssueSummary[];
  /** Of each file that is no whole issue: what is wrong and what to do, in plain words. */
  readonly damaged: readonly string[];
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
  readonly issueNumber: number;
  readonly articles: number;
  readonly words: number;
  readonly firstPaintEpochMs: number;
  readonly searchIndexMs: number;
}

/** Renderer asks, main answers. Every payload is parsed in main before use. */
export interface Requests {
  start: { request: undefined; response: StartState };
  /** Every issue that came with the program. */
  listIssues: { request: undefined; response: Library };
  openIssue: { request: { readonly issue: string }; response: Result<Issue, StorageError> };
  /** Every notebook there is, of any issue, also of issues no longer in the library; in order of issue and article. */
  listNotebooks: { request: undefined; response: readonly ArticleRef[] };
  openNotebook: { request: ArticleRef; response: Result<OpenedNotebook, StorageError> };
  /** Resolves when the change is durable on disk. Without `label` the notebook keeps the one it has. */
  changeNotebook: {
    request: ArticleRef & {
      readonly label?: string | undefined;
      readonly changes: readonly NotebookChange[];
    };
    response: Result<null, StorageError>;
  };
  /**
   * The kept search index of an issue, as it stands on the disk and unchecked; null bytes where there is none. The
   * fingerprint names the text of the issue as it is now. Null for an issue that is not in the library.
   */
  searchIndex: {
    request: { readonly issue: string };
    response: { readonly fingerprint: string; readonly bytes: Uint8Array<ArrayBuffer> | null } | null;
  };
  /** Keeps an index that was built; nobody needs to know when that fails. */
  keepSearchIndex: {
    request: { readonly issue: string; readonly bytes: Uint8Array<ArrayBuffer> };
    response: null;
  };
  /** How many marks each article of an issue holds, by article id; the notes on the whole issue under `issueNotebook`. */
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
  /** Saves an export where the reader says, under the format's ending; answers when it is durable. */
  saveExport: {
    request: { readonly name: string; readonly format: ExportFormat; readonly content: string };
    response: Result<ExportOutcome, ExportError>;
  };
  /** Shows the file exported last in the system's file manager. */
  showExport: { request: undefined; response: null };
  /** Asked by the page that is printed: what it is to hold. Null for every other page. */
  printContent: { request: undefined; response: PrintContent | null };
  /** The page that is printed has laid out what `printView` asked for. */
  printLaidOut: { request: undefined; response: null };
  about: { request: undefined; response: ProgramInfo };
  /** Of everything that ships but Chromium, the program's own first. */
  licences: { request: undefined; response: readonly Licence[] };
  /** Shows the folder of the reader's files in the system's file manager. */
  openDataFolder: { request: undefined; response: Result<null, StorageError> };
  /** Opens the page with Chromium's licences, which comes with Electron, in the reader's own browser. */
  openChromiumLicences: { request: undefined; response: Result<null, StorageError> };
}

const channels = {
  start: true,
  listIssues: true,
  openIssue: true,
  listNotebooks: true,
  openNotebook: true,
  changeNotebook: true,
  searchIndex: true,
  keepSearchIndex: true,
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
  saveExport: true,
  showExport: true,
  printContent: true,
  printLaidOut: true,
  about: true,
  licences: true,
  openDataFolder: true,
  openChromiumLicences: true,
} satisfies Record<keyof Requests, true>;

/** Whose responses hold bytes, for which JSON has no form. */
export const byteChannels: ReadonlySet<string> = new Set<keyof Requests>(['searchIndex']);

/** Every request channel, so that the preload can refuse all others. */
export const requestChannels = Object.keys(channels) as readonly (keyof Requests)[];

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
  /** Resolves with the response as JSON text, or as it is where it holds bytes. */
  request<K extends keyof Requests>(
    channel: K,
    payload: Requests[K]['request'],
  ): Promise<string | Requests[K]['response']>;
  on<K extends keyof Events>(channel: K, listener: (payload: Events[K]) => void): () => void;
}
