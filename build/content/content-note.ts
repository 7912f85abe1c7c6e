// The content note: a warning before an article that may distress, kept apart from its body.
import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { faultAt, textOf } from './mdast.js';
import type { Fault } from './problems.js';
import { typographic } from './whitespace.js';

/** What is wrong inside a content note. */
export function checkContentNote(node: ContainerDirective): readonly Fault[] {
  const [paragraph, ...rest] = node.children;
  if (paragraph?.type !== 'paragraph' || rest.length > 0)
    return [faultAt(node, ':::content-note holds one paragraph')];
  const marked = paragraph.children.find(({ type }) => type !== 'text');
  return marked ? [faultAt(marked, 'a content note is plain words, without markup or links')] : [];
}

/** Takes the content note out of a body; there is at most one, before anything else. */
export function takeContentNote(tree: Root): {
  readonly contentNote: string | undefined;
  readonly faults: readonly Fault[];
} {
  const notes = tree.children.filter(
    (node): node is ContainerDirective => node.type === 'containerDirective' && node.name === 'content-note',
  );
  const first = notes[0];
  const faults = notes.slice(1).map((node) => faultAt(node, 'an article has one content note at most'));
  if (first && tree.children[0] !== first)
    faults.unshift(faultAt(first, ':::content-note stands before anything else in the body'));
  tree.children = tree.children.filter((node) => !notes.some((note) => note === node));
  const words = first ? textOf(first).trim().replace(/\s+/g, ' ') : '';
  return { contentNote: words === '' ? undefined : typographic(words), faults };
}
