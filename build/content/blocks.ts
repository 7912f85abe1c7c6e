// Gives every block its stable id, kind and label, and builds the parts Markdown has no words for (titles, table figures).
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { blockText } from '../../core/journal/projection.js';
import type { BlockKind } from '../../core/journal/types.js';
import { chartNumber, lineChart } from './chart.js';

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const children = (element: Element): Element[] => element.children.filter(isElement);
const hasParagraph = (element: Element): boolean => children(element).some((child) => child.tagName === 'p');

/** Ids come from what a block says, so an edit or a move elsewhere leaves them alone; a repeat gets a counter. */
function createIds(): (kind: BlockKind, text: string) => string {
  const seen = new Map<string, number>();
  return (kind, text) => {
    const hash = createHash('sha256')
      .update(`${kind}\n${text.normalize('NFC')}`)
      .digest('hex')
      .slice(0, 10);
    const base = `${kind.charAt(0)}-${hash}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

function expandTable(figure: Element): void {
  const caption = String(figure.properties['dataCaption'] ?? '');
  const chart = figure.properties['dataChart'];
  const table = children(figure)[0];
  delete figure.properties['dataCaption'];
  delete figure.properties['dataChart'];
  if (!table) return;
  const rows = children(table).flatMap(children);
  for (const row of rows) {
    children(row).forEach((cell, column) => {
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
  const parts: ElementContent[] = [
    h('figcaption', caption),
    h(
      'div',
      { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: `Table: ${caption}` },
      table,
    ),
  ];
  if (chart === 'line') {
    const [head, first] = rows.map((row) => children(row).map((cell) => blockText(cell)));
    const points = (head ?? [])
      .map((label, column) => ({ label, value: chartNumber(first?.[column] ?? '') }))
      .slice(1);
    parts.push(lineChart(caption, points));
  }
  figure.children = parts;
}

/** Marks up the body in place: ids, kinds, labels and paragraph numbers in reading order. */
export function numberBlocks(root: Root): void {
  const blocks: { readonly element: Element; readonly kind: BlockKind }[] = [];
  let unit = 0;
  const block = (element: Element, kind: BlockKind, label: string): void => {
    Object.assign(element.properties, { dataKind: kind, dataLabel: label, dataBlock: '' });
    blocks.push({ element, kind });
  };
  const listItems = (list: Element, prefix: string): void => {
    children(list).forEach((item, index) => {
      const label = `${prefix}.${index + 1}`;
      if (hasParagraph(item)) {
        for (const child of children(item).filter((inner) => inner.tagName === 'p'))
          block(child, 'list-item', label);
      } else block(item, 'list-item', label);
      for (const inner of children(item)) if (/^[uo]l$/.test(inner.tagName)) listItems(inner, label);
    });
  };
  const numbered = (element: Element): string => {
    unit += 1;
    element.properties['dataNumber'] = String(unit);
    return String(unit);
  };
  const panelTitle = (element: Element): void => {
    const name = String(element.properties['ariaLabel']);
    element.children.unshift(h('h2', { className: ['panel-title'] }, name));
  };
  const walk = (element: Element): void => {
    const classes = element.properties['className'];
    const name = Array.isArray(classes) ? String(classes[0]) : '';
    if (/^h[23]$/.test(element.tagName)) block(element, 'heading', String(unit + 1));
    else if (element.tagName === 'p') block(element, 'paragraph', numbered(element));
    else if (/^[uo]l$/.test(element.tagName)) listItems(element, numbered(element));
    else if (element.tagName === 'blockquote') {
      for (const child of children(element)) block(child, 'quotation', numbered(child));
    } else if (name === 'pull') {
      for (const child of children(element)) block(child, 'figure-text', numbered(child));
    } else if (element.tagName === 'section') {
      for (const list of children(element)) listItems(list, numbered(element));
      panelTitle(element);
    } else if (element.tagName === 'figure') {
      expandTable(element);
      const label = numbered(element);
      const [caption, scroll] = children(element);
      if (caption) block(caption, 'caption', label);
      const rows = scroll ? children(scroll).flatMap(children).flatMap(children) : [];
      rows.forEach((row, rowIndex) => {
        children(row).forEach((cell, column) => {
          if (blockText(cell) !== '') block(cell, 'table-cell', `${label}.r${rowIndex + 1}c${column + 1}`);
        });
      });
    }
  };
  for (const node of root.children) if (node.type === 'element') walk(node);
  // Only now, when all blocks are known, is the text of a list item without the items nested in it.
  const makeId = createIds();
  for (const { element, kind } of blocks) element.properties['dataBlock'] = makeId(kind, blockText(element));
}
