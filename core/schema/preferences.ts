// What the reader has chosen about how the program looks, and what holds until they choose.
import type { NotebookGrouping, NotebookSort } from '../annotation/notebook-choices.js';
import { meanings, type Meaning } from '../annotation/meanings.js';
import type { ReferenceStyle } from '../annotation/reference-styles.js';
import { defaultPrintChoices, type PrintChoices } from '../print/types.js';
import type { SpareMinutes } from '../reading/fitting.js';
import type { ExportFormat } from '../transfer/formats.js';
import { emptySearches, type Searches } from './searches.js';
import type { ThemeChoice } from './themes.js';

/** The faces an article can be set in: Literata, the system's own sans, Atkinson Hyperlegible Next. */
export const typefaces = ['serif', 'sans', 'hyperlegible'] as const;

/** Kept in `preferences.json` in the data folder. */
export interface Preferences {
  readonly schemaVersion: 1;
  readonly theme: ThemeChoice;
  /** Per cent of the normal reading size, 80 to 250. */
  readonly textSize: number;
  /** Space between lines, in per cent of the normal one. */
  readonly leading: number;
  /** Longest line, in characters; a narrow column makes it shorter. */
  readonly measure: number;
  readonly typeface: (typeof typefaces)[number];
  readonly justified: boolean;
  readonly hyphenation: boolean;
  readonly contentsOpen: boolean;
  readonly notesOpen: boolean;
  /** Id of the meaning used last; the next mark takes it. */
  readonly lastMeaning: string;
  /** The meanings a mark can have, in the order of the toolbar; one at least. */
  readonly meanings: readonly Meaning[];
  /** Meanings that were taken away; marks that have them keep them. */
  readonly formerMeanings: readonly Meaning[];
  /** How the next mark is shown, as the last one was. */
  readonly markStyle: 'highlight' | 'underline';
  /** Whether a content note is shown before a story that may distress. */
  readonly contentNotes: boolean;
  /** Whether terms of the field are explained where they stand in the text. */
  readonly glossary: boolean;
  /** How fast a voice reads aloud, as a multiple of its own speed. */
  readonly aloudRate: number;
  /** The voice chosen to read aloud, by the name its system knows it by; empty until one is chosen. */
  readonly aloudVoice: string;
  /** For how many minutes the page of the issue proposes something to read. */
  readonly spareMinutes: SpareMinutes;
  /** What was chosen last in the dialog "Print". */
  readonly print: PrintChoices;
  /** Ids of the commands done last from the list of all commands, the latest first. */
  readonly recentCommands: readonly string[];
  /** How a passage that is copied is cited. */
  readonly referenceStyle: ReferenceStyle;
  /** How the notebook is put together, and in which order. */
  readonly notebook: { readonly by: NotebookGrouping; readonly sort: NotebookSort };
  /** The format in which the notebook was exported last. */
  readonly exportFormat: ExportFormat;
  /** What was looked for lately, and what is kept to be looked for again. */
  readonly searches: Searches;
}

/** Most commands that are remembered as done last. */
export const mostRecentCommands = 8;

/** Smallest and largest text size, in per cent. */
export const textSizeLimits = { min: 80, max: 250 } as const;

/** Slowest and fastest reading aloud, as a multiple of the voice's own speed. */
export const aloudRateLimits = { min: 0.5, max: 2 } as const;

/** Least and most space between lines, in per cent, and one step of it. */
export const leadingLimits = { min: 80, max: 140, step: 5 } as const;

/** Shortest and longest measure, in characters, and one step of it. */
export const measureLimits = { min: 45, max: 90, step: 5 } as const;

/** What a new reader starts with. */
export const defaultPreferences: Preferences = {
  schemaVersion: 1,
  theme: 'system',
  textSize: 100,
  leading: 100,
  measure: 70,
  typeface: 'serif',
  justified: false,
  hyphenation: false,
  contentsOpen: true,
  notesOpen: true,
  lastMeaning: 'key-idea',
  meanings,
  formerMeanings: [],
  markStyle: 'highlight',
  contentNotes: true,
  glossary: true,
  aloudRate: 1,
  aloudVoice: '',
  spareMinutes: 10,
  print: defaultPrintChoices,
  recentCommands: [],
  referenceStyle: 'harvard',
  notebook: { by: 'article', sort: 'reading' },
  exportFormat: 'markdown',
  searches: emptySearches,
};
