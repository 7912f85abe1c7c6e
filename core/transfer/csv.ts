// The notebook as a table: CSV by RFC 4180, each annotation a row.
import { textOf } from '../annotation/reference.js';
import { itemsOf, type ExportDocument, type ExportItem } from './model.js';

/** The columns, in order. */
export const csvColumns = [
  'Issue',
  'Article',
  'Authors',
  'Place',
  'Quotation',
  'Note',
  'Meaning',
  'Style',
  'Tags',
  'Made',
  'Changed',
  'Passage',
  'Reference',
  'Id',
] as const;

/** Spreadsheets take a cell that begins like this for a formula (OWASP, "CSV injection"). */
const formula = /^[=+\-@\t\r]/;

/** One cell. A text that would be taken for a formula gets an apostrophe before it. */
export function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The cells of one annotation, as they are before they are written. */
export const cellsOf = ({ annotation, ...item }: ExportItem): readonly string[] => [
  item.issue,
  item.article,
  item.authors.join('; '),
  item.place,
  item.quote,
  item.noteMarkdown,
  item.meaning,
  item.style,
  item.tags.join('; '),
  annotation.created,
  annotation.modified,
  item.found ? 'found' : 'not found',
  textOf(item.reference),
  annotation.id,
];

/** The parts of the file, one a row. It begins with a byte order mark, without which Excel misreads every accent. */
export function* csv(document: ExportDocument): Generator<string> {
  yield `\ufeff${row(csvColumns)}`;
  for (const item of itemsOf(document)) yield row(cellsOf(item));
}
