// The reader's searches: noted when something was opened from them, kept or removed by hand.
import { longestSearch, mostSearches, type Searches } from '../../core/schema/searches.js';
import { announce } from './announce.js';
import { changePreferences, usePreferences } from './preferences.js';

const change = (searches: Partial<Searches>): void => {
  changePreferences({ searches: { ...usePreferences.getState().searches, ...searches } });
};
const tidy = (query: string): string => query.trim().slice(0, longestSearch);
const first = (query: string, others: readonly string[]): readonly string[] => [
  query,
  ...others.filter((other) => other !== query),
];

/** Notes a search that led somewhere. */
export function noteSearch(query: string): void {
  const wanted = tidy(query);
  const { recent } = usePreferences.getState().searches;
  if (wanted === '' || recent[0] === wanted) return;
  change({ recent: first(wanted, recent).slice(0, mostSearches.recent) });
}

/** Keeps a search, or lets it go if it is kept already. */
export function toggleSaved(query: string): void {
  const wanted = tidy(query);
  const { saved } = usePreferences.getState().searches;
  if (wanted === '') return;
  if (saved.includes(wanted)) {
    change({ saved: saved.filter((other) => other !== wanted) });
    announce('Search no longer saved');
  } else if (saved.length >= mostSearches.saved)
    announce(`${mostSearches.saved} searches are saved already. Remove one first.`);
  else {
    change({ saved: first(wanted, saved) });
    announce('Search saved');
  }
}

/** Removes one from the recent searches or the saved ones. */
export function removeSearch(kind: keyof Searches, query: string): void {
  const kept = usePreferences.getState().searches[kind];
  change({ [kind]: kept.filter((other) => other !== query) });
  announce(`Removed “${query}”`);
}

/** Forgets all recent searches; what is saved stays. */
export function clearRecent(): void {
  change({ recent: [] });
  announce('Recent searches cleared');
}
