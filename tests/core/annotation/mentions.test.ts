// What is offered to be mentioned for what is typed.
import { describe, expect, it } from 'vitest';
import { mentionsFor } from '../../../core/annotation/mentions.js';
import { parseAddress } from '../../../core/journal/address.js';
import type { Annotation } from '../../../core/annotation/types.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { documentOf } from '../anchoring/documents.js';

const article = (id: string, title: string, ...paragraphs: readonly string[]): Article =>
  ({ ...documentOf(title, 'What it is about.', ...paragraphs), id, title }) as unknown as Article;

const here = article('naomi', 'Naomi’s story', 'She was heard at last.', 'The team gave it time.');
const there = article('money', 'What it costs', 'Nobody asked for money in 2020.', 'Later they did.');
const issue = { id: 'issue', articles: [there, here] } as unknown as Issue;
const note = (words: string, more: object = {}): Annotation =>
  ({
    id: 'urn:uuid:1',
    target: {},
    body: [{ type: 'TextualBody', purpose: 'commenting', value: words }],
    ...more,
  }) as unknown as Annotation;
const offered = (typed: string, notes: readonly Annotation[] = []) =>
  mentionsFor(typed, { issue, here, notes }, 6);

describe('a mention of', () => {
  it('nothing yet offers the pieces, this one first, and notes', () => {
    expect(offered('', [note('**Mine**')]).map(({ label }) => label)).toEqual([
      'Naomi’s story',
      'What it costs',
      'Mine',
    ]);
  });

  it.each([
    ['a piece by its title', "naomi's", 'Naomi’s story'],
    ['a paragraph of this piece by its number', '2', 'Naomi’s story, ¶2'],
    ['a paragraph of another piece', 'what it costs 1', 'What it costs, ¶1'],
    ['the same with its sign', 'costs ¶2', 'What it costs, ¶2'],
    ['a passage by its words', 'nobody asked', 'What it costs, ¶3'],
    ['a passage by words that are a number', '2020', 'What it costs, ¶3'],
  ])('%s', (_, typed, label) => {
    const [first] = offered(typed);
    expect(first?.label).toBe(label);
    expect(parseAddress(first?.url ?? '')?.issue).toBe('issue');
  });

  it('a note leads to the note; one in the bin is not offered', () => {
    expect(offered('ask', [note('Ask *again*')])[0]).toMatchObject({ url: 'urn:uuid:1', label: 'Ask again' });
    expect(offered('again', [note('Ask again', { 'lj:binned': '2026-01-01T00:00:00Z' })])).toEqual([]);
  });

  it('what is not there is none', () => {
    expect(offered('zebra')).toEqual([]);
    expect(offered('99')).toEqual([]);
  });
});
