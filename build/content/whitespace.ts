// Makes white space and apostrophes what they should be, so that the page's text is the projection.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

const inline = new Set(['em', 'strong', 'del', 'code', 'a', 'br']);
const holdsText = new Set([...inline, 'p', 'h2', 'h3', 'li', 'td', 'th']);

const isInline = (node: RootContent | undefined): boolean =>
  node?.type === 'text' || (node?.type === 'element' && inline.has(node.tagName));
const isBreak = (node: RootContent | undefined): boolean => node?.type === 'element' && node.tagName === 'br';

/**
 * Typed apostrophes and single quotation marks become the printer's kind. Titles keep theirs: they are quoted as they
 * were published. `before` is the character the text follows.
 */
export function typographic(text: string, before = ''): string {
  const opened = `${before}${text}`.replace(/(?<=^|[\s([{–—“‘])'(?=\S)(?!\d\ds?\b)/gu, '‘');
  return opened.replace(/(?<=\S)'|'(?=\d\ds?\b)/gu, '’').slice(before.length);
}

/** White space that only separates blocks, or follows a line break, is none of the text. */
function separates(node: Text, siblings: readonly RootContent[], parent: Element): boolean {
  if (node.value.trim() !== '') return false;
  if (inline.has(parent.tagName)) return false;
  const at = siblings.indexOf(node);
  return !isInline(siblings[at - 1]) || !isInline(siblings[at + 1]) || isBreak(siblings[at - 1]);
}

function trimEnds({ children }: Element): void {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

/** Soft line breaks become spaces, and white space between blocks goes. */
export function tidyWhitespace(root: Root): void {
  let before = '';
  const tidyText = (node: Text, parent: Element): void => {
    const value = node.value.replace(/\s+/g, ' ');
    node.value = parent.tagName === 'code' ? value : typographic(value, before);
    before = node.value.slice(-1) || before;
  };
  const tidy = (element: Element): void => {
    const block = !inline.has(element.tagName);
    if (block || element.tagName === 'br') before = '';
    const children: readonly ElementContent[] = element.children;
    element.children = children.filter(
      (node) =>
        node.type !== 'text' || (holdsText.has(element.tagName) && !separates(node, children, element)),
    );
    for (const node of element.children) {
      if (node.type === 'text') tidyText(node, element);
      else if (node.type === 'element') tidy(node);
    }
    if (!block) return;
    before = '';
    trimEnds(element);
  };
  root.children = root.children.filter((node) => node.type !== 'text');
  for (const node of root.children) if (node.type === 'element') tidy(node);
}
