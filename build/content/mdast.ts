// Small readings of Markdown trees that the rules of all directives share.
import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Fault } from './problems.js';

/** The words of a node without their markup. */
export const textOf = (node: Nodes): string => {
  if (node.type === 'break') return ' ';
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
};

/** A mistake where a node begins, or some lines below. */
export const faultAt = (node: Nodes, message: string, below = 0): Fault => ({
  line: (node.position?.start.line ?? 1) + below,
  message,
});

/** The value of a directive's attribute in one line, or the empty text. */
export const attribute = (node: ContainerDirective, name: string): string =>
  (node.attributes?.[name] ?? '').trim().replace(/\s+/g, ' ');
