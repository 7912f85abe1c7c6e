// Proof that a passage was deleted: what stood before it now touches what stood after it.
import { agreesAfter, agreesBefore, type Context } from './context.js';
import { matchesAnywhere, matchesNear } from './similar.js';
import type { AnchorText, TextRange } from './text-index.js';

/**
 * How surely the quote was deleted, 0 to 1: the text that stood before it now leads straight into the text that stood
 * after it, on either side of the passage that might be taken for the quote or anywhere else.
 */
export function closedGap(doc: AnchorText, { prefix, suffix }: Context, { start, end }: TextRange): number {
  const before = prefix?.trimEnd() ?? '';
  const after = suffix?.trimStart() ?? '';
  if (before === '' && after === '') return 0;
  if (before === '') return agreesAfter(doc.text, 0, after);
  if (after === '') return agreesBefore(doc.text, doc.text.length, before);
  const joined = `${before}${/\s$/.exec(prefix ?? '')?.[0] ?? ''}${after}`;
  const beside = [start, end].flatMap((edge) => matchesNear(doc.text, joined, edge - before.length));
  const least = [...beside, ...matchesAnywhere(doc, joined)].reduce(
    (few, { errors }) => Math.min(few, errors),
    joined.length,
  );
  return 1 - least / joined.length;
}
