// What the reader has chosen about how the program looks, and what holds until they choose.

/** Kept in `preferences.json` in the data folder. */
export interface Preferences {
  readonly schemaVersion: 1;
  readonly theme: 'system' | 'paper' | 'dark';
  /** Per cent of the normal reading size, 80 to 250. */
  readonly textSize: number;
  readonly contentsOpen: boolean;
  readonly notesOpen: boolean;
  /** Id of the meaning used last; the next mark takes it. */
  readonly lastMeaning: string;
  /** Whether a content note is shown before a story that may distress. */
  readonly contentNotes: boolean;
}

/** Smallest and largest text size, in per cent. */
export const textSizeLimits = { min: 80, max: 250 } as const;

/** What a new reader starts with. */
export const defaultPreferences: Preferences = {
  schemaVersion: 1,
  theme: 'system',
  textSize: 100,
  contentsOpen: true,
  notesOpen: true,
  lastMeaning: 'key-idea',
  contentNotes: true,
};
