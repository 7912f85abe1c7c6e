// Where in a document the best hit is, and the whole words around it that a result shows.
import { beginningsOf, type Beginnings } from './analyse.js';
import type { Segment } from './documents.js';
import type { Begun } from './postings.js';
import { findSequence, readText, type Reading } from './reading.js';
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

/** What to mark: words and how much each weighs, and words that count only together and in this order. */
export interface Wanted {
  readonly words: ReadonlyMap<string, number>;
  /** What is begun counts where it is not among the words; the first that has it, of several. */
  readonly begun: readonly (Begun & { readonly weight: number })[];
  readonly sequences: readonly { readonly terms: readonly string[]; readonly weight: number }[];
  /** How the words begin: most of a text needs no further look. */
  readonly beginnings: Beginnings;
}

/** What is wanted, with how it begins. */
export const wantedOf = (
  words: Wanted['words'],
  begun: Wanted['begun'],
  sequences: Wanted['sequences'],
): Wanted => ({
  words,
  begun,
  sequences,
  beginnings: beginningsOf(
    words.keys(),
    begun.map(({ prefix }) => prefix),
  ),
});

type Mark = TextSpan & { readonly term: string; readonly weight: number };

/** Every matched word of a text, in order; a part of a hyphenated word that matches whole is within the whole. */
function findMarks(
  reading: Pick<Reading, 'words' | 'tokens'>,
  { words, begun, sequences, beginnings }: Wanted,
): Mark[] {
  const marks: Mark[] = [];
  reading.words.each(beginnings, (term, start, end) => {
    const weight = words.get(term) ?? begun.find((some) => some.words.has(term))?.weight;
    if (weight !== undefined) marks.push({ term, start, end, weight });
  });
  for (const { terms, weight } of sequences)
    for (const span of findSequence(reading.tokens, terms))
      marks.push({ ...span, term: terms.join(' '), weight });
  return sequences.length > 0 ? marks.sort((a, b) => a.start - b.start || b.end - a.end) : marks;
}

function sumDistinct(marks: readonly Mark[]): number {
  const seen = new Map<string, number>();
  for (const { term, weight } of marks) seen.set(term, weight);
  let sum = 0;
  for (const weight of seen.values()) sum += weight;
  return sum;
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
function chooseFocus(marks: readonly Mark[]): TextSpan {
  let focus: TextSpan = { start: 0, end: 0 };
  let best = 0;
  for (const first of marks) {
    const near = marks.filter((mark) => mark.start >= first.start && mark.end <= first.start + MAX_LENGTH);
    const weight = sumDistinct(near);
    if (weight <= best) continue;
    best = weight;
    focus = { start: first.start, end: near.reduce((end, mark) => Math.max(end, mark.end), first.end) };
  }
  return focus;
}

/** Whole words around `focus`, grown on the shorter side first while they stay within `MAX_LENGTH`; cut at spaces. */
function wordsAround(text: string, focus: TextSpan): TextSpan {
  const endOf = (at: number): number => {
    const space = text.indexOf(' ', at);
    return space < 0 ? text.length : space;
  };
  let start = text.lastIndexOf(' ', focus.start) + 1;
  let end = endOf(Math.max(focus.end - 1, start));
  for (;;) {
    let before = start;
    while (before > 0 && text[before - 1] === ' ') before -= 1;
    let after = end;
    while (after < text.length && text[after] === ' ') after += 1;
    const further = before > 0 ? text.lastIndexOf(' ', before - 1) + 1 : 0;
    const longer = endOf(after);
    const left = before > 0 && end - further <= MAX_LENGTH;
    const right = after < text.length && longer - start <= MAX_LENGTH;
    if (left && (!right || focus.start - start <= end - focus.end)) start = further;
    else if (right) end = longer;
    else return { start, end };
  }
}

/** Whole words of `text` around its best match, about 160 characters at most, with every matched word marked. */
function excerptOf(text: string, marks: readonly Mark[]): Excerpt {
  if (text.length <= MAX_LENGTH) return { text, marks: mergeMarks(marks) };
  const { start, end } = wordsAround(text, chooseFocus(marks));
  const lead = start > 0 ? CUT : '';
  const shown = lead + text.slice(start, end) + (end < text.length ? CUT : '');
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const shift = lead.length - start;
  return {
    text: shown,
    marks: mergeMarks(inside).map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** Sentences as they are, but two are one where a mark begins in the first and ends in the second. */
function joinAcross(sentences: readonly TextSpan[], marks: readonly Mark[]): readonly TextSpan[] {
  const joined: TextSpan[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const across = last && marks.some(({ start, end }) => start < last.end && end > sentence.start);
    if (across) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

/**
 * The sentence of a document in which the matched terms weigh most, the earliest of equals; undefined for a document
 * without text.
 */
export function bestPlace(
  segments: readonly Segment[],
  readings: readonly Reading[],
  wanted: Wanted,
): BestPlace | undefined {
  let best:
    { segment: Segment; start: number; end: number; marks: readonly Mark[]; weight: number } | undefined;
  const offer = (segment: Segment, start: number, end: number, marks: readonly Mark[]): void => {
    const weight = sumDistinct(marks);
    if (!best || weight > best.weight) best = { segment, start, end, marks, weight };
  };
  for (const [index, segment] of segments.entries()) {
    const reading = readings[index];
    const marks = reading ? findMarks(reading, wanted) : [];
    if (marks.length === 0 && best) continue;
    const inside = segment.whole || !reading ? [] : joinAcross(reading.sentences, marks);
    if (inside.length === 0) offer(segment, 0, segment.text.length, marks);
    for (const { start, end } of inside) {
      const within = marks.filter((mark) => mark.start >= start && mark.end <= end);
      // A sentence without a match can be the best only where nothing matches at all.
      if (within.length === 0 && best) continue;
      offer(segment, start, end, within);
    }
  }
  if (!best) return undefined;
  const { segment, start, end, marks } = best;
  const { text, shown, range, whole } = segment;
  const spaced = (shown ?? text.slice(start, end)).replace(/\s/gu, ' ');
  const plain = spaced.trim();
  const shift = start + spaced.length - spaced.trimStart().length;
  return {
    segment,
    range:
      whole || end - start === text.length ? range : { start: range.start + start, end: range.start + end },
    excerpt: excerptOf(
      plain,
      shown === undefined
        ? marks.map((mark) => ({ ...mark, start: mark.start - shift, end: mark.end - shift }))
        : findMarks(readText(plain, 'en'), wanted),
    ),
  };
}
