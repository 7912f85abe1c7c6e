// Lists as Word writes them, paragraphs that only look like items, made into lists.
import type { Element, ElementContent } from 'hast';

/** Stands for an item until its neighbours are known; never left in what comes out. */
const itemTag = 'word-item';

const attribute = (element: Element, name: string): string => {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
};

const words = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(words).join('') : '';

/** The bullet or number of an item, which Word writes into its text. */
export const isWordMarker = (element: Element): boolean =>
  /mso-list\s*:\s*ignore/i.test(attribute(element, 'style'));

function markerOf(element: Element): string {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = isWordMarker(child) ? words(child) : markerOf(child);
    if (found !== '') return found;
  }
  return '';
}

/** Whether a node stands for an item. */
export const isWordItem = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === itemTag;

/** A paragraph of Word that is an item of a list, with its cleaned text; undefined for any other element. */
export function wordItem(element: Element, text: readonly ElementContent[]): Element | undefined {
  const level = /mso-list\s*:[^;]*\blevel(\d)/i.exec(attribute(element, 'style'))?.[1];
  if (level === undefined) return undefined;
  const ordered = /^[\s\u00a0]*(?:\d+|[a-z]{1,4})[.)]/i.test(markerOf(element));
  return {
    type: 'element',
    tagName: itemTag,
    properties: { level, ordered },
    children: [...text],
  };
}

function listOf(items: readonly Element[]): Element {
  const [first] = items;
  const level = Math.min(...items.map((one) => Number(one.properties['level'])));
  const list: Element = {
    type: 'element',
    tagName: first?.properties['ordered'] === true ? 'ol' : 'ul',
    properties: {},
    children: [],
  };
  const item = (children: ElementContent[]): void => {
    list.children.push({ type: 'element', tagName: 'li', properties: {}, children });
  };
  let deeper: Element[] = [];
  const close = (): void => {
    if (deeper.length > 0) item([listOf(deeper)]);
    deeper = [];
  };
  for (const one of items) {
    if (Number(one.properties['level']) > level) deeper.push(one);
    else {
      close();
      item(one.children);
    }
  }
  close();
  return list;
}

/** Makes every run of items among the nodes a list. */
export function groupWordItems(nodes: readonly ElementContent[]): readonly ElementContent[] {
  if (!nodes.some(isWordItem)) return nodes;
  const result: ElementContent[] = [];
  let run: Element[] = [];
  for (const node of nodes) {
    if (isWordItem(node)) run.push(node);
    else if (run.length === 0 || node.type !== 'text' || node.value.trim() !== '') {
      if (run.length > 0) result.push(listOf(run));
      run = [];
      result.push(node);
    }
  }
  if (run.length > 0) result.push(listOf(run));
  return result;
}
