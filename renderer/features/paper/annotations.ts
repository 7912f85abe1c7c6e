// The reader's marks of an article as they are printed: where each stands, and the numbers of those with a note.
import { meaningIn, type Meaning } from '../../../core/annotation/meanings.js';
import { isUnmarked, isWhole, meaningOf, noteOf, styleOf } from '../../../core/annotation/read.js';
import type { Annotation, MarkStyle } from '../../../core/annotation/types.js';
import type { Article } from '../../../core/journal/types.js';
import type { PrintContent } from '../../../core/print/types.js';
import { inReadingOrder, locate, type Mark } from '../../state/annotations.js';
import { placeMarks, type BlockMarks } from '../../state/place-marks.js';

/** A note under its number. */
export interface NumberedNote {
  readonly number: number;
  readonly mark: Mark;
}

/** How a mark is drawn. */
export interface DrawnMark {
  readonly meaning: Meaning;
  readonly style: MarkStyle;
}

/** What is printed of the annotations of an article. */
export interface PrintedMarks {
  readonly byBlock: ReadonlyMap<string, BlockMarks>;
  /** How the marks are drawn, by annotation id; a note without a mark has its number in the text and nothing else. */
  readonly drawn: ReadonlyMap<string, DrawnMark>;
  readonly notes: readonly NumberedNote[];
}

/** A note without a mark has a place in the text too: where its number stands. */
const placed = (mark: Mark): Mark =>
  isUnmarked(mark.annotation) && !isWhole(mark.annotation)
    ? {
        ...mark,
        annotation: {
          ...mark.annotation,
          target: { ...mark.annotation.target, styleClass: 'highlight' },
        },
      }
    : mark;

/**
 * Finds the passages of an article's annotations. Without `withMarks` only those with a note are placed, for their
 * numbers; without `withNotes` there are no notes. Notes are numbered in reading order, those without a passage last.
 */
export function printedMarks(
  article: Article,
  annotations: readonly Annotation[],
  options: Pick<PrintContent, 'marks' | 'notes' | 'meanings'>,
): PrintedMarks {
  const { marks: withMarks, notes: withNotes, meanings } = options;
  const all = inReadingOrder(annotations.map((annotation) => locate(article, annotation)));
  const noted = withNotes ? all.filter(({ annotation }) => noteOf(annotation) !== undefined) : [];
  const marked = all.filter(({ annotation }) => !isUnmarked(annotation));
  return {
    byBlock: placeMarks(
      article,
      inReadingOrder([
        ...(withMarks ? marked : []),
        ...noted.filter((mark) => !withMarks || isUnmarked(mark.annotation)).map(placed),
      ]),
      new Map(),
    ),
    drawn: new Map(
      marked.map(({ annotation }) => [
        annotation.id,
        { meaning: meaningIn(meanings, meaningOf(annotation)), style: styleOf(annotation) },
      ]),
    ),
    notes: noted.map((mark, index) => ({ number: index + 1, mark })),
  };
}
