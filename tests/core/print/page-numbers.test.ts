// The contents name the page on which each article begins.
import { expect, it } from 'vitest';
import { firstPagesOf } from '../../../core/print/page-numbers.js';

it('counts on from the pages before the articles', () => {
  const counts = [
    { article: 'a', pages: 3 },
    { article: 'b', pages: 1 },
    { article: 'c', pages: 5 },
  ];
  expect(firstPagesOf(2, counts)).toEqual({ a: 3, b: 6, c: 7 });
  expect(firstPagesOf(2, [])).toEqual({});
});
