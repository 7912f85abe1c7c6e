// A paragraph by its number: the words under it, the address of it, and where an address leads in a later edition.
import { describe, expect, it } from 'vitest';
import { addressOf, parseAddress, passageAt } from '../../../core/journal/address.js';
import { minutesLeft } from '../../../core/journal/minutes-left.js';
import { numberOfBlock, paragraphSpan } from '../../../core/journal/paragraphs.js';
import type { Block, BlockKind } from '../../../core/journal/types.js';

const block = (id: string, kind: BlockKind, label: string, start: number, end: number): Block => ({
  id,
  kind,
  label,
  start,
  end,
});
const blocks = [
  block('title', 'title', 'title', 0, 5),
  block('standfirst', 'standfirst', 'standfirst', 6, 10),
  block('l-1', 'list-item', '1.1', 11, 20),
  block('l-2', 'list-item', '1.2', 21, 30),
  block('h-1', 'heading', '2', 31, 40),
  block('p-1', 'paragraph', '2', 41, 60),
  block('c-1', 'caption', '3', 61, 70),
  block('t-1', 'table-cell', '3.r1c1', 71, 75),
  block('p-2', 'paragraph', '11', 76, 90),
];
const article = { id: 'foreword', blocks };

describe('the words under a number', () => {
  it.each([
    ['a paragraph, without the heading before it', '2', { start: 41, end: 60 }],
    ['an item of a list', '1.2', { start: 21, end: 30 }],
    ['a whole list', '1', { start: 11, end: 30 }],
    ['a table with its caption', '3', { start: 61, end: 75 }],
    ['nothing', '4', undefined],
  ])('%s', (_, number, expected) => {
    expect(paragraphSpan(article, number)).toEqual(expected);
  });

  it('is what each block is cited by', () => {
    expect(blocks.map(numberOfBlock)).toEqual([undefined, undefined, '1.1', '1.2', '2', '2', '3', '3', '11']);
  });
});

describe('an address', () => {
  it('leads back to the paragraph it was made of', () => {
    for (const number of ['1', '1.2', '2', '3', '11']) {
      const address = parseAddress(addressOf('families-6', article, number) ?? '');
      expect(address).toMatchObject({ issue: 'families-6', article: 'foreword', number });
      expect(address && passageAt(article, address)).toEqual(paragraphSpan(article, number));
    }
    expect(addressOf('families-6', article, '2')).toBe('learning-journal://families-6/foreword/2#p-1');
    expect(addressOf('families-6', article, '99')).toBeUndefined();
  });

  it.each([
    ['with its number', ' learning-journal://a/b/4.2 ', { issue: 'a', article: 'b', number: '4.2' }],
    ['of an article', 'learning-journal://a/b/', { issue: 'a', article: 'b' }],
    ['in capitals', 'LEARNING-JOURNAL://a/b', { issue: 'a', article: 'b' }],
  ])('is read %s', (_, typed, expected) => {
    expect(parseAddress(typed)).toEqual(expected);
  });

  it.each(['', 'reunification', 'learning-journal://a', 'https://a/b/4', 'learning-journal://a/b/../c'])(
    'is not what "%s" is',
    (typed) => {
      expect(parseAddress(typed)).toBeUndefined();
    },
  );

  it('finds the paragraph under another number in a later edition, and by number where the block is gone', () => {
    const address = { issue: 'a', article: 'foreword', number: '11', block: 'p-1' };
    expect(passageAt(article, address)).toEqual({ start: 41, end: 60 });
    expect(passageAt(article, { ...address, block: 'gone' })).toEqual({ start: 76, end: 90 });
    expect(passageAt(article, { ...address, number: '99', block: 'gone' })).toBeUndefined();
  });
});

describe('minutes left', () => {
  const words = 'one two three four five six seven eight nine ten';
  const long = {
    text: `${words}\n${words}\n${words}\n${words}`,
    minutes: 8,
    blocks: ['title', 'a', 'b', 'c'].map((id, at) =>
      block(id, 'paragraph', String(at), at * (words.length + 1), at * (words.length + 1) + words.length),
    ),
  };
  it.each([
    ['all of them at the beginning', 'title', 8],
    ['fewer further on', 'b', 4],
    ['those of the last block at its beginning', 'c', 2],
    ['all of them before the place is known', undefined, 8],
    ['all of them at a place that is gone', 'gone', 8],
  ])('%s', (_, place, minutes) => {
    expect(minutesLeft(long, place)).toBe(minutes);
  });

  it('are never none', () => {
    expect(minutesLeft({ ...long, minutes: 1 }, 'c')).toBe(1);
    expect(minutesLeft({ text: '', blocks: [], minutes: 1 }, undefined)).toBe(1);
  });
});
