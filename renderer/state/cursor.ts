// Where the reading cursor stands. What it covers can be marked like any selected passage.
import { create } from 'zustand';
import { cursorPlaces, spanOf, type Cursor, type CursorPlaces } from '../../core/reading/cursor.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import type { Article } from '../../core/journal/types.js';
import { setPassage } from './selection.js';

interface CursorState {
  /** The cursor, or none; it belongs to the article on show. */
  readonly cursor: Cursor | null;
  /** The text it covers, as UTF-16 offsets into the text projection. */
  readonly span: TextSpan | null;
}

/** The reading cursor. It stays where it is when the selection is let go, so that the next step goes on from there. */
export const useCursor = create<CursorState>(() => ({ cursor: null, span: null }));

const known = new WeakMap<Article, CursorPlaces>();

/** Where the cursor can stand in an article; reckoned once an article. */
export function placesOf(article: Article): CursorPlaces {
  const places = known.get(article) ?? cursorPlaces(article);
  known.set(article, places);
  return places;
}

/**
 * Puts the cursor somewhere and selects what it covers: its sentences, or the `span` that was made of them by moving an
 * edge.
 */
export function setCursor(
  article: Article,
  cursor: Cursor,
  span: TextSpan | undefined = spanOf(placesOf(article), cursor),
): void {
  if (!span) return;
  useCursor.setState({ cursor, span });
  setPassage(span);
}

/** Takes the cursor off the page. */
export function clearCursor(): void {
  if (useCursor.getState().cursor) useCursor.setState({ cursor: null, span: null });
}
