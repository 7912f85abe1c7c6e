// Cleans what is pasted into a note from Word, Google Docs or a web page: what it says and how it is built, nothing else.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isNoteLink } from './note-state.js';
import { groupWordItems, isWordItem, isWordMarker, wordItem } from './word-lists.js';

type Nodes = readonly ElementContent[];

/** What goes with all it holds. */
const dropped = new Set(
  (
    'audio base button canvas embed head iframe img input link map math meta noscript object option picture ' +
    'script select style svg template textarea title video xml'
  ).split(' '),
);

/** Elements that stand for a format of text. */
const formats: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  strike: 's',
  del: 's',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'blockquote', 'pre', 'ul', 'ol', 'li']);

/** Elements that begin a line of their own and are no kind of block in a note. */
const holders = new Set(
  (
    'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form header ' +
    'hgroup html main nav section summary table tbody td tfoot th thead tr'
  ).split(' '),
);

const make = (tagName: string, children: Nodes, properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});

const property = (element: Element, name: string): string => {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
};

const styleOf = (element: Element): string => property(element, 'style').toLowerCase();

const isBlock = (node: ElementContent): node is Element =>
  node.type === 'element' && (blocks.has(node.tagName) || isWordItem(node));

/** The words of a node. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

const isBlank = (nodes: Nodes): boolean =>
  nodes.every((node) => node.type !== 'element' || node.tagName !== 'br') &&
  nodes.map(textOf).join('').trim() === '';

/** Loose text between blocks becomes paragraphs. */
function asBlocks(nodes: Nodes): readonly Element[] {
  const result: Element[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (!isBlank(run)) result.push(make('p', run));
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      close();
      result.push(node);
    }
  }
  close();
  return result;
}

/** The formats an element gives its text, by what it is and by its style; Google Docs writes `b` that is not bold. */
function formatsOf(element: Element, inLink: boolean): readonly string[] {
  const style = styleOf(element);
  const weight = /(?<![\w-])font-weight\s*:\s*(\w+)/.exec(style)?.[1];
  const slant = /(?<![\w-])font-style\s*:\s*(\w+)/.exec(style)?.[1];
  const line = /(?<![\w-])text-decoration(?:-line)?\s*:\s*([\w\s-]+)/.exec(style)?.[1] ?? '';
  const own = formats[element.tagName];
  const bold = weight === undefined ? own === 'strong' : /^bold/.test(weight) || Number(weight) >= 600;
  const italic = slant === undefined ? own === 'em' : slant !== 'normal';
  const underline = !inLink && (own === 'u' || line.includes('underline'));
  const names = [
    bold && 'strong',
    italic && 'em',
    underline && 'u',
    (own === 's' || line.includes('line-through')) && 's',
    own === 'code' && 'code',
  ];
  return names.filter((name) => typeof name === 'string');
}

/** Formats around a run; they go inside the blocks, where text is. */
const wrapped = (nodes: Nodes, names: readonly string[]): Nodes =>
  names.reduceRight<Nodes>((inside, name) => {
    if (isBlank(inside)) return inside;
    if (!inside.some(isBlock)) return [make(name, inside)];
    return inside.map((node) =>
      isBlock(node)
        ? { ...node, children: [...wrapped(node.children, [name])] }
        : textOf(node).trim() === ''
          ? node
          : make(name, [node]),
    );
  }, nodes);

/** What stands in one line: blocks in it are taken apart, with line breaks between them. */
function inLine(nodes: Nodes): Nodes {
  if (!nodes.some(isBlock)) return nodes;
  return asBlocks(nodes).flatMap((block, index) => [
    ...(index === 0 ? [] : [make('br', [])]),
    ...inLine(block.children),
  ]);
}

/** Quotations hold lines of text; a list or heading inside one stands after it. */
function quotation(nodes: Nodes): readonly Element[] {
  const result: Element[] = [];
  for (const block of asBlocks(nodes)) {
    const last = result.at(-1);
    if (block.tagName !== 'p') result.push(block);
    else if (last?.tagName !== 'blockquote') result.push(make('blockquote', block.children));
    else last.children.push(make('br', []), ...block.children);
  }
  return result;
}

