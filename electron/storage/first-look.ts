// What the window needs to know before it opens, read without what the rest of the program is made of.
import { parseWindowState, type WindowState } from '../../core/schema/window-state.js';
import { isThemeChoice, type ThemeChoice } from '../../core/schema/themes.js';
import type { DataFolder } from './data-folder.js';
import { readSettings } from './settings-store.js';

/** How the window is to look and where it was. */
export interface FirstLook {
  readonly theme: ThemeChoice;
  readonly saved: WindowState;
}

function peek({ folder }: DataFolder, name: string): unknown {
  try {
    return readSettings(folder, name);
  } catch {
    // A damaged file is set aside, and said, when the settings are opened.
    return undefined;
  }
}

/** Never fails: what cannot be read is as at the first start. */
export function firstLook(data: DataFolder): FirstLook {
  const preferences = peek(data, 'preferences');
  const theme =
    typeof preferences === 'object' && preferences !== null && 'theme' in preferences
      ? preferences.theme
      : undefined;
  return {
    theme: isThemeChoice(theme) ? theme : 'system',
    saved: parseWindowState(peek(data, 'window')),
  };
}
