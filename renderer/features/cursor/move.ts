// Moves the reading cursor from the keyboard: finds where to begin, steps, brings the place into view, says where it is.
import type { Article } from '../../../core/journal/types.js';
import {
  coveredBy,
  cursorAt,
  cursorOn,
  spanOf,
  stepCursor,
  type Cursor,
  type CursorPlaces,
  type CursorUnit,
} from '../../../core/reading/cursor.js';
import { nudgeEdge, type Edge } from '../../../core/reading/edges.js';
import type { TextSpan } from '../../../core/journal/sentences.js';
import { spokenSpan } from '../../state/aloud.js';
import { announce } from '../../state/announce.js';
import { isBehindNote } from '../../state/content-notes.js';
import { clearCursor, placesOf, setCursor, useCursor } from '../../state/cursor.js';
import { useJournal } from '../../state/journal.js';
import { clearSelection, useSelection } from '../../state/selection.js';
import { keysHint } from '../annotate/index.js';
import { beginsInView, blockElement, firstInView, focusNote, rangeOf } from '../reader/index.js';
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

/** Scrolls so that the moving end of the cursor has room above and below it. */
export function reveal(article: Article, places: CursorPlaces, cursor: Cursor, scroller: HTMLElement): void {
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

/** The text of an extended cursor; an edge that was moved by words stays where it is while the other one goes. */
function keptEdge(places: CursorPlaces, before: Cursor, after: Cursor): TextSpan | undefined {
  const { span } = useCursor.getState();
  const whole = spanOf(places, before);
  const next = spanOf(places, after);
  if (!span || !whole || !next) return next;
  if (next.start === whole.start && span.start < next.end) return { start: span.start, end: next.end };
  return next.end === whole.end && span.end > next.start ? { start: next.start, end: span.end } : next;
}

/** Moves one edge of what is selected by a word; false when nothing is. */
export function moveEdge(article: Article, edge: Edge, step: -1 | 1): boolean {
  const places = placesOf(article);
  const { cursor, span } = useCursor.getState();
  const from = useSelection.getState().passage ?? span;
  if (!from) return false;
  const to = nudgeEdge(article, from, edge, step);
  const touched = cursorAt(places, to);
  if (!touched) return false;
  if (to === from) {
    announce(`The ${edge} can go no further.`, { visible: false });
    return true;
  }
  // The moving end, where the focus is and sentences are added, is the edge that was moved.
  const { first, last } = coveredBy(touched);
  const head = edge === 'start' ? first : last;
  setCursor(article, cursor && sameRun(cursor, touched) ? cursor : { ...touched, head }, to);
  const rect = rangeOf(article, to)?.getBoundingClientRect();
  if (rect) keepEdgeInView(edge === 'start' ? rect.top : rect.bottom);
  const words = article.text.slice(to.start, to.end).trim().split(/\s+/);
  const count = `${words.length} ${words.length === 1 ? 'word' : 'words'}`;
  const said = edge === 'start' ? words.slice(0, 3) : words.slice(-3);
  announce(`${edge === 'start' ? 'From' : 'To'} “${said.join(' ')}”, ${count}`, { visible: false });
  return true;
}

const sameRun = (a: Cursor, b: Cursor): boolean => {
  const one = coveredBy(a);
  const other = coveredBy(b);
  return one.first === other.first && one.last === other.last;
};

/** Scrolls just so far that a line at a height of the window can be seen. */
function keepEdgeInView(y: number): void {
  const scroller = document.querySelector('.reading');
  const view = scroller?.getBoundingClientRect();
  if (!scroller || !view) return;
  if (y < view.top + margin) scroller.scrollTop += y - view.top - margin;
  else if (y > view.bottom - margin) scroller.scrollTop += y - view.bottom + margin;
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
  if (before && cursor.head === before.head && step > 0 && isBehindNote(article)) {
    clearSelection();
    clearCursor();
    focusNote();
    return;
  }
  setCursor(article, cursor, extending && before ? keptEdge(places, before, cursor) : undefined);
  reveal(article, places, cursor, scroller);
  const hint = explained ? '' : `. ${keysHint()}`;
  explained = true;
  announce(`${wordsFor(article, places, cursor, before ?? null)}${hint}`, { visible: false });
}
