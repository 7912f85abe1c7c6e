// A paragraph as people cite it, "4" or "1.2", and the blocks and words that stand under that number.
import type { TextSpan } from './sentences.js';
import type { Article, Block } from './types.js';

/** The blocks under a number: a paragraph, a list item, or all of a list, a panel or a table. Headings have none. */
const blocksUnder = ({ blocks }: Pick<Article, 'blocks'>, number: string): readonly Block[] =>
  blocks.filter(
    ({ kind, label }) => kind !== 'heading' && (label === number || label.startsWith(`${number}.`)),
  );

/** From the first to the last character under a number, or undefined where nothing bears it. */
export function paragraphSpan(article: Pick<Article, 'blocks'>, number: string): TextSpan | undefined {
  const blocks = blocksUnder(article, number);
  const first = blocks[0];
  const last = blocks.at(-1);
  return first && last && { start: first.start, end: last.end };
}

/** The number a block is cited by as a paragraph; undefined for the title and the standfirst, which have names. */
export function numberOfBlock({ kind, label }: Pick<Block, 'kind' | 'label'>): string | undefined {
  if (kind === 'title' || kind === 'standfirst') return undefined;
  return kind === 'table-cell' ? label.split('.')[0] : label;
}
