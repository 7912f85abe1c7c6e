// Moves the reading cursor from the keyboard: finds where to begin, steps, brings the place into view, says where it is.
import { meanings } from '../../../core/annotation/meanings.js';
import type { Article } from '../../../core/journal/types.js';
import {
  cursorAt,
  cursorOn,
  stepCursor,
  type Cursor,
  type CursorPlaces,
  type CursorUnit,
} from '../../../core/reading/cursor.js';
import { spokenSpan } from '../../state/aloud.js';
import { announce } from '../../state/announce.js';
import { placesOf, setCursor, useCursor } from '../../state/cursor.js';
import { useJournal } from '../../state/journal.js';
import { useSelection } from '../../state/selection.js';
import { beginsInView, blockElement, firstInView, rangeOf } from '../reader/index.js';
import { blockOf, wordsFor } from './words.js';

/** Space kept free above and below the place the cursor is at, in pixels. */
const margin = 60;

/** One press of a key. */
export interface Step {
  readonly unit: CursorUnit;
  readonly step: -1 | 1;
  readonly extending: boolean;
}

/**
 * Where a reader without a cursor begins: at the sentence being read aloud, after the passage selected last, where they
 * jumped to, or at the top of the view.
 */
function beginning(article: Article, places: CursorPlaces, view: DOMRect): Cursor {
  const { history, at } = useJournal.getState();
  for (const from of [spokenSpan(article)?.start, useSelection.getState().last?.end, history[at]?.start]) {
    if (from === undefined) continue;
    const next = places.sentences.findIndex(({ end }) => end > from);
    if (next >= 0 && beginsInView(article, places.sentences[next], view)) return cursorOn(next);
  }
  return cursorOn(firstInView(article, places.sentences, view));
}

/** The cursor a step starts from: what is selected now, else where the cursor was left if that is still in view. */
function present(article: Article, places: CursorPlaces, view: DOMRect): Cursor | undefined {
  const { cursor, span } = useCursor.getState();
  const { passage } = useSelection.getState();
  if (passage && (passage.start !== span?.start || passage.end !== span.end))
    return cursorAt(places, passage);
  return cursor && (passage || beginsInView(article, span, view)) ? cursor : undefined;
}

function reveal(article: Article, places: CursorPlaces, cursor: Cursor, scroller: HTMLElement): void {
  const id = blockOf(article, places, cursor);
  // A cell may lie outside the part of a wide table that shows.
  if (id !== undefined)
    blockElement(id)?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const whole = cursor.unit === 'paragraph' && cursor.head === cursor.anchor.first;
  const { first, last } = whole ? cursor.anchor : { first: cursor.head, last: cursor.head };
  const start = places.sentences[first]?.start;
  const end = places.sentences[last]?.end;
  const rect =
    start === undefined || end === undefined
      ? undefined
      : rangeOf(article, { start, end })?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (!rect || (rect.top >= view.top + margin && rect.bottom <= view.bottom - margin)) return;
  const room = Math.max(margin, Math.min(view.height / 3, view.height - rect.height - margin));
  scroller.scrollTop += rect.top - (view.top + room);
}

let explained = false;

/** Does one step; the first brings the cursor to where the reader is. */
export function moveCursor(article: Article, scroller: HTMLElement, { unit, step, extending }: Step): void {
  const places = placesOf(article);
  if (places.sentences.length === 0) return;
  const view = scroller.getBoundingClientRect();
  const before = present(article, places, view);
  const start = before ?? beginning(article, places, view);
  // A first step by paragraph takes the one the reader is at.
  const cursor = before
    ? stepCursor(places, before, unit, step, extending)
    : unit === 'paragraph'
      ? stepCursor(places, stepCursor(places, start, 'paragraph', -1, false), 'paragraph', 1, false)
      : start;
  setCursor(article, cursor);
  reveal(article, places, cursor, scroller);
  const hint = explained
    ? ''
    : `. 1 to ${meanings.length} to highlight, Enter for the last meaning, N for a note, C to copy with reference.`;
  explained = true;
  announce(`${wordsFor(article, places, cursor, before ?? null)}${hint}`, { visible: false });
}
