// Which commands were done from the palette: remembered with the settings.
import { mostRecentCommands } from '../../../core/schema/preferences.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';

/** Notes that a command was done. */
export function noteDone(id: string): void {
  const before = usePreferences.getState().recentCommands;
  if (before[0] === id) return;
  const recentCommands = [id, ...before.filter((other) => other !== id)].slice(0, mostRecentCommands);
  changePreferences({ recentCommands });
}

/** What was done comes first, the latest before all; the rest stays in its order. An unknown id is passed over. */
export function latestFirst<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const done = usePreferences
    .getState()
    .recentCommands.flatMap((id) => all.find((item) => item.id === id) ?? []);
  return [...done, ...all.filter((item) => !done.includes(item))];
}
