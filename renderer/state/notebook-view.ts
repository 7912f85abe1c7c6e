// How the reader looks at the notebook: what is asked for and selected, kept while the window is open so that Back finds it.
import type { VirtualItem } from '@tanstack/react-virtual';
import { create } from 'zustand';
import type { NotebookFilter } from '../../core/annotation/query.js';
import { openPanel } from './panels.js';

interface NotebookView {
  readonly filter: NotebookFilter;
  /** Ids of the annotations selected. */
  readonly selected: ReadonlySet<string>;
  /** Ids of annotations chosen elsewhere that are to be exported; null while it is those selected here. */
  readonly exporting: ReadonlySet<string> | null;
  /** Key of the row that has, or last had, the keyboard. */
  readonly active: string | null;
  /** Key of the row from which a range is selected. */
  readonly anchor: string | null;
  /** Heights of rows as last measured, so that Back comes to the very place. */
  readonly measured: readonly VirtualItem[];
}

/** The view of the notebook. */
export const useNotebookView = create<NotebookView>(() => ({
  filter: {},
  selected: new Set(),
  exporting: null,
  active: null,
  anchor: null,
  measured: [],
}));

/** Asks for something else. */
export function setNotebookFilter(filter: NotebookFilter): void {
  useNotebookView.setState({ filter });
}

/** Opens the export with annotations that are chosen elsewhere; what is selected in the notebook stays so. */
export function exportOnly(ids: ReadonlySet<string>): void {
  useNotebookView.setState({ exporting: ids });
  openPanel('export');
}

/** Selects these and nothing else. */
export function select(ids: Iterable<string>): void {
  useNotebookView.setState({ selected: new Set(ids) });
}
