// The reader's marks of an article as they are printed: where each stands, and the numbers of those with a note.
import { meaning, type Meaning } from '../../../core/annotation/meanings.js';
import { meaningOf, noteOf } from '../../../core/annotation/read.js';
import type { Annotation } from '../../../core/annotation/types.js';
import type { Article } from '../../../core/journal/types.js';
import { inReadingOrder, locate, placeMarks, type BlockMarks, type Mark } from '../../state/annotations.js';

/** A note under its number. */
export interface NumberedNote {
  readonly number: number;
  readonly mark: Mark;
}

/** What is printed of the annotations of an article. */
export interface PrintedMarks {
  readonly byBlock: ReadonlyMap<string, BlockMarks>;
  /** By annotation id. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly notes: readonly NumberedNote[];
}

/**
 * Finds the passages of an article's annotations. Without `withMarks` only those with a note are placed, for their
 * numbers; without `withNotes` there are no notes. Notes are numbered in reading order, those without a passage last.
 */
export function printedMarks(
  article: Article,
  annotations: readonly Annotation[],
  { marks: withMarks, notes: withNotes }: { readonly marks: boolean; readonly notes: boolean },
): PrintedMarks {
  const all = inReadingOrder(annotations.map((annotation) => locate(article, annotation)));
  const noted = withNotes ? all.filter(({ annotation }) => noteOf(annotation) !== undefined) : [];
  return {
    byBlock: placeMarks(article, withMarks ? all : noted, new Map()),
    meanings: new Map(all.map(({ annotation }) => [annotation.id, meaning(meaningOf(annotation))])),
    notes: noted.map((mark, index) => ({ number: index + 1, mark })),
  };
}
