// Approximate matching leaves ragged edges; this moves them to where the recorded context ends, or to whole words.
import type { Context } from './context.js';
import { errorBudget, type Match } from './similar.js';
import type { TextRange } from './text-index.js';

/** Context that must touch the edge, in code units, longest first. */
const touching = [16, 8];

const word = /[\p{L}\p{N}\p{M}]/u;
const sentenceEnd = /[.!?…]['"’”)\]]*$/;
const restOfSentence = /^[^\n.!?…]*[.!?…]+['"’”)\]]*(?=\s|$)/;

const isWord = (unit: string | undefined): boolean => unit !== undefined && word.test(unit);

/** Where a piece of context stands with its inner end within `reach` of an edge; the nearest such inner end. */
function contextEdge(
  text: string,
  part: string,
  edge: number,
  reach: number,
  inner: number,
): number | undefined {
  let best: number | undefined;
  const from = Math.max(0, edge - reach - inner);
  for (
    let at = text.indexOf(part, from);
    at >= 0 && at + inner <= edge + reach;
    at = text.indexOf(part, at + 1)
  ) {
    const found = at + inner;
    if (best === undefined || Math.abs(found - edge) < Math.abs(best - edge)) best = found;
  }
  return best;
}

/** The edge where context of this side touches, if any does within `reach`. */
function touchingEdge(text: string, edge: number, reach: number, pick: (length: number) => [string, number]) {
  for (const length of touching) {
    const [part, inner] = pick(length);
    if (part.length < length) continue;
    const found = contextEdge(text, part, edge, reach, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

const wordStart = (text: string, edge: number): number => {
  let at = edge;
  while (at > 0 && isWord(text[at - 1]) && isWord(text[at])) at -= 1;
  return at;
};

const wordEnd = (text: string, edge: number): number => {
  let at = edge;
  while (at < text.length && isWord(text[at - 1]) && isWord(text[at])) at += 1;
  return at;
};

function startEdge(text: string, quote: string, edge: number): number {
  let at = wordStart(text, edge);
  if (isWord(quote[0])) while (at < text.length && !isWord(text[at])) at += 1;
  return at;
}

/** A sentence is taken to its full stop: one that lies further off than `longest` is not looked for. */
function endEdge(text: string, quote: string, edge: number, longest: number): number {
  let at = wordEnd(text, edge);
  if (sentenceEnd.test(quote)) {
    if (sentenceEnd.test(text.slice(Math.max(0, at - 4), at))) return at;
    return at + (restOfSentence.exec(text.slice(at, at + longest))?.[0].length ?? 0);
  }
  if (isWord(quote.at(-1))) while (at > 0 && !isWord(text[at - 1])) at -= 1;
  return at;
}

/**
 * Cleans the edges of an approximate match with `errors` errors: moves them to where the context touches the passage,
 * if that is no further than the errors can reach, or else to whole words and the end of the sentence, and drops white
 * space at the ends if the quote has none.
 */
export function snap(
  text: string,
  quote: string,
  match: Match,
  { prefix = '', suffix = '' }: Context,
): TextRange {
  const reach = match.errors + 4;
  const start =
    touchingEdge(text, match.start, reach, (length) => [prefix.slice(-length), length]) ??
    startEdge(text, quote, match.start);
  const end =
    touchingEdge(text, match.end, reach, (length) => [suffix.slice(0, length), 0]) ??
    endEdge(text, quote, match.end, errorBudget(quote));
  if (start >= end) return match;
  const passage = text.slice(start, end);
  const lead = /^\s/.test(quote) ? 0 : passage.length - passage.trimStart().length;
  const trail = /\s$/.test(quote) ? 0 : passage.length - passage.trimEnd().length;
  return start + lead < end - trail ? { start: start + lead, end: end - trail } : match;
}
