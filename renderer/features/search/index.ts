// The search feature: what the app mounts, and what the search page builds on.
import type { ComponentType } from 'react';
import { lazySoon } from '../../state/lazy-soon.js';
import type { ChipsProps } from './Chips.js';

/** The chips of a query. */
export const Chips: ComponentType<ChipsProps> = lazySoon(async () => ({
  default: (await import('./Chips.js')).Chips,
}));
/** What can be typed to find something. */
export const Teaching = lazySoon(async () => ({ default: (await import('./Teaching.js')).Teaching }));
export { Marked } from './Marked.js';
export { SearchBox, type SearchBoxHandle } from './SearchBox.js';
export { searchClient, useFollowing, useResults, useSearchStatus } from './engine.js';
export { openFound } from './open-later.js';
export { hitsOf } from './sections.js';
export {
  alsoWords,
  countWords,
  foundWords,
  insteadWords,
  kindWords,
  placeWords,
  unaskedWords,
} from './words.js';
