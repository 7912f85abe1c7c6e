// How an article is cut into passages.
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../../core/journal/types.js';
import { documentsOf, leanIssue } from '../../../core/search/documents.js';
import { createSearchIndex } from '../../../core/search/index.js';
import { type BlockText, hitsOf, issueOf, passages } from './issue-of.js';

const block = (kind: BlockKind, label: string, text: string): BlockText => ({ kind, label, text });
const cut = (...body: readonly BlockText[]): string[][] =>
  passages(...body)
    .articles.flatMap((article) => documentsOf(article).slice(1))
    .map((segments) => segments.map(({ label }) => label));

describe('passages', () => {
  it('keeps paragraphs, headings, quotations and captions apart', () => {
    const kinds: readonly BlockKind[] = [
      'heading',
      'paragraph',
      'quotation',
      'caption',
      'figure-text',
      'paragraph',
    ];
    expect(cut(...kinds.map((kind, index) => block(kind, `${index}`, 'Few words.')))).toHaveLength(
      kinds.length,
    );
  });

  it('puts small list items of one list together and leaves large ones alone', () => {
    const large = 'word '.repeat(60);
    expect(
      cut(
        block('list-item', '1.1', 'Listen.'),
        block('list-item', '1.2', 'Ask.'),
        block('list-item', '2.1', 'Another list.'),
        block('list-item', '2.2', large),
        block('list-item', '2.3', large),
      ),
    ).toEqual([['1.1', '1.2'], ['2.1'], ['2.2'], ['2.3']]);
  });

  it('never parts the cells of a row', () => {
    const wide = 'word '.repeat(40);
    expect(
      cut(
        block('table-cell', '7.r1c1', wide),
        block('table-cell', '7.r1c2', wide),
        block('table-cell', '7.r2c1', wide),
        block('table-cell', '7.r2c2', wide),
        block('table-cell', '8.r1c1', 'Next table'),
      ),
    ).toEqual([['7.r1c1', '7.r1c2'], ['7.r2c1', '7.r2c2'], ['8.r1c1']]);
  });

  it('shows a cell in its row and leads to the cell', () => {
    const issue = passages(
      block('table-cell', '7.r1c1', 'Year'),
      block('table-cell', '7.r1c2', '2021'),
      block('table-cell', '7.r2c1', 'Children in care'),
      block('table-cell', '7.r2c2', '735'),
    );
    const [hit] = hitsOf(createSearchIndex(issue).search('735'));
    expect(hit).toMatchObject({
      label: '7.r2c2',
      block: 'b4',
      excerpt: { text: 'Children in care · 735', marks: [{ start: 19, end: 22 }] },
    });
    const [article] = issue.articles;
    expect(article?.text.slice(hit?.range.start, hit?.range.end)).toBe('735');
  });

  it('leads to the item that holds the words, not to the first of its passage', () => {
    const issue = passages(block('list-item', '1.1', 'Listen.'), block('list-item', '1.2', 'Ask again.'));
    expect(hitsOf(createSearchIndex(issue).search('again'))[0]).toMatchObject({
      label: '1.2',
      excerpt: { text: 'Ask again.' },
    });
  });
});

describe('leanIssue', () => {
  it('leaves the bodies out and finds the same', () => {
    const full = issueOf({ id: 'one', shortTitle: '1', body: ['Trust and courage.'] });
    const heavy = {
      ...full,
      articles: full.articles.map((article) => ({ ...article, body: { children: [] } })),
    };
    const lean = leanIssue(heavy);
    expect(JSON.stringify(lean)).not.toContain('"body"');
    expect(createSearchIndex(lean).search('courage')).toEqual(createSearchIndex(heavy).search('courage'));
  });
});
