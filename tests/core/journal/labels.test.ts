// How a passage is named, in full for people and screen readers and short for the margin.
import { describe, expect, it } from 'vitest';
import { labelOf, shortLabelOf } from '../../../core/journal/labels.js';
import type { Block, BlockKind } from '../../../core/journal/types.js';

const rows: readonly (readonly [BlockKind, label: string, text: string])[] = [
  ['title', 'title', 'A title'],
  ['standfirst', 'standfirst', 'What it is about.'],
  ['heading', '1', 'First'],
  ['paragraph', '1', 'One two three.'],
  ['list-item', '2.1', 'Item'],
  ['list-item', '2.2', 'Other item'],
  ['caption', '3', 'Children looked after'],
  ['table-cell', '3.r1c2', 'March 2021'],
  ['table-cell', '3.r2c2', '735'],
];
let offset = 0;
const blocks = rows.map(([kind, label, text], index): Block => {
  const block = { id: `b${index}`, kind, label, start: offset, end: offset + text.length };
  offset = block.end + 1;
  return block;
});

/** The passage from the start of one row to the end of another. */
const passage = (first: number, last = first) => ({
  start: blocks[first]?.start ?? 0,
  end: blocks[last]?.end ?? 0,
});

describe('a passage', () => {
  it.each([
    ['in the title', passage(0), 'title', 'Title'],
    ['in the standfirst', passage(1), 'standfirst', 'Standfirst'],
    ['from title to standfirst', passage(0, 1), 'title to standfirst', 'Title'],
    ['from title to text', passage(0, 3), 'title to paragraph 1', 'Title'],
    ['from standfirst to text', passage(1, 3), 'standfirst to paragraph 1', 'Standfirst'],
    ['in a paragraph', passage(3), 'paragraph 1', '¶1'],
    ['from a heading into its own paragraph', passage(2, 3), 'paragraph 1', '¶1'],
    ['in a list item', passage(4), 'paragraph 2.1', '¶2.1'],
    ['over two blocks', passage(3, 5), 'paragraphs 1 to 2.2', '¶1–2.2'],
    ['in the caption of a table', passage(6), 'paragraph 3', '¶3'],
    ['in a cell of a table', passage(8), 'table 3, row 2, column 2', '¶3'],
    ['over the cells of one table', passage(7, 8), 'paragraph 3', '¶3'],
    ['from the text into a table', passage(3, 8), 'paragraphs 1 to 3', '¶1–3'],
    ['of no length', { start: blocks[4]?.start ?? 0, end: blocks[4]?.start ?? 0 }, 'paragraph 2.1', '¶2.1'],
    [
      'that takes the line feed after its block with it',
      { start: blocks[3]?.start ?? 0, end: (blocks[3]?.end ?? 0) + 1 },
      'paragraph 1',
      '¶1',
    ],
  ])('%s', (_, span, long, short) => {
    expect(labelOf({ blocks }, span)).toBe(long);
    expect(shortLabelOf({ blocks }, span)).toBe(short);
  });

  it('of an article without blocks has no name', () => {
    expect(labelOf({ blocks: [] }, { start: 0, end: 1 })).toBe('');
    expect(shortLabelOf({ blocks: [] }, { start: 0, end: 1 })).toBe('');
  });
});
