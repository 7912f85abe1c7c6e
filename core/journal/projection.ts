// The text projection: one string for an article plus the offset of every block, the program's one idea of "where".
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Block, BlockKind } from './types.js';

/** What the projection of an article is made from. */
export interface ProjectionSource {
  readonly title: string;
  readonly standfirst: string;
  readonly body: Root;
}

/** Id of the block an element is, or undefined. */
export function blockId(element: Element): string | undefined {
  const id = element.properties['dataBlock'];
  return typeof id === 'string' ? id : undefined;
}

/** Text of one block element: its text nodes, a line feed for `br`, and nothing from blocks nested inside it. */
export function blockText(element: Element): string {
  let text = '';
  const walk = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      else if (node.type === 'element') {
        if (node.tagName === 'br') text += '\n';
        else if (blockId(node) === undefined) walk(node.children);
      }
    }
  };
  walk(element.children);
  return text;
}

/** All block elements of a body in reading order. */
function blockElements(body: Root): Element[] {
  const found: Element[] = [];
  const walk = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (blockId(node) !== undefined) found.push(node);
      walk(node.children);
    }
  };
  walk(body.children);
  return found;
}

/**
 * Projects an article to text and blocks. Blocks are the title, the standfirst and every element with `dataBlock`
 * (kind in `dataKind`, label in `dataLabel`), joined by one line feed; offsets are UTF-16 code units.
 */
export function project(source: ProjectionSource): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let offset = 0;
  const add = (id: string, kind: BlockKind, label: string, text: string): void => {
    blocks.push({ id, kind, label, start: offset, end: offset + text.length });
    parts.push(text);
    offset += text.length + 1;
  };
  add('title', 'title', 'title', source.title);
  add('standfirst', 'standfirst', 'standfirst', source.standfirst);
  for (const element of blockElements(source.body)) {
    const { dataBlock, dataKind, dataLabel } = element.properties;
    add(String(dataBlock), dataKind as BlockKind, String(dataLabel), blockText(element));
  }
  return { text: parts.join('\n'), blocks };
}

/** The block that contains a UTF-16 offset; an offset on a separator belongs to the block before it. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}
