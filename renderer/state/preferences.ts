// The reader's choices, applied to the page at once and remembered on disk.
import { create } from 'zustand';
import { defaultPreferences, textSizeLimits, type Preferences } from '../../core/schema/preferences.js';
import { shownTheme } from '../../core/schema/themes.js';
import { request } from '../platform/journal.js';
import { addNotices } from './notices.js';

/** Current preferences. */
export const usePreferences = create<Preferences>(() => defaultPreferences);

/** One step of the text size, in per cent. */
export const textSizeStep = 10;

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const contrastSystem = window.matchMedia('(prefers-contrast: more)');

/** What the page was last told: told again, the whole of it would be styled anew. */
const told = new Map<string, string>();

function tell(name: string, value: string): void {
  if (told.get(name) === value) return;
  told.set(name, value);
  const { dataset, style } = document.documentElement;
  if (name.startsWith('--')) style.setProperty(name, value);
  else dataset[name] = value;
}

function apply(preferences: Preferences): void {
  const system = { dark: darkSystem.matches, moreContrast: contrastSystem.matches };
  tell('theme', shownTheme(preferences.theme, system));
  tell('typeface', preferences.typeface);
  tell('justified', String(preferences.justified));
  tell('hyphenation', String(preferences.hyphenation));
  tell('--reading-scale', String(preferences.textSize / 100));
  tell('--leading', String(preferences.leading / 100));
  tell('--measure', String(preferences.measure));
}

/** Whether a change of preferences can move anything on the page: the meaning last used cannot. */
export function movesThePage(next: Preferences, before: Preferences): boolean {
  const { lastMeaning: _used, ...rest } = next;
  return Object.entries(rest).some(([name, value]) => before[name as keyof Preferences] !== value);
}

let remembers = true;

/** Takes over what was read from disk; called once, before the first paint. Without `writable` nothing is remembered. */
export function loadPreferences(stored: Preferences, writable: boolean): void {
  remembers = writable;
  usePreferences.setState(stored, true);
  apply(stored);
  for (const query of [darkSystem, contrastSystem])
    query.addEventListener('change', () => {
      apply(usePreferences.getState());
    });
}

/** Changes some preferences, shows the change at once and remembers it. */
export function changePreferences(change: Partial<Preferences>): void {
  const before = usePreferences.getState();
  if (Object.entries(change).every(([name, value]) => before[name as keyof Preferences] === value)) return;
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
