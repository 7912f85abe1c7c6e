// Drawings: reads an SVG file and lets through shapes, their geometry and classes; colour is the theme's business.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { encodingFaults } from './encoding.js';
import { nearest, type Fault } from './problems.js';

/** A drawing that was read, or undefined, and every mistake in its file. */
export interface Drawing {
  readonly svg: Element | undefined;
  /** The line of the first text in the drawing. */
  readonly words: number | undefined;
  readonly faults: readonly Fault[];
}

const shapes = ['path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'];
const elements = ['svg', 'g', ...shapes, 'text', 'tspan'];

/** What the style sheet (renderer/ui/picture.css) draws. Any other class would be a black shape in every theme. */
const artClasses = [
  ...[
    'art-line',
    'art-thread',
    'art-dot',
    'art-wash-1',
    'art-wash-2',
    'art-wash-3',
    'art-ground',
    'art-text',
  ],
  ...['art-cover-ground', 'art-cover-1', 'art-cover-2', 'art-cover-3', 'art-cover-thread', 'art-cover-bead'],
  ...['art-cover-title', 'art-cover-small'],
];

/** What one of these draws, or its group does, has a colour of the theme; an `art-` class says which. */
const drawn = [...shapes, 'text', 'tspan'];

const one = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const many = /^[-+\d.e,\s]*$/i;
const path = /^[-+\d.,\sMLHVCSQTAZe]*$/i;
const transform = /^(?:\s*(?:translate|rotate|scale|skewX|skewY|matrix)\([-+\d.e,\s]*\)[\s,]*)+$/i;

/** Attributes that say where and how large, with the values they take. Names as hast has them. */
const geometry: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ['cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy'].map((name) => [name, one]),
  ),
  width: one,
  height: one,
  d: path,
  points: many,
  transform,
  textAnchor: /^(?:start|middle|end)$/,
  strokeLineCap: /^(?:butt|round|square)$/,
  strokeLineJoin: /^(?:miter|round|bevel)$/,
  fillRule: /^(?:nonzero|evenodd)$/,
};

const spelled = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('-line-', '-line');

/** Whether a view box is four numbers with room in it. */
function hasRoom(viewBox: unknown): boolean {
  const numbers = String(viewBox)
    .trim()
    .split(/[\s,]+/);
  return (
    numbers.length === 4 && numbers.every((n) => one.test(n)) && numbers.slice(2).every((n) => Number(n) > 0)
  );
}

/** What is wrong with an attribute, or undefined. */
function refusal(tag: string, name: string, value: unknown): string | undefined {
  if (name === 'className') {
    const classes = Array.isArray(value) ? value.map(String) : [];
    const other = classes.find((part) => !artClasses.includes(part));
    return other === undefined
      ? undefined
      : `"${other}" is no class of drawings${nearest(other, artClasses)}`;
  }
  if (tag === 'svg') {
    if (name === 'viewBox') return hasRoom(value) ? undefined : 'viewBox is four numbers: "0 0 width height"';
    if (name === 'xmlns') return undefined;
    return `${spelled(name)} has no place on svg; viewBox gives its size, classes its colour`;
  }
  const values = Object.hasOwn(geometry, name) ? geometry[name] : undefined;
  if (!values)
    return `${spelled(name)} has no place in a drawing; it holds geometry, and colour comes from class="art-..."`;
  return values.test(String(value)) ? undefined : `"${String(value)}" is no value for ${spelled(name)}`;
}

/** Reads a drawing. `source` is the text of an SVG file. */
export function readDrawing(source: string): Drawing {
  const faults: Fault[] = [...encodingFaults(source)];
  let words: number | undefined;
  if (faults.length > 0) return { svg: undefined, words, faults };
  const tree: Root = fromHtml(source, {
    fragment: true,
    space: 'svg',
    verbose: true,
    // An XML declaration is no mistake in a drawing.
    unexpectedQuestionMarkInsteadOfTagName: false,
    onerror: ({ line, reason }) => {
      faults.push({ line: line ?? 1, message: `this is not a well-formed drawing: ${reason}` });
    },
  });

  const clean = (
    nodes: readonly (ElementContent | RootContent)[],
    parent: string,
    coloured: boolean,
  ): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'text') {
        if (parent === 'text' || parent === 'tspan') return [{ type: 'text', value: node.value }];
        if (node.value.trim() !== '') faults.push({ line, message: 'words stand in <text> only' });
      }
      return node.type === 'element' ? element(node, parent, line, coloured) : [];
    });
  const element = (node: Element, parent: string, line: number, above: boolean): ElementContent[] => {
    const { tagName } = node;
    if (!elements.includes(tagName) || (tagName === 'svg') !== (parent === '')) {
      const message = `<${tagName}> has no place here; a drawing is one svg of ${elements.slice(1).join(', ')}`;
      faults.push({ line, message });
      return [];
    }
    if (tagName === 'text') words ??= line;
    const place = node.data?.position;
    if (!place?.closing && !source.slice(0, place?.opening?.end.offset).endsWith('/>'))
      faults.push({ line, message: `<${tagName}> is not closed` });
    const before = faults.length;
    for (const [name, value] of Object.entries(node.properties)) {
      const wrong = refusal(tagName, name, value);
      const at = place?.properties?.[name]?.start.line ?? line;
      if (wrong !== undefined) faults.push({ line: at, message: wrong });
    }
    if (tagName === 'svg' && node.properties['viewBox'] === undefined)
      faults.push({ line, message: 'svg needs a viewBox, as in viewBox="0 0 680 240"' });
    const coloured = above || node.properties['className'] !== undefined;
    if (!coloured && drawn.includes(tagName) && faults.length === before)
      faults.push({
        line,
        message: `<${tagName}> has no class, nor has a group around it, and would be black in every theme; give it one of ${artClasses.slice(0, 8).join(', ')}`,
      });
    const { xmlns: _, ...properties } = node.properties;
    return [{ type: 'element', tagName, properties, children: clean(node.children, tagName, coloured) }];
  };

  const [svg, ...more] = clean(tree.children, '', false);
  if (!svg && faults.length === 0) faults.push({ line: 1, message: 'there is no svg in this file' });
  if (more.length > 0) faults.push({ line: 1, message: 'a drawing is one svg, not several' });
  return { svg: svg?.type === 'element' && faults.length === 0 ? svg : undefined, words, faults };
}
