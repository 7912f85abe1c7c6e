// The lines of the notebook's list: a line a group, a line an annotation.
import type { NotebookGroup } from '../../../core/annotation/arrange.js';
import type { NotebookEntry } from '../../../core/annotation/query.js';

/** One line. `key` is its own: an annotation with two tags has a line in either group. */
export type NotebookRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: NotebookGroup }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: NotebookEntry };

/** All lines in order. */
export const rowsOf = (groups: readonly NotebookGroup[]): readonly NotebookRow[] =>
  groups.flatMap((group): readonly NotebookRow[] => [
    { kind: 'group', key: `group ${group.key}`, group },
    ...group.entries.map((entry): NotebookRow => ({
      kind: 'entry',
      key: `${group.key} ${entry.annotation.id}`,
      entry,
    })),
  ]);

/** The ids of the annotations a line stands for. */
export const idsOf = (row: NotebookRow): readonly string[] =>
  row.kind === 'entry' ? [row.entry.annotation.id] : row.group.entries.map(({ annotation }) => annotation.id);
