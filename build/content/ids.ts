// Gives blocks their ids, from what each says or from a name of its own, so that no edit elsewhere changes them.
import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { blockText } from '../../core/journal/projection.js';
import type { BlockKind } from '../../core/journal/types.js';
import { lineOf } from './hast.js';
import type { Fault } from './problems.js';

/** A block that waits for its id. */
export interface DraftBlock {
  readonly element: Element;
  readonly kind: BlockKind;
  /** The name given to it as `{#name}`. */
  readonly name?: string | undefined;
  /** What tells a table cell from all others, in place of its words alone. */
  readonly identity?: string;
}

/** Takes the name `{#name}` off the end of a block's own words. */
export function takeName(element: Element): string | undefined {
  const nested = element.children.findIndex(
    (node) => node.type === 'element' && /^(?:[uo]l|p)$/.test(node.tagName),
  );
  const last = nested === -1 ? element.children.at(-1) : element.children[nested - 1];
  if (last?.type !== 'text') return undefined;
  const name = /\s*\{#([a-z][a-z0-9-]*)\}$/.exec(last.value);
  if (!name) return undefined;
  last.value = last.value.slice(0, name.index);
  if (last.value === '') element.children = element.children.filter((node) => node !== last);
  return name[1];
}

const hashed = (kind: BlockKind, words: string): string =>
  createHash('sha256').update(`${kind}\n${words}`).digest('hex').slice(0, 10);

/** What is wrong with a block that cannot be told from one before it. */
function twin({ kind, name }: DraftBlock, first: DraftBlock): string | undefined {
  const line = lineOf(first.element);
  if (name !== undefined) return `the name {#${name}} stands already in line ${line}`;
  // Two cells are alike only in tables with the same caption, and that is said already.
  if (kind === 'table-cell') return undefined;
  if (kind === 'caption')
    return `this caption stands already in line ${line}; give one of the two other words`;
  const remedy = 'give the newer of the two a name of its own at its end, as in {#second}';
  return `these words stand already in line ${line}; ${remedy}`;
}

/** What is wrong with the name of a block by itself. */
function misnamed(name: string | undefined, words: string): string | undefined {
  if (name !== undefined && words === '') return `the name {#${name}} stands after words`;
  if (!/\{#.*?\}/.test(words)) return undefined;
  const form = 'small letters, digits and hyphens, begun by a letter';
  return `a name such as {#second} stands at the end of a paragraph, heading or list item: ${form}`;
}

/** Writes the id of each block into its element and reports those that cannot be told apart. */
export function assignIds(blocks: readonly DraftBlock[]): readonly Fault[] {
  const firsts = new Map<string, DraftBlock>();
  return blocks.flatMap((block): Fault[] => {
    const { element, kind, name, identity } = block;
    const words = blockText(element).normalize('NFC');
    const key = name ?? hashed(kind, identity ?? words);
    element.properties['dataBlock'] = `${kind.charAt(0)}-${key}`;
    const messages = [misnamed(name, words)];
    // A block without words is left of one that was refused.
    if (words !== '') {
      const space = name === undefined ? `${kind} ${key}` : `#${name}`;
      const first = firsts.get(space);
      if (first) messages.push(twin(block, first));
      else firsts.set(space, block);
    }
    const line = lineOf(element);
    return messages.flatMap((message) => (message === undefined ? [] : [{ line, message }]));
  });
}
