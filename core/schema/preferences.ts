// What the reader has chosen about how the program looks, and what holds until they choose.
import { defaultPrintChoices, type PrintChoices } from '../print/types.js';
import type { SpareMinutes } from '../reading/fitting.js';
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
}

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
  contentNotes: true,
  glossary: true,
  aloudRate: 1,
  aloudVoice: '',
  spareMinutes: 10,
  print: defaultPrintChoices,
};
