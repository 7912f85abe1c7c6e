// Everything the program keeps for the reader, opened together at the start.
import type { Notice } from '../../core/ipc/contract.js';
import { parsePreferences } from '../../core/schema/parse-preferences.js';
import { parseProgress } from '../../core/schema/parse-progress.js';
import type { Preferences } from '../../core/schema/preferences.js';
import type { ReadingProgress } from '../../core/schema/progress.js';
import { parseWindowState, type WindowState } from '../../core/schema/window-state.js';
import type { DataFolder } from './data-folder.js';
import { createNotebooks, type Notebooks } from './notebooks.js';
import { openSettings, type SettingsStore } from './settings-store.js';

/** The reader's files. */
export interface Stores {
  readonly preferences: SettingsStore<Preferences>;
  readonly progress: SettingsStore<ReadingProgress>;
  readonly window: SettingsStore<WindowState>;
  readonly notebooks: Notebooks;
  /** What went wrong while opening them. */
  readonly notices: readonly Notice[];
  /** Resolves when nothing is on its way to the disk. */
  idle(): Promise<void>;
}

/** Opens all files in the data folder. */
export function openStores(data: DataFolder): Stores {
  const notices: Notice[] = [];
  if (!data.writable) {
    const title = 'Nothing can be saved';
    const detail = `${data.reason} You can read and search; marks and notes will not be kept.`;
    notices.push({ severity: 'error', title, detail });
  }
  const settings = { data, notices };
  const preferences = openSettings({
    ...settings,
    name: 'preferences',
    parse: parsePreferences,
    holds: 'your settings',
  });
  const progress = openSettings({
    ...settings,
    name: 'reading-progress',
    parse: parseProgress,
    holds: 'your reading places',
  });
  const window = openSettings({
    ...settings,
    name: 'window',
    parse: parseWindowState,
    holds: 'the size and place of the window',
  });
  const notebooks = createNotebooks({ folder: data.folder });
  return {
    ...{ preferences, progress, window, notebooks, notices },
    idle: async () => {
      await Promise.all([preferences, progress, window, notebooks].map((store) => store.idle()));
    },
  };
}
