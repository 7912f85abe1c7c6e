// The text projection: what a block's text is, where each block stands, and which block an offset is in.
import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { blockAt, blockId, blockText, project } from '../../../core/journal/projection.js';
import type { Block } from '../../../core/journal/types.js';
import { anyBody, bodyOf, element, text, words } from './bodies.js';

const anySource = fc.record({ title: words, standfirst: words, body: anyBody });

/** The block elements in document order, found in another way than the projection finds them. */
function elementsById(body: Root): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  const waiting: Nodes[] = [...body.children];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (node.type !== 'element') continue;
    const id = node.properties['dataBlock'];
    if (typeof id === 'string') found.set(id, node);
    waiting.unshift(...node.children);
  }
  return found;
}

describe('the text of a block', () => {
  it.each([
    ['nothing', element('p', []), ''],
    ['text', element('p', [text('Two '), text('words')]), 'Two words'],
    [
      'markup in markup',
      element('p', [element('em', [element('strong', [text('Both')])]), text('.')]),
      'Both.',
    ],
    ['a line break', element('p', [text('One'), element('br', []), text('two')]), 'One\ntwo'],
    ['a line break in markup', element('p', [element('em', [text('1'), element('br', [])])]), '1\n'],
    [
      'a block nested in it',
      element('li', [text('Outer'), element('ul', [element('li', [text('inner')], { dataBlock: 'x' })])]),
      'Outer',
    ],
    ['emoji and combining characters', element('p', [text('👩‍👩‍👧 e\u0301')]), '👩‍👩‍👧 e\u0301'],
  ])('of %s', (_, block, expected) => {
    expect(blockText(block)).toBe(expected);
  });

  it('belongs to an id only when there is one', () => {
    expect(blockId(element('p', [], { dataBlock: 'p-1' }))).toBe('p-1');
    expect(blockId(element('p', []))).toBeUndefined();
    expect(blockId(element('p', [], { dataBlock: true }))).toBeUndefined();
  });
});

describe('the projection', () => {
  it('puts title and standfirst first, then the blocks of nested lists in reading order', () => {
    const item = (id: string, label: string, ...children: Parameters<typeof element>[1]) =>
      element('li', children, { dataBlock: id, dataKind: 'list-item', dataLabel: label });
    const list = element('ul', [
      item('a', '1.1', text('One'), element('ul', [item('b', '1.1.1', text('half'))])),
      item('c', '1.2', text('Two')),
    ]);
    const { text: whole, blocks } = project({ title: 'Title', standfirst: '', body: bodyOf(list) });
    expect(whole).toBe('Title\n\nOne\nhalf\nTwo');
    expect(blocks).toEqual([
      { id: 'title', kind: 'title', label: 'title', start: 0, end: 5 },
      { id: 'standfirst', kind: 'standfirst', label: 'standfirst', start: 6, end: 6 },
      { id: 'a', kind: 'list-item', label: '1.1', start: 7, end: 10 },
      { id: 'b', kind: 'list-item', label: '1.1.1', start: 11, end: 15 },
      { id: 'c', kind: 'list-item', label: '1.2', start: 16, end: 19 },
    ]);
  });

  it('holds under the offsets of every block exactly its text', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { text: whole, blocks } = project(source);
        const elements = elementsById(source.body);
        expect(blocks.map(({ id }) => id)).toEqual(['title', 'standfirst', ...elements.keys()]);
        for (const { id, start, end } of blocks) {
          const block = elements.get(id);
          const expected = block ? blockText(block) : id === 'title' ? source.title : source.standfirst;
          expect(whole.slice(start, end)).toBe(expected);
        }
      }),
    );
  });

  it('separates blocks by exactly one line feed, with nothing before the first or after the last', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { text: whole, blocks } = project(source);
        expect(blocks[0]?.start).toBe(0);
        expect(blocks.at(-1)?.end).toBe(whole.length);
        blocks.slice(1).forEach((block, index) => {
          const before = blocks[index];
          expect(block.start).toBe((before?.end ?? Number.NaN) + 1);
          expect(whole.charAt(block.start - 1)).toBe('\n');
        });
        for (const { start, end } of blocks) expect(end).toBeGreaterThanOrEqual(start);
      }),
    );
  });
});

describe('the block at an offset', () => {
  /** The slow way: the last block that begins at or before the offset. */
  const oracle = (blocks: readonly Block[], offset: number): Block | undefined =>
    blocks.findLast((block) => block.start <= offset) ?? blocks[0];

  it('is the one that holds it, and on a separator the one before', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { text: whole, blocks } = project(source);
        for (const block of blocks)
          for (let offset = block.start; offset <= block.end; offset += 1)
            expect(blockAt(blocks, offset)).toBe(block);
        for (let offset = -2; offset <= whole.length + 2; offset += 1)
          expect(blockAt(blocks, offset)).toBe(oracle(blocks, offset));
      }),
    );
  });

  it('is none where there are no blocks', () => {
    expect(blockAt([], 0)).toBeUndefined();
  });
});
