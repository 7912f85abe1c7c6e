// Small readings of page trees that the builders of all blocks share.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** The elements directly inside an element. */
export const childElements = (element: Element): Element[] => element.children.filter(isElement);

/** The first class of an element, or the empty text. */
export function className(element: Element): string {
  const classes = element.properties['className'];
  return Array.isArray(classes) ? String(classes[0]) : '';
}

/** The line of the source an element comes from. */
export const lineOf = (element: Element): number => element.position?.start.line ?? 1;

/** A caption that is known to stand in the source where `source` does. */
export function captionOf(source: Element, content: string | readonly ElementContent[]): Element {
  const caption = h('figcaption', typeof content === 'string' ? content : [...content]);
  if (source.position) caption.position = source.position;
  return caption;
}
