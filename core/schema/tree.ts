// Checks the trees of a compiled issue, bodies and drawings: the elements and properties the compiler makes, and no others.

/** What the page can draw. A `script`, a `style` or a name that is no element would at best draw nothing. */
const elements = new Set([
  ...['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'del', 'code', 'a', 'br', 'hr', 'img'],
  ...['section', 'div', 'figure', 'figcaption', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text', 'tspan'],
]);

/** Elements in which nothing may stand: the page could not be drawn. */
const empty = new Set(['br', 'hr', 'img']);

/** As hast spells them. No event, no style, and nothing that React has a meaning of its own for. */
const properties = new Set([
  ...['className', 'role', 'ariaLabel', 'ariaHidden', 'tabIndex', 'start', 'scope'],
  ...['href', 'src', 'alt', 'width', 'height', 'viewBox', 'd', 'points', 'transform'],
  ...['cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy'],
  ...['textAnchor', 'strokeLineCap', 'strokeLineJoin', 'fillRule'],
]);

/** Addresses by the property that holds them. */
const addresses: Readonly<Partial<Record<string, RegExp>>> = {
  href: /^(?:https?:|mailto:|#)/i,
  src: /^data:image\/(?:png|jpeg|webp);base64,/,
};

/** Deeper than any article, and well within what a page can be built of. */
const mostDeep = 50;

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

function isProperty([name, value]: readonly [name: string, value: unknown]): boolean {
  if (!properties.has(name) && !/^data[A-Z][A-Za-z]*$/.test(name)) return false;
  const address = Object.hasOwn(addresses, name) ? addresses[name] : undefined;
  if (address) return typeof value === 'string' && address.test(value);
  return isText(value) || typeof value === 'boolean' || (Array.isArray(value) && value.every(isText));
}

/** Whether a node is a text or an element the page can draw, all the way down. Written by hand: bodies are large. */
export function isNode(node: unknown, depth = 0): boolean {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false;
  if (node.type === 'text') return 'value' in node && typeof node.value === 'string';
  return (
    node.type === 'element' &&
    depth < mostDeep &&
    'tagName' in node &&
    typeof node.tagName === 'string' &&
    elements.has(node.tagName) &&
    'properties' in node &&
    typeof node.properties === 'object' &&
    node.properties !== null &&
    Object.entries(node.properties).every(isProperty) &&
    'children' in node &&
    Array.isArray(node.children) &&
    (node.children.length === 0 || !empty.has(node.tagName)) &&
    node.children.every((child) => isNode(child, depth + 1))
  );
}
