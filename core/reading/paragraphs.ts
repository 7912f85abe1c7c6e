// Paragraphs by the numbers they are cited by, and the blocks that can be pointed at.
import { citedNumber } from '../journal/labels.js';
import { blockAt } from '../journal/projection.js';
import type { TextSpan } from '../journal/sentences.js';
import type { Article, Block } from '../journal/types.js';

type Numbered = Pick<Article, 'blocks'>;

const unnumbered: ReadonlySet<Block['kind']> = new Set(['title', 'standfirst', 'heading']);

/** What a reader's number leads to, or why to nothing. */
export type ParagraphAnswer =
  | { readonly kind: 'found'; readonly number: string; readonly span: TextSpan }
  | { readonly kind: 'missing'; readonly message: string };

/** The last paragraph's number; 0 when there is none. */
export const lastNumber = ({ blocks }: Numbered): number =>
  blocks.reduce(
    (last, { kind, label }) => (unnumbered.has(kind) ? last : Math.max(last, parseInt(label, 10) || 0)),
    0,
  );

const spanOf = (blocks: readonly Block[]): TextSpan | undefined => {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first && last && { start: first.start, end: last.end };
};

/** Finds the paragraph "14", or "14.2", the second item of list 14, also written "¶14" or "paragraph 14". */
export function paragraphAt(article: Numbered, typed: string): ParagraphAnswer | undefined {
  const written = /^\s*(?:¶|para(?:graph)?\.?\s)?\s*(\d+(?:\.\d+)*)\.?\s*$/iu.exec(typed)?.[1];
  if (written === undefined) return undefined;
  const number = written.split('.').map(Number).join('.');
  const numbered = article.blocks.filter(({ kind }) => !unnumbered.has(kind));
  const within = (prefix: string): readonly Block[] =>
    numbered.filter(({ label }) => citedNumber(label) === prefix || label.startsWith(`${prefix}.`));
  const span = spanOf(within(number));
  if (span) return { kind: 'found', number, span };
  const [unit = ''] = number.split('.');
  const items = within(unit).filter(({ kind, label }) => kind === 'list-item' && /^\d+\.\d+$/.test(label));
  const last = lastNumber(article);
  if (number.includes('.') && items.length > 0)
    return {
      kind: 'missing',
      message: `There is no ${number}. The items of ${unit} are ${items[0]?.label ?? ''} to ${items.at(-1)?.label ?? ''}.`,
    };
  if (number.includes('.') && within(unit).length > 0)
    return { kind: 'missing', message: `There is no ${number}: paragraph ${unit} has no items.` };
  return {
    kind: 'missing',
    message: `There is no paragraph ${number}. They are numbered from 1 to ${last}.`,
  };
}

const pointable = ({ kind }: Block): boolean => !unnumbered.has(kind) && kind !== 'table-cell';

/**
 * The block a bookmark at `offset` stands by: the paragraph or list item there; for a table cell the table's caption;
 * for a title or heading the first paragraph under it.
 */
export function pointAt({ blocks }: Numbered, offset: number): Block | undefined {
  const here = blockAt(blocks, offset);
  if (!here || pointable(here)) return here;
  const at = blocks.indexOf(here);
  const caption =
    here.kind === 'table-cell' ? blocks.slice(0, at).findLast(({ kind }) => kind === 'caption') : undefined;
  return caption ?? blocks.slice(at).find(pointable) ?? blocks.findLast(pointable);
}
