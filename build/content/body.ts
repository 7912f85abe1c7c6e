// Makes the body of an article: from Markdown that was looked through to clean elements with numbered blocks.
import type { Element, Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import remarkRehype from 'remark-rehype';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { numberBlocks, type Heading } from './blocks.js';
import { expandFigure } from './figure.js';
import { className } from './hast.js';
import { attribute } from './mdast.js';
import type { Pictures } from './media.js';
import type { Fault } from './problems.js';
import { expandTable } from './table.js';
import { expandTimeline } from './timeline.js';
import { tidyWhitespace } from './whitespace.js';

const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [
    ...['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'del', 'code', 'a', 'br', 'hr'],
    ...['section', 'div', 'figure', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href'],
    section: ['className', 'ariaLabel'],
    div: ['className'],
    figure: ['className', 'dataCaption', 'dataChart', 'dataSrc', 'dataAlt', 'dataKey'],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const toHast = unified().use(remarkRehype).use(rehypeSanitize, sanitizeSchema);

/** A body whose links inside the issue are not aimed yet; its nodes still know their place in the source. */
export interface Body {
  readonly root: Root;
  readonly headings: readonly Heading[];
  readonly links: readonly Element[];
  readonly faults: readonly Fault[];
}

/** Makes the body. A tree with mistakes makes one too, so that mistakes that show only there are known at once. */
export function buildBody(tree: MdastRoot, pictures: Pictures): Body {
  const root = toHast.runSync(tree);
  tidyWhitespace(root);
  // A figure that is not right, or in the wrong place, uses its picture all the same.
  visit(tree, 'containerDirective', (node) => {
    if (node.name === 'figure') pictures.use(attribute(node, 'src'));
  });
  const faults: Fault[] = [];
  for (const node of root.children) {
    if (node.type !== 'element' || node.tagName !== 'figure') continue;
    if (className(node) === 'figure') faults.push(...expandFigure(node, pictures));
    else if (className(node) === 'timeline') expandTimeline(node);
    else expandTable(node);
  }
  const { headings, faults: unclear } = numberBlocks(root);
  const links: Element[] = [];
  visit(root, 'element', (element) => {
    if (element.tagName === 'a') links.push(element);
  });
  return { root, headings, links, faults: [...faults, ...unclear] };
}

/** Where a node stood in the source is nothing to the reader, and a quarter of the compiled file. */
export function forgetSource(root: Root): void {
  visit(root, (node) => {
    delete node.position;
  });
}
