// From a passage to the selectors that will find it again: block, position and quotation with context.
import type {
  BlockSelector,
  Selectors,
  TextPositionSelector,
  TextQuoteSelector,
} from '../annotation/types.js';
import { blockAt } from '../journal/projection.js';
import { splitsPair, stepBack, stepForward } from './code-points.js';
import { occurrences } from './occurrences.js';
import { textIndex, type AnchorText, type TextRange } from './text-index.js';
import { findTwin } from './twin.js';

/** Code points of context kept on either side of a quote. */
const contextLength = 32;

function positionSelector(start: number, end: number): TextPositionSelector {
  return { type: 'TextPositionSelector', start, end };
}

function blockSelector(doc: AnchorText, { start, end }: TextRange): BlockSelector | undefined {
  const block = blockAt(doc.blocks, start);
  if (!block || start < block.start) return undefined;
  const { toCodePoint } = textIndex(doc).codePoints;
  const origin = toCodePoint(block.start);
  const refinedBy = positionSelector(toCodePoint(start) - origin, toCodePoint(end) - origin);
  return { type: 'FragmentSelector', value: block.id, refinedBy };
}

function quoteSelector(doc: AnchorText, { start, end }: TextRange): TextQuoteSelector {
  const { text } = doc;
  const exact = text.slice(start, end);
  const prefix = text.slice(stepBack(text, start, contextLength), start);
  const suffix = text.slice(end, stepForward(text, end, contextLength));
  const { starts, count } = occurrences(text, exact);
  const twin = findTwin(doc, { start, end }, { prefix, suffix }, starts);
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    ...(count > 1 && { 'lj:occurrences': count }),
    ...(twin !== undefined && { 'lj:twin': twin }),
  };
}

/** The passage in order, inside the text, and widened to whole surrogate pairs. */
function wellFormed(text: string, range: TextRange): TextRange {
  const clamp = (offset: number): number => Math.min(Math.max(0, Math.trunc(offset)), text.length);
  const start = clamp(Math.min(range.start, range.end));
  const end = clamp(Math.max(range.start, range.end));
  const widened = end > start && splitsPair(text, end) ? end + 1 : end;
  const lowered = splitsPair(text, start) ? start - 1 : start;
  return { start: lowered, end: Math.max(lowered, start === end ? lowered : widened) };
}

/**
 * Describes a passage, given in UTF-16 offsets of the text, by W3C selectors that count in code points. A range that
 * cuts a surrogate pair is widened to hold all of it.
 */
export function describe(doc: AnchorText, range: TextRange): Selectors {
  const passage = wellFormed(doc.text, range);
  const { toCodePoint } = textIndex(doc).codePoints;
  const block = blockSelector(doc, passage);
  return [
    ...(block ? [block] : []),
    positionSelector(toCodePoint(passage.start), toCodePoint(passage.end)),
    quoteSelector(doc, passage),
  ];
}
