// Finds the blocks of a body, numbers and labels them in reading order, and titles the panels they stand in.
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { blockText } from '../../core/journal/projection.js';
import type { BlockKind } from '../../core/journal/types.js';
import { childElements, className } from './hast.js';
import { assignIds, takeName, type DraftBlock } from './ids.js';
import type { Fault } from './problems.js';
import { tableCells } from './table.js';

const hasParagraph = (element: Element): boolean =>
  childElements(element).some((child) => child.tagName === 'p');
const isList = (element: Element): boolean => /^[uo]l$/.test(element.tagName);

/** A heading of the body, as links find it. */
export interface Heading {
  readonly id: string;
  readonly words: string;
  readonly name: string | undefined;
}

/** Marks up the body in place: ids, kinds, labels and paragraph numbers in reading order. */
export function numberBlocks(root: Root): {
  readonly headings: readonly Heading[];
  readonly faults: readonly Fault[];
} {
  const blocks: DraftBlock[] = [];
  let unit = 0;
  const block = (element: Element, kind: BlockKind, label: string, identity?: string): void => {
    Object.assign(element.properties, { dataKind: kind, dataLabel: label, dataBlock: '' });
    if (identity !== undefined) blocks.push({ element, kind, identity });
    else blocks.push({ element, kind, name: kind === 'caption' ? undefined : takeName(element) });
  };
  const listItems = (list: Element, prefix: string): void => {
    childElements(list).forEach((item, index) => {
      const label = `${prefix}.${index + 1}`;
      if (hasParagraph(item)) {
        for (const child of childElements(item).filter((inner) => inner.tagName === 'p'))
          block(child, 'list-item', label);
      } else block(item, 'list-item', label);
      for (const inner of childElements(item)) if (isList(inner)) listItems(inner, label);
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
  const figure = (element: Element): void => {
    const label = numbered(element);
    for (const child of childElements(element)) {
      if (child.tagName === 'figcaption') block(child, 'caption', label);
      else if (className(child) === 'timeline-list') listItems(child, label);
    }
    for (const { element: cell, row, column, identity } of tableCells(element))
      block(cell, 'table-cell', `${label}.r${row}c${column}`, identity);
  };
  const walk = (element: Element): void => {
    if (/^h[23]$/.test(element.tagName)) block(element, 'heading', String(unit + 1));
    else if (element.tagName === 'p') block(element, 'paragraph', numbered(element));
    else if (isList(element)) listItems(element, numbered(element));
    else if (element.tagName === 'blockquote') {
      for (const child of childElements(element)) block(child, 'quotation', numbered(child));
    } else if (className(element) === 'pull') {
      for (const child of childElements(element)) block(child, 'figure-text', numbered(child));
    } else if (element.tagName === 'section') {
      for (const list of childElements(element)) listItems(list, numbered(element));
      panelTitle(element);
    } else if (element.tagName === 'figure') figure(element);
  };
  for (const node of root.children) if (node.type === 'element') walk(node);
  // Only now, when all blocks are known, is the text of a list item without the items nested in it.
  const faults = assignIds(blocks);
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ element, name }) => ({
      id: String(element.properties['dataBlock']),
      words: blockText(element),
      name,
    }));
  return { headings, faults };
}
