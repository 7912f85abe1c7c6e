// Where to look for a passage that is gone: the paragraph in which it most likely stood.
import type { Selectors } from '../annotation/types.js';
import { blockAt } from '../journal/projection.js';
import type { Context } from './context.js';
import { readSelectors } from './recorded.js';
import { onlyPlace } from './span.js';
import type { AnchorText, TextRange } from './text-index.js';

/** How much of what surrounded a passage must still stand word for word, in code units, longest first. */
const sure = [32, 16];
/** Less of it, for where its block is gone too. */
const unsure = [8];

/** Where a passage was, by the words before it or else by those after it, if they stand once in the text. */
function beside(
  text: string,
  { prefix = '', suffix = '' }: Context,
  pieces: readonly number[],
): number | undefined {
  // The white space between them and the passage may be another now.
  const head = prefix.trimEnd();
  const tail = suffix.trimStart();
  const space = head.length < prefix.length ? 1 : 0;
  for (const length of pieces) {
    const before = head.length < length ? undefined : onlyPlace(text, head.slice(-length));
    if (before !== undefined) return Math.min(before + length + space, text.length);
    const after = tail.length < length ? undefined : onlyPlace(text, tail.slice(0, length));
    if (after !== undefined) return after;
  }
  return undefined;
}

/**
 * The block of the text in which a passage that cannot be found most likely stood: beside the words that surrounded it, in
 * the block it was recorded in, or as far into the text. Undefined when none of that is recorded. It is a place to begin
 * looking, and never one to attach a mark to.
 */
export function likelyPlace(doc: AnchorText, selectors: Selectors): TextRange | undefined {
  const { context, block, places } = readSelectors(doc, selectors);
  const [recorded] = places;
  const offset =
    beside(doc.text, context, sure) ??
    block?.start ??
    beside(doc.text, context, unsure) ??
    (recorded && Math.min(recorded.start, doc.text.length));
  if (offset === undefined) return undefined;
  const found = blockAt(doc.blocks, offset);
  return found && { start: found.start, end: found.end };
}
