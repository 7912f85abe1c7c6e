// The table cell a passage stands in, by the words people call its row and column.
import type { Element, Root, RootContent } from 'hast';
import { blockId, blockAt } from './projection.js';
import type { TextSpan } from './sentences.js';
import type { Article } from './types.js';

/** Row and column of a cell in words; undefined where the table has none for it, or the cell is itself that header. */
export interface CellPlace {
  readonly row: string | undefined;
  readonly column: string | undefined;
}

/** What is needed of an article. */
type Tabled = Pick<Article, 'text' | 'blocks' | 'body'>;

type Cells = ReadonlyMap<string, { readonly header: boolean }>;

const known = new WeakMap<Root, Cells>();

/** The cells of all tables by block id. */
function cellsOf(body: Root): Cells {
  const found = known.get(body);
  if (found) return found;
  const cells = new Map<string, { readonly header: boolean }>();
  const walk = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const id = isCell(node) ? blockId(node) : undefined;
      if (id !== undefined) cells.set(id, { header: node.tagName === 'th' });
      walk(node.children);
    }
  };
  walk(body.children);
  known.set(body, cells);
  return cells;
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

const place = /^(.*)\.r(\d+)c(\d+)$/;

/** Longest header that names a cell, in UTF-16 units. */
const longest = 60;

const inShort = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')}…`;

/** The cell a passage lies in; undefined when it is in none, or in more than one. */
export function cellPlaceOf(article: Tabled, span: TextSpan): CellPlace | undefined {
  const block = blockAt(article.blocks, span.start);
  if (!block || block.kind !== 'table-cell' || span.end > block.end) return undefined;
  const [, table, row, column] = place.exec(block.label) ?? [];
  if (table === undefined || row === undefined || column === undefined) return undefined;
  const cells = cellsOf(article.body);
  /** The header nearest to the cell in a direction, going back from it. */
  const header = (labelAt: (step: number) => string, from: number): string | undefined => {
    for (let at = from; at >= 1; at -= 1) {
      const other = article.blocks.find(({ label }) => label === labelAt(at));
      if (!other || cells.get(other.id)?.header !== true) continue;
      const words = article.text.slice(other.start, other.end).replace(/\s+/g, ' ').trim();
      if (words !== '') return inShort(words);
    }
    return undefined;
  };
  // What stands beside a column's header is the header of another column.
  const isColumnHeader = cells.get(block.id)?.header === true && Number(column) > 1;
  const ofRow = isColumnHeader ? undefined : header((at) => `${table}.r${row}c${at}`, Number(column) - 1);
  const ofColumn = header((at) => `${table}.r${at}c${column}`, Number(row) - 1);
  return { row: ofRow, column: ofColumn };
}
