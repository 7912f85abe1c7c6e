// How a passage is cited inside its article: "paragraph 4", "paragraphs 4 to 6".
import { cellPlaceOf } from './cells.js';
import { blockAt } from './projection.js';
import type { Article, Block } from './types.js';
import type { TextSpan } from './sentences.js';

const units: Readonly<Partial<Record<Block['kind'], string>>> = { title: 'title', standfirst: 'standfirst' };

const cell = /\.r(\d+)c(\d+)$/;

/** The number a block with this label is cited by; a table's cells share the table's. */
export const citedNumber = (label: string): string => label.replace(cell, '');

const numberOf = (block: Block): string => citedNumber(block.label);

function unitOf(block: Block): string {
  const [, row, column] = cell.exec(block.label) ?? [];
  if (row !== undefined) return `table ${numberOf(block)}, row ${row}, column ${column ?? ''}`;
  return units[block.kind] ?? `paragraph ${block.label}`;
}

/** What a passage is named by; with text and body a cell is named by the headers of its row and column. */
export type Labelled = Pick<Article, 'blocks'> & Partial<Pick<Article, 'text' | 'body'>>;

/** Row and column of a passage in one cell, by their headers; undefined where there are none. */
export function headersOf(
  { blocks, text, body }: Labelled,
  span: TextSpan,
  quoted: boolean,
): string | undefined {
  const place = text !== undefined && body ? cellPlaceOf({ blocks, text, body }, span) : undefined;
  const named = (what: string, words: string | undefined): string | undefined =>
    words === undefined ? undefined : `${what} ${quoted ? `‘${words}’` : words}`;
  return place && [named('row', place.row), named('column', place.column)].filter(Boolean).join(', ');
}

/** Words for where a passage stands, for people and for the status region. */
export function labelOf(article: Labelled, span: TextSpan): string {
  const first = blockAt(article.blocks, span.start);
  const last = blockAt(article.blocks, Math.max(span.start, span.end - 1));
  if (!first || !last) return '';
  const headers = headersOf(article, span, false);
  if (headers) return `table ${numberOf(first)}, ${headers}`;
  if (first.label === last.label) return unitOf(first);
  return first.kind === 'title' || first.kind === 'standfirst'
    ? `${unitOf(first)} to ${unitOf(last)}`
    : numberOf(first) === numberOf(last)
      ? `paragraph ${numberOf(first)}`
      : `paragraphs ${numberOf(first)} to ${numberOf(last)}`;
}

/** The same in the margin's short form: "¶4", "¶4–6", "Title". */
export function shortLabelOf(article: Pick<Article, 'blocks'>, span: TextSpan): string {
  const first = blockAt(article.blocks, span.start);
  const last = blockAt(article.blocks, Math.max(span.start, span.end - 1));
  if (!first || !last) return '';
  if (first.kind === 'title') return 'Title';
  if (first.kind === 'standfirst') return 'Standfirst';
  const from = numberOf(first);
  const to = numberOf(last);
  return from === to ? `¶${from}` : `¶${from}–${to}`;
}
