// What an article may hold, and where: everything that Markdown knows and the reader's page has no place for is refused.
import type { Heading, Link, Nodes, Paragraph, Parents, Text } from 'mdast';
import { innerLink } from './links.js';
import { textOf } from './mdast.js';
import type { Fault } from './problems.js';

const allowed = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'list',
  'listItem',
  'blockquote',
  'inlineCode',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'thematicBreak',
  'containerDirective',
]);

const expected: Partial<Record<string, string>> = {
  html: 'raw HTML is not allowed; use Markdown or a directive',
  image: 'a picture stands in :::figure{src="name.svg" alt="..."}',
  leafDirective: 'a directive of the journal opens with three colons, as in :::pull',
  textDirective: 'this reads as a directive; write the colon as \\: if it is only punctuation',
  linkReference: 'a link has its address beside its words, as in [words](https://www.example.org)',
  imageReference: 'a picture stands in :::figure{src="name.svg" alt="..."}',
  definition: 'an address stands in the link itself, as in [words](https://www.example.org)',
  footnoteReference: 'an article has no footnotes; say it in the text',
  footnoteDefinition: 'an article has no footnotes; say it in the text',
  code: 'an indented or fenced code block; take the indent away if it is a paragraph',
};

interface Place {
  readonly in: readonly Nodes['type'][];
  readonly message: string;
}

/** Where a kind of block may stand, and what to say of it elsewhere. Kinds not named stand anywhere. */
const places: Partial<Record<Nodes['type'], Place>> = {
  heading: { in: ['root'], message: 'a heading stands by itself, not in a list or a quotation' },
  blockquote: { in: ['root'], message: 'a quotation stands by itself, not in a list or another quotation' },
  containerDirective: { in: ['root'], message: 'a directive stands by itself, not inside anything else' },
  thematicBreak: { in: ['root'], message: 'a line across the page stands by itself' },
  table: { in: ['containerDirective'], message: 'a table stands in :::table{caption="..."}' },
  list: {
    in: ['root', 'listItem', 'containerDirective'],
    message: 'a list stands by itself, not in a quotation',
  },
};

/** Whether nothing is left to read; what is refused in it is said of that. */
const isEmpty = (node: Heading | Paragraph): boolean =>
  textOf(node).trim() === '' && node.children.every((child) => allowed.has(child.type));

function checkLink(link: Link): string | undefined {
  if (textOf(link).trim() === '') return 'a link without words';
  if (/^(https?:|mailto:)/i.test(link.url) || innerLink(link.url)) return undefined;
  return `a link starts with https: or mailto:, or names an article as in 05-leadership.md#a-heading, not "${link.url}"`;
}

/** What is wrong with a node where it stands, or undefined. */
export function checkNode(node: Nodes, parent: Parents | undefined): string | undefined {
  if (!allowed.has(node.type)) return expected[node.type] ?? `an article may not hold "${node.type}"`;
  const place = places[node.type];
  if (place && parent && !place.in.includes(parent.type)) return place.message;
  if (node.type === 'heading' && node.depth !== 2 && node.depth !== 3)
    return 'headings inside an article are ## or ###; the title is in the front matter';
  if (node.type === 'heading' && isEmpty(node)) return 'a heading without words';
  if (node.type === 'paragraph' && isEmpty(node)) return 'a paragraph without words';
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return 'boxes to tick are not part of an article';
  if (node.type === 'listItem' && node.children.length === 0) return 'a list item without words';
  return node.type === 'link' ? checkLink(node) : undefined;
}

/** Lines (from 0, in the text) that were meant to open or close a directive and do neither. */
export const strayFences = (node: Text): readonly { readonly line: number; readonly closes: boolean }[] =>
  node.value
    .split('\n')
    .flatMap((words, line) => (/^\s*:::/.test(words) ? [{ line, closes: /^\s*:{3,}\s*$/.test(words) }] : []));

const markup: readonly (readonly [sign: RegExp, message: string])[] = [
  [/\*\*/, 'these ** make nothing bold: two stand before the words and two after, without spaces between'],
  [/\]\(/, 'this is no link; one is written [words](https://www.example.org), its address without spaces'],
  [/^\s*#{2,}\S/, 'a heading has a space after its ##'],
];

/** Markup that is shown as it was typed, since it is not quite right. Signs with a backslash were meant to be. */
export function strayMarkup(node: Text): readonly Fault[] {
  const { start, end } = node.position ?? {};
  if ((end?.offset ?? 0) - (start?.offset ?? 0) !== node.value.length) return [];
  return node.value
    .split('\n')
    .flatMap((words, line) =>
      markup.flatMap(([sign, message]) => (sign.test(words) ? [{ line, message }] : [])),
    );
}
