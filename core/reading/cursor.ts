// The reading cursor: a place in the text that moves by sentence or paragraph and can be extended. Pure moves.
import type { Article } from '../journal/types.js';
import { sentences, type TextSpan } from '../journal/sentences.js';

/** What one step of the cursor moves by. */
export type CursorUnit = 'sentence' | 'paragraph';

/** A run of sentences by their numbers in the article, both included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Where a cursor can stand in an article. */
export interface CursorPlaces {
  /** All sentences in reading order; offsets are UTF-16 into the text projection. */
  readonly sentences: readonly TextSpan[];
  /** The sentences of each block that has any, in reading order. */
  readonly paragraphs: readonly Run[];
}

/**
 * A cursor: what it stood on before it was extended, and the sentence its moving end is at. While `head` is one of
 * `anchor`'s own sentences the cursor is not extended.
 */
export interface Cursor {
  readonly unit: CursorUnit;
  readonly anchor: Run;
  readonly head: number;
}

/** The places of an article. */
export function cursorPlaces(article: Pick<Article, 'text' | 'blocks' | 'language'>): CursorPlaces {
  const all = sentences(article);
  const paragraphs: Run[] = [];
  let at = 0;
  for (const block of article.blocks) {
    const first = at;
    while ((all[at]?.start ?? Infinity) < block.end) at += 1;
    if (at > first) paragraphs.push({ first, last: at - 1 });
  }
  return { sentences: all, paragraphs };
}

/** A cursor on one sentence. */
export const cursorOn = (sentence: number): Cursor => ({
  unit: 'sentence',
  anchor: { first: sentence, last: sentence },
  head: sentence,
});

/** The sentences a cursor covers. */
export const coveredBy = ({ anchor, head }: Cursor): Run => ({
  first: Math.min(anchor.first, head),
  last: Math.max(anchor.last, head),
});

/** Whether a cursor covers more than it stood on. */
export const isExtended = ({ anchor, head }: Cursor): boolean => head < anchor.first || head > anchor.last;

/** The text a cursor covers; undefined when it stands outside the article. */
export function spanOf(places: CursorPlaces, cursor: Cursor): TextSpan | undefined {
  const { first, last } = coveredBy(cursor);
  const start = places.sentences[first]?.start;
  const end = places.sentences[last]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The cursor that covers every sentence a passage touches; undefined when it touches none. */
export function cursorAt(places: CursorPlaces, passage: TextSpan): Cursor | undefined {
  const first = places.sentences.findIndex(({ end }) => end > passage.start);
  const last = places.sentences.findLastIndex(({ start }) => start < passage.end);
  if (first < 0 || last < first) return undefined;
  return { unit: 'sentence', anchor: { first, last }, head: last };
}

/** The number of the paragraph a sentence is in. */
export function paragraphOf({ paragraphs }: CursorPlaces, sentence: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.first ?? Infinity) <= sentence) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same cursor with its moving end at another sentence. */
const withHead = (cursor: Cursor, head: number): Cursor => ({ ...cursor, head });

function extend(places: CursorPlaces, cursor: Cursor, unit: CursorUnit, step: -1 | 1): Cursor {
  const { anchor, head } = cursor;
  const grows = !isExtended(cursor) || head > anchor.last === step > 0;
  const edge = isExtended(cursor) ? head : step > 0 ? anchor.last : anchor.first;
  if (unit === 'sentence') {
    const next = edge + step;
    return next < 0 || next >= places.sentences.length ? cursor : withHead(cursor, next);
  }
  const here = paragraphOf(places, edge);
  const run = places.paragraphs[here];
  if (!run) return cursor;
  // Growing takes in the rest of a paragraph, then the next; shrinking gives up a paragraph, or what it has of it.
  const rest = step > 0 ? run.last : run.first;
  if (grows && rest !== edge) return withHead(cursor, rest);
  const next = places.paragraphs[here + step];
  if (!next) return cursor;
  const wanted = grows === step > 0 ? next.last : next.first;
  // Shrinking stops where the cursor stood before it was extended.
  if (grows) return withHead(cursor, wanted);
  return withHead(cursor, step < 0 ? Math.max(wanted, anchor.last) : Math.min(wanted, anchor.first));
}

function onParagraph(places: CursorPlaces, cursor: Cursor, paragraph: number): Cursor {
  const run = places.paragraphs[Math.min(places.paragraphs.length - 1, Math.max(0, paragraph))];
  return run ? { unit: 'paragraph', anchor: run, head: run.first } : cursor;
}

/**
 * One step forward (1) or back (-1). By sentence: a paragraph is entered at its first sentence, or left backwards. By
 * paragraph: backwards, a cursor inside a paragraph takes the whole of that one first. With `extending` the moving end
 * goes and the rest stays. At the ends of the article a step leads nowhere.
 */
export function stepCursor(
  places: CursorPlaces,
  cursor: Cursor,
  unit: CursorUnit,
  step: -1 | 1,
  extending: boolean,
): Cursor {
  if (places.sentences.length === 0) return cursor;
  if (extending) return extend(places, cursor, unit, step);
  const { first, last } = coveredBy(cursor);
  if (unit === 'sentence') {
    const enters = cursor.unit === 'paragraph' && step > 0 && !isExtended(cursor);
    const wanted = enters ? first : step > 0 ? last + 1 : first - 1;
    return cursorOn(Math.min(places.sentences.length - 1, Math.max(0, wanted)));
  }
  const here = paragraphOf(places, step > 0 ? last : first);
  const run = places.paragraphs[here];
  const inside = run !== undefined && (first > run.first || last < run.last);
  return onParagraph(places, cursor, step < 0 && inside ? here : here + step);
}
