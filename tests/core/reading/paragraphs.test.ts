// Paragraph numbers as people write them, and what a bookmark stands by.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/journal/types.js';
import { lastNumber, paragraphAt, pointAt } from '../../../core/reading/paragraphs.js';

const shapes: readonly (readonly [Block['kind'], string])[] = [
  ['title', 'title'],
  ['standfirst', 'standfirst'],
  ['list-item', '1.1'],
  ['list-item', '1.2'],
  ['list-item', '1.2'],
  ['heading', '2'],
  ['paragraph', '2'],
  ['caption', '3'],
  ['table-cell', '3.r1c1'],
  ['table-cell', '3.r2c1'],
  ['paragraph', '4'],
  ['heading', '5'],
];
/** Ten code units a block. */
const article = {
  blocks: shapes.map(([kind, label], index): Block => {
    return { id: `b${index}`, kind, label, start: index * 10, end: index * 10 + 9 };
  }),
};
const spanOf = (first: number, last = first) => ({ start: first * 10, end: last * 10 + 9 });

describe('a paragraph number', () => {
  it.each([
    ['2', spanOf(6)],
    [' ¶2 ', spanOf(6)],
    ['¶ 02', spanOf(6)],
    ['paragraph 2', spanOf(6)],
    ['Para. 2.', spanOf(6)],
    ['1', spanOf(2, 4)],
    ['1.1', spanOf(2)],
    ['1.2', spanOf(3, 4)],
    ['3', spanOf(7, 9)],
    ['4', spanOf(10)],
  ])('%s is found', (typed, span) => {
    expect(paragraphAt(article, typed)).toMatchObject({ kind: 'found', span });
  });

  it.each([
    ['5', 'There is no paragraph 5. They are numbered from 1 to 4.'],
    ['0', 'There is no paragraph 0. They are numbered from 1 to 4.'],
    ['99.1', 'There is no paragraph 99.1. They are numbered from 1 to 4.'],
    ['1.3', 'There is no 1.3. The items of 1 are 1.1 to 1.2.'],
    ['2.1', 'There is no 2.1: paragraph 2 has no items.'],
  ])('%s is not there, and what is there is said', (typed, message) => {
    expect(paragraphAt(article, typed)).toEqual({ kind: 'missing', message });
  });

  it.each(['', 'two', '2 and 3', '1..2', '-1'])('is not %j', (typed) => {
    expect(paragraphAt(article, typed)).toBeUndefined();
  });

  it('is at most the last one', () => {
    expect(lastNumber(article)).toBe(4);
    expect(lastNumber({ blocks: [] })).toBe(0);
  });
});

describe('a bookmark', () => {
  it.each([
    ['in a paragraph', 62, 'b6'],
    ['in a list item', 33, 'b3'],
    ['at the title', 0, 'b2'],
    ['at a heading', 55, 'b6'],
    ['in a table cell', 95, 'b7'],
    ['at a heading with nothing under it', 111, 'b10'],
  ])('%s stands by the right block', (_, offset, id) => {
    expect(pointAt(article, offset)?.id).toBe(id);
  });

  it('stands nowhere in an article without a paragraph', () => {
    expect(pointAt({ blocks: article.blocks.slice(0, 2) }, 3)).toBeUndefined();
    expect(pointAt({ blocks: [] }, 0)).toBeUndefined();
  });
});
