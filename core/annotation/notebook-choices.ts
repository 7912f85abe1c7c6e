// In which ways the reader can have the notebook put together.

/** In which order the annotations of a group stand. */
export const notebookSorts = ['reading', 'newest', 'oldest', 'changed'] as const;

/** In which order the annotations of a group stand. */
export type NotebookSort = (typeof notebookSorts)[number];

/** By what annotations are put together. */
export const notebookGroupings = ['article', 'meaning', 'tag', 'date', 'colour'] as const;

/** By what annotations are put together. */
export type NotebookGrouping = (typeof notebookGroupings)[number];
