// Marks that moved or lost their passage, where they are met: on their card, and while a passage is chosen for one.
import { lazy } from 'react';

/** What became of a mark, and what can be done about it. */
export const CardFate = lazy(async () => ({ default: (await import('./CardFate.js')).CardFate }));

/** Shown while a passage is chosen for a mark. */
export const ChoosingBar = lazy(async () => ({ default: (await import('./ChoosingBar.js')).ChoosingBar }));
