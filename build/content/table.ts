// Tables: what :::table may hold, and the figure with caption, heads and chart that it becomes.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { blockText } from '../../core/journal/projection.js';
import { chartNumber, lineChart } from './chart.js';
import { captionOf, childElements } from './hast.js';
import { attribute, faultAt, textOf } from './mdast.js';
import type { Fault } from './problems.js';

function checkChart(chart: string, { children: [head, first] }: Table): string | undefined {
  if (chart !== 'line') return `a chart is drawn as chart="line", not "${chart}"`;
  const cells = first?.children.slice(1).map(textOf) ?? [];
  if (cells.length < 2) return 'a chart needs at least two columns of numbers below the head of the table';
  // Rows of other lengths are told of by themselves.
  if (cells.length !== (head?.children.length ?? 0) - 1) return undefined;
  const other = cells.find((cell) => !Number.isFinite(chartNumber(cell)));
  return other === undefined ? undefined : `a chart needs a number in each cell of its row, not "${other}"`;
}

/** What is wrong with a :::table. */
export function checkTable(node: ContainerDirective): readonly Fault[] {
  const [table, ...rest] = node.children;
  if (table?.type !== 'table' || rest.length > 0)
    return [
      faultAt(
        node,
        ':::table holds one table, with a row of dashes below its head: | - | - | for two columns',
      ),
    ];
  const columns = table.children[0]?.children.length ?? 0;
  const faults = table.children
    .filter(({ children }) => children.length !== columns)
    .map((row) =>
      faultAt(row, `this row has ${row.children.length} cells, the head of the table has ${columns}`),
    );
  if (attribute(node, 'caption') === '')
    faults.push(faultAt(node, ':::table needs a caption, as in {caption="..."}'));
  const chart = node.attributes?.['chart'];
  const wrong = chart === undefined || chart === null ? undefined : checkChart(chart, table);
  return wrong === undefined ? faults : [...faults, faultAt(node, wrong)];
}

const rowsOf = (table: Element): readonly Element[] => childElements(table).flatMap(childElements);

/** Makes the first cell of each row its head, and says what each head is the head of. */
function markHeads(rows: readonly Element[]): void {
  for (const row of rows) {
    childElements(row).forEach((cell, column) => {
      const empty = blockText(cell) === '';
      cell.properties = {};
      // The corner above the row headers heads nothing.
      if (empty) cell.tagName = 'td';
      else if (cell.tagName === 'th') cell.properties = { scope: 'col' };
      else if (column === 0) {
        cell.tagName = 'th';
        cell.properties = { scope: 'row' };
      }
    });
  }
}

/** Builds a table's figure in place: its caption, the table in a box that scrolls, and its chart. */
export function expandTable(figure: Element): void {
  const caption = String(figure.properties['dataCaption'] ?? '');
  const chart = figure.properties['dataChart'];
  const table = childElements(figure).find(({ tagName }) => tagName === 'table');
  delete figure.properties['dataCaption'];
  delete figure.properties['dataChart'];
  if (!table) return;
  const rows = rowsOf(table);
  markHeads(rows);
  const parts: ElementContent[] = [
    captionOf(figure, caption),
    h(
      'div',
      { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: `Table: ${caption}` },
      table,
    ),
  ];
  if (chart === 'line') {
    const [head, first] = rows.map((row) => childElements(row).map((cell) => blockText(cell)));
    const points = (head ?? [])
      .map((label, column) => ({ label, value: chartNumber(first?.[column] ?? '') }))
      .slice(1);
    parts.push(lineChart(caption, points));
  }
  figure.children = parts;
}

/** One cell of a table that holds words. */
export interface Cell {
  readonly element: Element;
  /** Counted from 1. */
  readonly row: number;
  readonly column: number;
  /** What tells the cell from every other of the article: caption, heads and words, but no words of another cell. */
  readonly identity: string;
}

/** Texts with the number of times each stood before, so that heads that repeat differ. */
function counted(texts: readonly string[]): readonly string[] {
  return texts.map((text, at) => {
    const before = texts.slice(0, at).filter((other) => other === text).length;
    return JSON.stringify(before === 0 ? [text] : [text, before + 1]);
  });
}

/** The cells of an expanded table, in reading order. */
export function tableCells(figure: Element): readonly Cell[] {
  const table = childElements(figure)
    .flatMap(childElements)
    .find(({ tagName }) => tagName === 'table');
  const caption = childElements(figure).find(({ tagName }) => tagName === 'figcaption');
  if (!table || !caption) return [];
  const rows = rowsOf(table).map(childElements);
  const words = rows.map((cells) => cells.map((cell) => blockText(cell).normalize('NFC')));
  const rowHeads = counted(words.slice(1).map(([head]) => head ?? ''));
  const columnHeads = counted(words[0] ?? []);
  const title = blockText(caption).normalize('NFC');
  return rows.flatMap((cells, row) =>
    cells.flatMap((element, column): Cell[] => {
      const text = words[row]?.[column] ?? '';
      if (text === '') return [];
      const [rowHead, columnHead] = [rowHeads[row - 1], columnHeads[column]];
      const place =
        row === 0 ? ['column', columnHead] : column === 0 ? ['row', rowHead] : [rowHead, columnHead, text];
      return [{ element, row: row + 1, column: column + 1, identity: JSON.stringify([title, ...place]) }];
    }),
  );
}
