// What the selectors of an annotation say, read with suspicion: they come from disk and may hold anything.
import type { Selectors, Twin } from '../annotation/types.js';
import type { Block } from '../journal/types.js';
import { splitsPair } from './code-points.js';
import type { Context } from './context.js';
import { textIndex, type AnchorText, type TextRange } from './text-index.js';

/** The usable part of an annotation's selectors, in UTF-16 offsets of the text they are resolved against. */
export interface Recorded {
  /** The quotation; undefined when there is none to verify. */
  readonly exact: string | undefined;
  readonly context: Context;
  /** How often the quotation stood in the text when it was described; 1 when not said. */
  readonly repeats: number;
  /** The quotation's twin when it was described; null if it had none, undefined when that is not said. */
  readonly twin: Twin | null | undefined;
  /** The recorded block, if the text still has it. */
  readonly block: Block | undefined;
  /** Where the passage would stand if nothing had changed: by block, then by article. Not verified. */
  readonly places: readonly TextRange[];
}

/** Context longer than this, in code units, is cut: 32 code points never take more. */
const longestContext = 64;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const ofType = (selectors: readonly Fields[], type: string): Fields | undefined =>
  selectors.find((selector) => selector['type'] === type);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function twin(value: unknown): Twin | null | undefined {
  if (value === null) return null;
  if (!isFields(value)) return undefined;
  const { errors, context } = value;
  return typeof errors === 'number' && typeof context === 'number' ? { errors, context } : undefined;
}

/** The code point offsets of a position selector, if they are a possible range. */
function position(selector: unknown): TextRange | undefined {
  if (!isFields(selector)) return undefined;
  const { start, end } = selector;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return undefined;
  return start >= 0 && start <= end ? { start, end } : undefined;
}

/** Reads selectors against a text. Wrong numbers, missing kinds and unknown kinds are passed over. */
export function readSelectors(doc: AnchorText, selectors: Selectors): Recorded {
  const { codePoints, block: blockOf } = textIndex(doc);
  const all = (Array.isArray(selectors) ? (selectors as readonly unknown[]) : []).filter(isFields);
  const quote = ofType(all, 'TextQuoteSelector');
  const fragment = ofType(all, 'FragmentSelector');
  const block = typeof fragment?.['value'] === 'string' ? blockOf(fragment['value']) : undefined;

  const exact = typeof quote?.['exact'] === 'string' ? quote['exact'] : undefined;
  const length = codePoints.toCodePoint(doc.text.length);
  const places: TextRange[] = [];
  const add = (range: TextRange | undefined, origin: number): void => {
    if (!range) return;
    // Without a quotation the place is all there is: it must be one.
    if (exact === undefined && (range.end <= range.start || origin + range.end > length)) return;
    const start = codePoints.toUtf16(origin + range.start);
    places.push({ start, end: codePoints.toUtf16(origin + range.end) });
  };
  if (block) add(position(fragment?.['refinedBy']), codePoints.toCodePoint(block.start));
  add(position(ofType(all, 'TextPositionSelector')), 0);

  const prefix = textOf(quote?.['prefix'])?.slice(-longestContext);
  const suffix = textOf(quote?.['suffix'])?.slice(0, longestContext);
  const repeats = quote?.['lj:occurrences'];
  return {
    exact,
    context: { prefix, suffix },
    repeats: typeof repeats === 'number' && repeats > 1 ? repeats : 1,
    twin: twin(quote?.['lj:twin']),
    block,
    places,
  };
}

/** True when a passage begins inside the recorded block. */
export const inRecordedBlock = ({ block }: Recorded, start: number): boolean =>
  block !== undefined && start >= block.start && start <= block.end;

/** The range widened so that it cuts no surrogate pair. */
export function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  return { start: splitsPair(text, start) ? start - 1 : start, end: splitsPair(text, end) ? end + 1 : end };
}
