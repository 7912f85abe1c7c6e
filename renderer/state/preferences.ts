// The reader's choices, applied to the page at once and remembered on disk.
import { create } from 'zustand';
import { defaultPreferences, textSizeLimits, type Preferences } from '../../core/schema/preferences.js';
import { request } from '../platform/journal.js';
import { addNotices } from './notices.js';

/** Current preferences. */
export const usePreferences = create<Preferences>(() => defaultPreferences);

/** One step of the text size, in per cent. */
export const textSizeStep = 10;

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function apply({ theme, textSize }: Preferences): void {
  const shown = theme === 'system' ? (darkSystem.matches ? 'dark' : 'paper') : theme;
  document.documentElement.dataset['theme'] = shown;
  document.documentElement.style.setProperty('--reading-scale', String(textSize / 100));
}

let remembers = true;

/** Takes over what was read from disk; called once, before the first paint. Without `writable` nothing is remembered. */
export function loadPreferences(stored: Preferences, writable: boolean): void {
  remembers = writable;
  usePreferences.setState(stored, true);
  apply(stored);
  darkSystem.addEventListener('change', () => {
    apply(usePreferences.getState());
  });
}

/** Changes some preferences, shows the change at once and remembers it. */
export function changePreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  const next = usePreferences.getState();
  apply(next);
  // That nothing can be saved was said at the start; it need not be said at every change.
  if (!remembers) return;
  void request('savePreferences', next).then((saved) => {
    if (!saved.ok)
      addNotices([
        { severity: 'warning', title: 'Your settings could not be saved', detail: saved.error.message },
      ]);
  });
}

/** Makes the text larger or smaller by steps, or resets it with 0. */
export function stepTextSize(steps: -1 | 0 | 1): void {
  const { textSize } = usePreferences.getState();
  const wanted = steps === 0 ? defaultPreferences.textSize : textSize + steps * textSizeStep;
  changePreferences({ textSize: Math.min(textSizeLimits.max, Math.max(textSizeLimits.min, wanted)) });
}
