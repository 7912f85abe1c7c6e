// How the reader looks at the search page: what is selected and which row has the keyboard, kept so that Back finds it.
import { create } from 'zustand';
import type { SearchHit } from '../../../core/search/types.js';

interface View {
  /** What was looked for when these were chosen; with other words they mean nothing. */
  readonly query: string;
  /** Keys of hits. */
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  /** Where selecting with Shift begins. */
  readonly anchor: string | null;
}

const nothing = { selected: new Set<string>(), active: null, anchor: null };

/** The view. */
export const useView = create<View>(() => ({ query: '', ...nothing }));

/** Begins anew when something else is looked for. */
export function viewFor(query: string): void {
  if (useView.getState().query !== query) useView.setState({ query, ...nothing });
}

/** What tells a hit from all others of an answer. */
export const keyOfHit = ({ issue, article, note = '', block, field, range }: SearchHit): string =>
  [issue, article, note, block, field, range.start].join('/');
