// Goes between the page and the text projection: a DOM position to an offset, and offsets to DOM ranges.
import { blockAt } from '../../../core/journal/projection.js';
import type { Article, Block } from '../../../core/journal/types.js';
import type { TextSpan } from '../../../core/journal/sentences.js';

/** The article element on show. */
export const articleElement = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('article[data-article]');

/** Blocks found before, by the article on the page: in a long one with many marks each look through it costs. */
const found = new WeakMap<HTMLElement, Map<string, HTMLElement>>();

/** The element of a block on the page. */
export function blockElement(id: string): HTMLElement | null {
  const page = articleElement();
  if (!page) return null;
  const blocks = found.get(page) ?? new Map<string, HTMLElement>();
  found.set(page, blocks);
  const known = blocks.get(id);
  if (known?.dataset['block'] === id && page.contains(known)) return known;
  const element = page.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`);
  if (element) blocks.set(id, element);
  return element;
}

/** The element in which a mark begins, if it is on the page; `start` is where its passage begins. */
export function markElement(article: Article, id: string, start: number): HTMLElement | null {
  const words = `mark[data-first][data-mark="${CSS.escape(id)}"]`;
  const block = blockAt(article.blocks, start);
  return (
    (block && blockElement(block.id)?.querySelector<HTMLElement>(words)) ??
    articleElement()?.querySelector<HTMLElement>(words) ??
    null
  );
}

const closestBlock = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-block]') ?? null;

/** Walks what counts as a block's text: its own text nodes and line breaks, not those of blocks inside it. */
function textWalker(block: HTMLElement): TreeWalker {
  return document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    const element = node as HTMLElement;
    if (element.dataset['block'] !== undefined) return NodeFilter.FILTER_REJECT;
    return element.tagName === 'BR' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
}

const lengthOf = (node: Node): number =>
  node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.length ?? 0) : 1;

/** Offset of a DOM position inside the text of a block, in UTF-16 code units. */
function offsetInBlock(block: HTMLElement, container: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(container, offset);
  point.collapse(true);
  const walker = textWalker(block);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === container) return count + offset;
    if (point.comparePoint(node, 0) >= 0) return count;
    count += lengthOf(node);
  }
  return count;
}

/** Nearest block edge for a position that is in no block: the end of the block before it, else the start of the first. */
function edgeOffset(article: Article, root: HTMLElement, container: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(container, offset);
  let last: Block | undefined;
  for (const element of root.querySelectorAll<HTMLElement>('[data-block]')) {
    if (point.comparePoint(element, 0) >= 0) break;
    last = article.blocks.find((block) => block.id === element.dataset['block']) ?? last;
  }
  return last?.end ?? 0;
}

function toOffset(article: Article, root: HTMLElement, container: Node, offset: number): number {
  const element = closestBlock(container);
  const block = element && article.blocks.find(({ id }) => id === element.dataset['block']);
  if (!element || !block) return edgeOffset(article, root, container, offset);
  return Math.min(block.end, block.start + offsetInBlock(element, container, offset));
}

/** The offset into the article's text at a point of the window, in pixels; undefined where no text of it is. */
export function offsetAtPoint(article: Article, x: number, y: number): number | undefined {
  const root = articleElement();
  const at = document.caretPositionFromPoint(x, y);
  if (!root || !at || !root.contains(at.offsetNode)) return undefined;
  return toOffset(article, root, at.offsetNode, at.offset);
}

/** The passage a DOM range covers, without surrounding white space; undefined when it covers no text of the article. */
export function passageOf(article: Article, range: Range): TextSpan | undefined {
  const root = articleElement();
  if (!root || range.collapsed || !range.intersectsNode(root)) return undefined;
  const inside = range.cloneRange();
  if (!root.contains(range.startContainer)) inside.setStart(root, 0);
  if (!root.contains(range.endContainer)) inside.setEnd(root, root.childNodes.length);
  let start = toOffset(article, root, inside.startContainer, inside.startOffset);
  let end = toOffset(article, root, inside.endContainer, inside.endOffset);
  while (start < end && /\s/.test(article.text.charAt(start))) start += 1;
  while (start < end && /\s/.test(article.text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

function position(
  block: HTMLElement,
  offset: number,
): { readonly node: Node; readonly offset: number } | undefined {
  const walker = textWalker(block);
  let left = offset;
  let last: Node | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = lengthOf(node);
    if (node.nodeType === Node.TEXT_NODE && left <= length) return { node, offset: left };
    left -= length;
    if (node.nodeType === Node.TEXT_NODE) last = node;
  }
  return last ? { node: last, offset: lengthOf(last) } : undefined;
}

/** The DOM range of a passage, or undefined when its blocks are not on the page. */
export function rangeOf(article: Article, passage: TextSpan): Range | undefined {
  const first = blockAt(article.blocks, passage.start);
  const last = blockAt(article.blocks, passage.end);
  const firstElement = first && blockElement(first.id);
  const lastElement = last && blockElement(last.id);
  if (!first || !last || !firstElement || !lastElement) return undefined;
  const start = position(firstElement, passage.start - first.start);
  const end = position(lastElement, Math.min(passage.end, last.end) - last.start);
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/**
 * The DOM ranges of spans in reading order that each lie in one block, in one walk of every block: for the many hits of
 * find. They hold until the page is drawn anew. A span that is not on the page has none.
 */
export function rangesOf(article: Article, spans: readonly TextSpan[]): readonly (StaticRange | undefined)[] {
  let block: Block | undefined;
  let nodes: { readonly node: Node; readonly start: number; readonly end: number }[] = [];
  let at = 0;
  const enter = (entered: Block): void => {
    block = entered;
    nodes = [];
    at = 0;
    const element = blockElement(entered.id);
    const walker = element && textWalker(element);
    let offset = entered.start;
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const end = offset + lengthOf(node);
      if (node.nodeType === Node.TEXT_NODE && end > offset) nodes.push({ node, start: offset, end });
      offset = end;
    }
  };
  return spans.map(({ start, end }) => {
    if (!block || start > block.end) {
      const entered = blockAt(article.blocks, start);
      if (entered) enter(entered);
    }
    while (at < nodes.length && (nodes[at]?.end ?? 0) <= start) at += 1;
    const first = nodes[at];
    const last = nodes.slice(at).find((run) => run.end >= end);
    if (!first || !last) return undefined;
    return new StaticRange({
      startContainer: first.node,
      startOffset: Math.max(0, start - first.start),
      endContainer: last.node,
      endOffset: Math.max(0, end - last.start),
    });
  });
}
