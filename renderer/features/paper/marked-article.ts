// An article as it is printed: title, standfirst and body with marks in their places and numbers where notes belong.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { blockId } from '../../../core/journal/projection.js';
import type { Article } from '../../../core/journal/types.js';
import type { BlockMarks } from '../../state/place-marks.js';
import { withMarks } from '../reader/index.js';

/** The parts of a printed article. */
export interface MarkedArticle {
  readonly title: Root;
  readonly standfirst: Root;
  readonly body: Root;
}

/** Where a heading can be linked to. */
export const headingId = (article: string, block: string): string => `${article}.${block}`;

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';

/** Marks in every block, also in blocks that stand inside others. */
function marked(article: Article, byBlock: ReadonlyMap<string, BlockMarks>) {
  const headings = new Set(article.blocks.filter(({ kind }) => kind === 'heading').map(({ id }) => id));
  const walk = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map((node) => {
      if (!isElement(node)) return node;
      const id = blockId(node);
      const marks = id === undefined ? undefined : byBlock.get(id);
      const properties =
        id !== undefined && headings.has(id)
          ? { ...node.properties, id: headingId(article.id, id) }
          : node.properties;
      return { ...node, properties, children: walk(marks ? withMarks(node.children, marks) : node.children) };
    });
  return walk;
}

/** The last run of each mark, after which its number stands. */
function lastRuns(nodes: readonly ElementContent[]): ReadonlySet<Element> {
  const last = new Map<unknown, Element>();
  const walk = (node: ElementContent): void => {
    if (!isElement(node)) return;
    if (node.tagName === 'mark') last.set(node.properties['dataMark'], node);
    for (const child of node.children) walk(child);
  };
  for (const node of nodes) walk(node);
  return new Set(last.values());
}

function withNumbers(
  nodes: readonly ElementContent[],
  numbers: ReadonlyMap<string, number>,
): ElementContent[] {
  const last = lastRuns(nodes);
  const walk = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      const shown = { ...node, children: walk(node.children) };
      const number = last.has(node) ? numbers.get(String(node.properties['dataMark'])) : undefined;
      if (number === undefined) return [shown];
      const text = { type: 'text', value: String(number) } as const;
      return [
        shown,
        { type: 'element', tagName: 'sup', properties: { className: ['note-number'] }, children: [text] },
      ];
    });
  return walk(nodes);
}

/** Puts marks and the numbers of notes (by annotation id) into an article. */
export function markArticle(
  article: Article,
  byBlock: ReadonlyMap<string, BlockMarks>,
  numbers: ReadonlyMap<string, number>,
): MarkedArticle {
  const block = (id: string, text: string): Element => ({
    type: 'element',
    tagName: 'span',
    properties: { dataBlock: id },
    children: [{ type: 'text', value: text }],
  });
  const body = article.body.children.filter((node): node is ElementContent => node.type !== 'doctype');
  // All at once, since a mark may begin in the standfirst and end in the body.
  const all = [block('title', article.title), block('standfirst', article.standfirst), ...body];
  const [title, standfirst, ...rest] = withNumbers(marked(article, byBlock)(all), numbers);
  const root = (...children: (ElementContent | undefined)[]): Root => ({
    type: 'root',
    children: children.filter((child) => child !== undefined),
  });
  return { title: root(title), standfirst: root(standfirst), body: root(...rest) };
}
