// The edges of words, where a passage can begin or end: for nudging and dragging the edges of a selection or a mark.
import { splitsPair } from '../anchoring/code-points.js';
import type { TextSpan } from '../journal/sentences.js';
import type { Article, Block } from '../journal/types.js';

/** Which end of a passage. */
export type Edge = 'start' | 'end';

type Text = Pick<Article, 'text' | 'blocks' | 'language'>;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

const isSpace = (text: string, at: number): boolean => /^\s?$/.test(text.charAt(at));

/**
 * Where in a block a passage can have this edge, in order: at that edge of every word (Unicode UAX #29), and of every
 * run of characters between spaces, so that "(as before)." can be had with its brackets and its full stop or without.
 */
function stopsIn({ text, language }: Text, { start, end }: Block, edge: Edge): readonly number[] {
  const words = text.slice(start, end);
  const stops: number[] = [];
  for (const { segment, index, isWordLike } of segmenterOf(language).segment(words)) {
    if (segment.trim() === '') continue;
    const after = index + segment.length;
    const atSpace = edge === 'start' ? isSpace(words, index - 1) : isSpace(words, after);
    if (isWordLike || atSpace) stops.push(start + (edge === 'start' ? index : after));
  }
  return stops;
}

/** Number of the block an offset is in, or of the one before it. */
function blockNumber({ blocks }: Text, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The stop before (-1) or after (1) an offset, in this block or the next that has one. */
function nextStop(article: Text, offset: number, edge: Edge, step: -1 | 1): number | undefined {
  for (let at = blockNumber(article, offset); article.blocks[at]; at += step) {
    const block = article.blocks[at];
    if (!block) return undefined;
    const stops = stopsIn(article, block, edge);
    const found = step > 0 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The passage with one edge elsewhere, unless that would leave nothing of it. */
function withEdge(span: TextSpan, edge: Edge, at: number | undefined): TextSpan {
  if (at === undefined) return span;
  const moved = edge === 'start' ? { start: at, end: span.end } : { start: span.start, end: at };
  return moved.start < moved.end ? moved : span;
}

/** Moves one edge of a passage by a word, back (-1) or forward (1); at least a word of it stays. */
export const nudgeEdge = (article: Text, span: TextSpan, edge: Edge, step: -1 | 1): TextSpan =>
  withEdge(span, edge, nextStop(article, span[edge], edge, step));

/**
 * Moves one edge of a passage to the word edge nearest to an offset, or with `letters` to the offset itself (never into
 * a surrogate pair); where that would leave nothing of it, as near as leaves a word or a letter.
 */
export function dragEdge(
  article: Text,
  span: TextSpan,
  edge: Edge,
  offset: number,
  letters = false,
): TextSpan {
  const { text } = article;
  const wanted = Math.min(Math.max(0, Math.trunc(offset)), text.length);
  if (letters) return withEdge(span, edge, splitsPair(text, wanted) ? wanted + 1 : wanted);
  const before = nextStop(article, wanted + 1, edge, -1);
  const after = nextStop(article, wanted, edge, 1);
  const nearest =
    before === undefined || (after !== undefined && after - wanted < wanted - before) ? after : before;
  const moved = withEdge(span, edge, nearest);
  if (moved !== span || nearest === span[edge]) return moved;
  // Past the other edge: the last word, or the first, is kept.
  const kept =
    edge === 'end' ? nextStop(article, span.start, 'end', 1) : nextStop(article, span.end, 'start', -1);
  return withEdge(span, edge, kept);
}
