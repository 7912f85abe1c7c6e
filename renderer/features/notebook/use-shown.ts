// The annotations the reader has asked for, sorted and grouped as they chose.
import { useMemo } from 'react';
import { grouped, sorted, type NotebookGroup } from '../../../core/annotation/arrange.js';
import { query, type Facets, type NotebookEntry } from '../../../core/annotation/query.js';
import { useMeaningsEver } from '../../state/meanings.js';
import { useNotebookEntries } from '../../state/notebook-entries.js';
import { useNotebookView } from '../../state/notebook-view.js';
import { usePreferences } from '../../state/preferences.js';

/** What the notebook shows. */
export interface Shown {
  /** Everything that does not lie in the bin. */
  readonly all: readonly NotebookEntry[];
  /** What the filters leave, sorted. */
  readonly found: readonly NotebookEntry[];
  readonly groups: readonly NotebookGroup[];
  readonly facets: Facets;
  readonly binned: readonly NotebookEntry[];
  readonly state: ReturnType<typeof useNotebookEntries>['state'];
}

/** The notebook as it is to be shown now. */
export function useShown(): Shown {
  const { live, binned, state } = useNotebookEntries();
  const filter = useNotebookView((view) => view.filter);
  const { by, sort } = usePreferences(({ notebook }) => notebook);
  const meanings = useMeaningsEver();
  const { found: unsorted, facets } = useMemo(() => query(live, filter), [live, filter]);
  const found = useMemo(() => sorted(unsorted, sort), [unsorted, sort]);
  const groups = useMemo(() => grouped(found, { by, meanings, now: new Date() }), [found, by, meanings]);
  return { all: live, found, groups, facets, binned, state };
}
