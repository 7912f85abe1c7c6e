// What is said of the cursor after a step: short, and nothing a screen reader is about to read by itself.
import { blockAt } from '../../../core/journal/projection.js';
import { labelOf } from '../../../core/journal/labels.js';
import type { Article } from '../../../core/journal/types.js';
import {
  coveredBy,
  isExtended,
  paragraphOf,
  spanOf,
  type Cursor,
  type CursorPlaces,
} from '../../../core/reading/cursor.js';

/**
 * `before` is where the cursor was. A new block takes the focus and is read from its beginning, so of its first
 * sentence, and of a whole paragraph, only the place is said; of any other sentence the words.
 */
export function wordsFor(
  article: Article,
  places: CursorPlaces,
  cursor: Cursor,
  before: Cursor | null,
): string {
  const span = spanOf(places, cursor);
  if (!span) return '';
  const label = labelOf(article, span);
  const { first, last } = coveredBy(cursor);
  if (isExtended(cursor) || last > first) {
    const count = last - first + 1;
    if (cursor.unit === 'sentence' || isExtended(cursor))
      return `${count} ${count === 1 ? 'sentence' : 'sentences'}, ${label}`;
  }
  if (cursor.unit === 'paragraph') return label.charAt(0).toUpperCase() + label.slice(1);
  const paragraph = paragraphOf(places, first);
  const known = before !== null && paragraphOf(places, before.head) === paragraph;
  const words = article.text.slice(span.start, span.end);
  if (known) return words;
  const opens = places.paragraphs[paragraph]?.first === first;
  return opens ? `Sentence, ${label}` : `Sentence, ${label}: ${words}`;
}

/** What describes the block that has the focus: which of its sentences the cursor is on; nothing where there is one. */
export function descriptionFor(places: CursorPlaces, cursor: Cursor): string | undefined {
  const { first, last } = coveredBy(cursor);
  const run = places.paragraphs[paragraphOf(places, cursor.head)];
  if (!run || run.first === run.last || first < run.first || last > run.last) return undefined;
  if (first === run.first && last === run.last) return undefined;
  const count = run.last - run.first + 1;
  const from = first - run.first + 1;
  return first === last
    ? `Sentence ${from} of ${count}`
    : `Sentences ${from} to ${last - run.first + 1} of ${count}`;
}

/** The id of the block the moving end of a cursor is in. */
export function blockOf(article: Article, places: CursorPlaces, cursor: Cursor): string | undefined {
  const at = places.sentences[cursor.head];
  return at && blockAt(article.blocks, at.start)?.id;
}
