// Glossary and index say where their entries stand as the back of a book does.
import { describe, expect, it } from 'vitest';
import { locatorsOf } from '../../../core/journal/locators.js';
import type { Article } from '../../../core/journal/types.js';

const blocks = [
  { id: 'title', kind: 'title', label: 'title', start: 0, end: 9 },
  { id: 'p1', kind: 'paragraph', label: '1', start: 10, end: 19 },
  { id: 'l1', kind: 'list-item', label: '2.1', start: 20, end: 29 },
  { id: 'c1', kind: 'table-cell', label: '3.r1c1', start: 30, end: 39 },
  { id: 'c2', kind: 'table-cell', label: '3.r1c2', start: 40, end: 49 },
];
const article = (id: string) => ({ id, blocks }) as unknown as Article;
const issue = { articles: [article('first'), article('second')] };
const at = (name: string, start: number) => ({ article: name, start, end: start + 3 });
const said = (passages: Parameters<typeof locatorsOf>[1]) =>
  locatorsOf(issue, passages).map(({ article: { id }, locators }) => [
    id,
    ...locators.map(({ label }) => label),
  ]);

describe('the places of an entry', () => {
  it('stand by article, in the order of the issue, each with the number a person cites', () => {
    expect(said([at('second', 12), at('first', 20), at('first', 1)])).toEqual([
      ['first', '2.1', 'title'],
      ['second', '1'],
    ]);
  });

  it('name a table once, however many of its cells hold the words', () => {
    expect(said([at('first', 30), at('first', 44)])).toEqual([['first', '3']]);
  });

  it('lead to the first passage of the number', () => {
    const passage = at('first', 30);
    expect(locatorsOf(issue, [passage, at('first', 44)])[0]?.locators).toEqual([{ label: '3', passage }]);
  });

  it('leave out what stands in no article of the issue', () => {
    expect(said([at('gone', 1)])).toEqual([]);
  });
});
