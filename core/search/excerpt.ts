// Where in a document the best hit is, and the whole words around it that a result shows.
import { tokenise } from './analyse.js';
import type { Segment } from './documents.js';
import type { TextSpan } from '../journal/sentences.js';
import type { Excerpt } from './types.js';

/** About the longest excerpt, in UTF-16 units; a longer sentence is cut at words. */
const MAX_LENGTH = 160;
const CUT = '…';

/** The best place of a document and how to show it. */
export interface BestPlace {
  readonly segment: Segment;
  readonly range: TextSpan;
  readonly excerpt: Excerpt;
}

/** Matched terms and how much each weighs. */
type Weights = ReadonlyMap<string, number>;
type Mark = TextSpan & { readonly term: string };

/** Every matched word of a text, in order; a part of a hyphenated word that matches whole is within the whole. */
function findMarks(text: string, weights: Weights): Mark[] {
  return tokenise(text).filter((token) => weights.has(token.term));
}

function sumDistinct(marks: readonly Mark[], weights: Weights): number {
  return [...new Set(marks.map((mark) => mark.term))].reduce(
    (sum, term) => sum + (weights.get(term) ?? 0),
    0,
  );
}

function mergeMarks(marks: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** The stretch of at most `MAX_LENGTH` in which the most weight of distinct matches lies; the earliest of equals. */
function chooseFocus(marks: readonly Mark[], weights: Weights): TextSpan {
  let focus: TextSpan = { start: 0, end: 0 };
  let best = 0;
  for (const first of marks) {
    const near = marks.filter((mark) => mark.start >= first.start && mark.end <= first.start + MAX_LENGTH);
    const weight = sumDistinct(near, weights);
    if (weight <= best) continue;
    best = weight;
    focus = { start: first.start, end: near.reduce((end, mark) => Math.max(end, mark.end), first.end) };
  }
  return focus;
}

/** Whole words around `focus`, grown on the shorter side first while they stay within `MAX_LENGTH`. */
function wordsAround(text: string, focus: TextSpan): TextSpan {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  let low = Math.max(
    words.findIndex((word) => word.end > focus.start),
    0,
  );
  let high = Math.max(
    words.findLastIndex((word) => word.start < focus.end),
    low,
  );
  const startOf = (word: number): number => words[word]?.start ?? 0;
  const endOf = (word: number): number => words[word]?.end ?? 0;
  for (;;) {
    const left = low > 0 && endOf(high) - startOf(low - 1) <= MAX_LENGTH;
    const right = high < words.length - 1 && endOf(high + 1) - startOf(low) <= MAX_LENGTH;
    if (left && (!right || focus.start - startOf(low) <= endOf(high) - focus.end)) low -= 1;
    else if (right) high += 1;
    else return { start: startOf(low), end: endOf(high) };
  }
}

/** Whole words of `text` around its best match, about 160 characters at most, with every matched word marked. */
function excerptOf(text: string, weights: Weights): Excerpt {
  const plain = text.replace(/\s/gu, ' ').trim();
  const marks = findMarks(plain, weights);
  if (plain.length <= MAX_LENGTH) return { text: plain, marks: mergeMarks(marks) };
  const { start, end } = wordsAround(plain, chooseFocus(marks, weights));
  const shown = (start > 0 ? CUT : '') + plain.slice(start, end) + (end < plain.length ? CUT : '');
  return { text: shown, marks: mergeMarks(findMarks(shown, weights)) };
}

/**
 * The sentence of a document in which the matched terms weigh most, the earliest of equals; undefined for a document
 * without text. `sentences` are those of the document's article.
 */
export function bestPlace(
  segments: readonly Segment[],
  sentences: readonly TextSpan[],
  weights: Weights,
): BestPlace | undefined {
  let best: { segment: Segment; range: TextSpan; text: string; weight: number } | undefined;
  const offer = (segment: Segment, range: TextSpan, text: string): void => {
    const weight = sumDistinct(findMarks(text, weights), weights);
    if (!best || weight > best.weight) best = { segment, range, text: segment.shown ?? text, weight };
  };
  for (const segment of segments) {
    const { range, text, whole } = segment;
    const inside = whole
      ? []
      : sentences.filter(({ start, end }) => start >= range.start && end <= range.end);
    if (inside.length === 0) offer(segment, range, text);
    for (const { start, end } of inside)
      offer(segment, { start, end }, text.slice(start - range.start, end - range.start));
  }
  return best && { segment: best.segment, range: best.range, excerpt: excerptOf(best.text, weights) };
}