const isChecked = (element: Element): boolean | undefined => {
  const aria = property(element, 'ariaChecked');
  if (aria !== '') return aria === 'true';
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'input' && property(child, 'type') === 'checkbox')
      return 'checked' in child.properties && child.properties['checked'] !== false;
    const inside = ['label', 'p', 'span'].includes(child.tagName) ? isChecked(child) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
};

/** An item: its text in one line, then the lists in it. */
function item(element: Element, depth: number): readonly Element[] {
  const inside = cleanAll(element.children, depth + 1, false);
  const lists = inside.filter((node) => isBlock(node) && /^[ou]l$/.test(node.tagName)) as Element[];
  const text = inLine(inside.filter((node) => !(lists as Nodes).includes(node)));
  const checked = isChecked(element);
  const properties = checked === undefined ? {} : { role: 'checkbox', ariaChecked: String(checked) };
  return [
    ...(isBlank(text) && lists.length > 0 ? [] : [make('li', text, properties)]),
    ...lists.map((list) => make('li', [list])),
  ];
}

/** Deeper lists than this are taken apart; nobody nests them so. */
const deepestList = 40;

function list(element: Element, depth: number): Nodes {
  if (depth > deepestList) return cleanAll(element.children, depth, false);
  const items = element.children.flatMap((child): Nodes => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'li') return item(child, depth);
    return cleanAll([child], depth + 1, false).map((node) =>
      isBlock(node) && node.tagName === 'li' ? node : make('li', [node]),
    );
  });
  const filled = items.filter((one) => one.type === 'element' && !isBlank(one.children));
  if (filled.length === 0) return [];
  const checks = filled.some((one) => one.type === 'element' && 'ariaChecked' in one.properties);
  if (checks) return [make('ul', filled, { className: ['contains-task-list'] })];
  return [make(element.tagName, filled)];
}

/** A row of a table becomes a line. */
function row(element: Element, depth: number): Nodes {
  const cells = element.children
    .filter((child) => child.type === 'element')
    .map((cell) => inLine(cleanAll([cell], depth, false)))
    .filter((cell) => !isBlank(cell));
  const line = cells.flatMap((cell, index): Nodes =>
    index === 0 ? cell : [{ type: 'text', value: ' | ' }, ...cell],
  );
  return line.length === 0 ? [] : [make('p', line)];
}

function cleanElement(element: Element, depth: number, inLink: boolean): Nodes {
  const { tagName: name } = element;
  if (dropped.has(name) || isWordMarker(element) || /(?<![\w-])display\s*:\s*none/.test(styleOf(element)))
    return [];
  if (name === 'br') return [make('br', [])];
  if (name === 'ul' || name === 'ol') return list(element, depth);
  if (name === 'tr') return row(element, depth);
  if (name === 'pre') return [make('pre', [{ type: 'text', value: textOf(element) }])];
  const isLink = name === 'a' && isNoteLink(property(element, 'href').trim());
  const inside = cleanAll(element.children, depth + 1, inLink || isLink);
  const word = wordItem(element, inLine(inside));
  if (word) return isBlank(word.children) ? [] : [word];
  const heading =
    /^h([1-6])$/.exec(name)?.[1] ?? (/MsoTitle/.test(property(element, 'className')) ? '1' : '');
  if (heading !== '')
    return isBlank(inside) ? [] : [make(`h${Math.min(3, Number(heading))}`, inLine(inside))];
  if (name === 'blockquote' || /MsoQuote|MsoIntenseQuote/.test(property(element, 'className')))
    return quotation(inside);
  const run = wrapped(inside, formatsOf(element, inLink || isLink));
  if (name === 'p' || name === 'li' || holders.has(name)) return asBlocks(run);
  if (isLink && !run.some(isBlock)) return [make('a', run, { href: property(element, 'href').trim() })];
  return run;
}

function cleanAll(nodes: readonly RootContent[], depth: number, inLink: boolean): Nodes {
  const result = nodes.flatMap((node): Nodes => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    return node.type === 'element' ? cleanElement(node, depth, inLink) : [];
  });
  return groupWordItems(result);
}

/**
 * What a note can hold of a page: paragraphs, three headings, quotations, lists, code, links that lead to the web, a
 * mailbox or the library, and bold, italic, underlined, struck and code text. Tables become lines.
 */
export function cleanPaste(page: Root): Root {
  const nodes = cleanAll(page.children, 0, false);
  return { type: 'root', children: nodes.some(isBlock) ? [...asBlocks(nodes)] : [...nodes] };
}
