// What resolving needs to know of one text again and again, worked out once and forgotten with the text.
import type { Article, Block } from '../journal/types.js';
import { codePoints, type CodePoints } from './code-points.js';
import { gramIndex, type GramIndex } from './grams.js';

/** The text of an article and where its blocks stand; offsets in UTF-16 code units. */
export type AnchorText = Pick<Article, 'text' | 'blocks'>;

/** A passage, in UTF-16 offsets into the text projection; `start <= end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Look-ups over one text. */
export interface TextIndex {
  readonly codePoints: CodePoints;
  readonly block: (id: string) => Block | undefined;
  /** Built on first use: only a passage that was edited needs it. */
  readonly grams: () => GramIndex;
}

const indexes = new WeakMap<AnchorText, TextIndex>();

function build(doc: AnchorText): TextIndex {
  const blocks = new Map(doc.blocks.map((block) => [block.id, block]));
  let grams: GramIndex | undefined;
  return {
    codePoints: codePoints(doc.text),
    block: (id) => blocks.get(id),
    grams: () => (grams ??= gramIndex(doc.text)),
  };
}

/** The index of a text, built at the first call for it. */
export function textIndex(doc: AnchorText): TextIndex {
  const known = indexes.get(doc);
  if (known) return known;
  const built = build(doc);
  indexes.set(doc, built);
  return built;
}
