// Quotations with a reference that survives a marker's check.
import { describe, expect, it } from 'vitest';
import { quotationWithReference } from '../../../core/annotation/reference.js';
import type { Article, Author, Issue } from '../../../core/journal/types.js';
import { documentOf, rangeOf } from '../anchoring/documents.js';

const doc = documentOf('They were “heard”, she said.', 'It took "two" years.', 'Then\nit held.');
const issue = { journal: 'Strengthening Families Learning Journal', number: 6, date: '2024-03' } as Issue;
const articleBy = (...names: string[]) =>
  ({
    title: 'Reunification: bringing families back together',
    authors: names.map((name): Author => ({ name })),
    ...doc,
  }) as unknown as Article;

const lines = (names: readonly string[], words = 'It took "two" years.') =>
  quotationWithReference(issue, articleBy(...names), rangeOf(doc, words)).split('\n');
const title = '‘Reunification: bringing families back together’';
const source = 'Strengthening Families Learning Journal, 6';

describe('a quotation with its reference', () => {
  it('names author, year and paragraph, and below it the whole reference', () => {
    expect(lines(['Helen Bedford'])).toEqual([
      '“It took ‘two’ years.” (Bedford, 2024, ¶2)',
      `Bedford, H. (2024) ${title}, ${source}, ¶2.`,
    ]);
  });

  it.each([
    [['Chloe'], 'Chloe', 'Chloe'],
    [['Mary Ann Smith'], 'Smith', 'Smith, M.A.'],
    [['A. Bedford', 'Chris Carlton'], 'Bedford and Carlton', 'Bedford, A. and Carlton, C.'],
    [
      ['A Bedford', 'C Carlton', 'D Dale', 'E East'],
      'Bedford et al.',
      'Bedford, A., Carlton, C., Dale, D. and East, E.',
    ],
    [[], title, title],
  ])('of %j', (names, cited, listed) => {
    const [quotation, reference] = lines(names);
    expect(quotation).toContain(`(${cited}, 2024, ¶2)`);
    expect(reference?.startsWith(`${listed} (2024)`)).toBe(true);
    expect(reference).toContain(title);
  });

  it('turns quotation marks inside it into single ones', () => {
    expect(lines(['Chloe'], 'They were “heard”, she said.')[0]).toContain('“They were ‘heard’, she said.”');
  });

  it('runs on over paragraphs and names the first and the last', () => {
    expect(lines(['Chloe'], 'two" years.\nThen\nit held.')[0]).toBe(
      '“two’ years. Then it held.” (Chloe, 2024, ¶2–3)',
    );
  });
});
