// Turns the journal's own directives (:::key-points and its kin) into elements, and reports all that is amiss in a body.
import type { Properties } from 'hast';
import type { Nodes, Parents, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { checkContentNote } from './content-note.js';
import { checkFigure } from './figure.js';
import { attribute, faultAt, textOf } from './mdast.js';
import type { Fault } from './problems.js';
import { checkNode, strayFences, strayMarkup } from './rules.js';
import { checkTable } from './table.js';
import { checkTimeline } from './timeline.js';
import { typographic } from './whitespace.js';

interface Directive {
  readonly tag: string;
  readonly title?: string;
  /** The attributes it knows; each goes to the element as `data-...`. */
  readonly attributes?: readonly string[];
  readonly check: (node: ContainerDirective) => readonly Fault[];
}

const holds =
  (type: Nodes['type'], words: string) =>
  (node: ContainerDirective): readonly Fault[] =>
    node.children.length === 1 && node.children[0]?.type === type
      ? []
      : [faultAt(node, `:::${node.name} holds one ${words}`)];

const holdsList = holds('list', 'list');

/** Figures to be read at a glance: each item begins with its number. */
function checkKeyFigures(node: ContainerDirective): readonly Fault[] {
  const [list] = node.children;
  if (list?.type !== 'list') return holdsList(node);
  const wrong = list.children.filter(({ children: [paragraph] }) => {
    const [figure] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    return figure?.type !== 'strong' || !/\d/.test(textOf(figure));
  });
  const message = 'a key figure begins with its number in bold, as in **29** children at home';
  return [...holdsList(node), ...wrong.map((item) => faultAt(item, message))];
}

const panel = (title: string, check = holdsList): Directive => ({ tag: 'section', title, check });

const directives: Readonly<Record<string, Directive>> = {
  'key-points': panel('Key points'),
  questions: panel('Questions for your team'),
  further: panel('Further reading'),
  'key-figures': panel('Figures at a glance', checkKeyFigures),
  pull: { tag: 'div', check: holds('paragraph', 'paragraph') },
  table: { tag: 'figure', attributes: ['caption', 'chart'], check: checkTable },
  figure: { tag: 'figure', attributes: ['src', 'alt'], check: checkFigure },
  timeline: { tag: 'figure', attributes: ['caption', 'key'], check: checkTimeline },
  'content-note': { tag: 'div', check: checkContentNote },
};

/** What is wrong with how a directive is opened. */
function checkOpening(node: ContainerDirective, known: readonly string[]): readonly Fault[] {
  const expected = known.length === 0 ? 'has no attributes' : `has ${known.join(' and ')}`;
  const faults = Object.keys(node.attributes ?? {})
    .filter((name) => !known.includes(name))
    .map((name) => faultAt(node, `:::${node.name} ${expected}, not "${name}"`));
  const [first] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel)
    faults.push(faultAt(node, `nothing stands in brackets after :::${node.name}`));
  return faults;
}

/** The colons that open a directive which nothing closes, or undefined. `lines` are those of the body. */
function unclosed(node: ContainerDirective, lines: readonly string[]): string | undefined {
  const { start, end } = node.position ?? {};
  const colons = /:{3,}/.exec(lines[(start?.line ?? 1) - 1] ?? '')?.[0] ?? ':::';
  const last = node.children.at(-1);
  // The last line may close what stands inside.
  const closesInner = last?.type === 'containerDirective' && last.position?.end.line === end?.line;
  const fence = /^[\s>]*(:{3,})\s*$/.exec(lines[(end?.line ?? 1) - 1] ?? '')?.[1] ?? '';
  const closes = end?.line !== start?.line && fence.length >= colons.length;
  return closes && !closesInner ? undefined : colons;
}

function applyDirective(node: ContainerDirective, lines: readonly string[]): readonly Fault[] {
  const directive = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined;
  if (!directive) {
    const known = Object.keys(directives).join(', ');
    return [faultAt(node, `:::${node.name} is not known; use one of ${known}`)];
  }
  const { tag, title, attributes = [], check } = directive;
  const hProperties: Properties = { className: [node.name] };
  if (title !== undefined) hProperties['ariaLabel'] = title;
  for (const name of attributes) {
    // A file's name is no prose.
    const value = name === 'src' ? attribute(node, name) : typographic(attribute(node, name));
    hProperties[`data${name.charAt(0).toUpperCase()}${name.slice(1)}`] = value;
  }
  const colons = unclosed(node, lines);
  const message = `:::${node.name} is not closed; it ends with ${colons ?? ''} on a line of its own`;
  // What it holds too much of is what comes after it.
  const inside = colons === undefined ? check(node) : [faultAt(node, message)];
  const faults = [...checkOpening(node, attributes), ...inside];
  node.data = { ...node.data, hName: tag, hProperties };
  return faults;
}

const opening =
  'a directive opens with :::name or :::name{key="words"}: no spaces before the words, straight quotation marks';
const closing = 'this ::: closes nothing; look whether a directive above it is opened rightly';

/** Gives each directive its element and reports every node an article may not hold. `source` is what was parsed. */
export function applyDirectives(tree: Root, source: string): Fault[] {
  const faults: Fault[] = [];
  const lines = source.split('\n');
  /** What would stand by itself if the directive around it were closed. */
  const placeOf = (parent: Parents | undefined): Parents | undefined =>
    parent?.type === 'containerDirective' && unclosed(parent, lines) !== undefined ? tree : parent;
  visit(tree, (node, _index, parent) => {
    const refused = checkNode(node, placeOf(parent));
    if (refused !== undefined) faults.push(faultAt(node, refused));
    if (node.type === 'text') {
      for (const { line, closes } of strayFences(node))
        faults.push(faultAt(node, closes ? closing : opening, line));
      for (const { line, message } of strayMarkup(node)) faults.push(faultAt(node, message, line));
    }
    if (node.type === 'containerDirective') faults.push(...applyDirective(node, lines));
  });
  return faults;
}
