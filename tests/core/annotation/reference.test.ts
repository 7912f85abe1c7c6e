// Quotations with a reference that survives a marker's check.
import { describe, expect, it } from 'vitest';
import { quotationWithReference } from '../../../core/annotation/reference.js';
import type { Article, Author, Issue } from '../../../core/journal/types.js';
import { cite, type Cited, type ReferenceStyle } from '../../../core/annotation/reference-styles.js';
import { textOf } from '../../../core/annotation/reference.js';
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
  quotationWithReference(issue, articleBy(...names), rangeOf(doc, words)).text.split('\n');
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

describe('a citation by style', () => {
  const names = ['Anna Bell', 'Chris Carlton', 'Dev Dale', 'E East'];
  const cited = (authors: number, more: Partial<Cited> = {}): Cited => ({
    title: 'Coming home',
    authors: names.slice(0, authors).map((name) => ({ name })),
    journal: 'Journal',
    number: 6,
    date: '2024-03',
    editionLabel: 'study edition',
    where: { from: '4', to: '4' },
    ...more,
  });
  const said = (style: ReferenceStyle, what: Cited) => {
    const { inText, entry } = cite(what, style);
    return [inText, textOf(entry)];
  };

  it.each<[ReferenceStyle, number, string, string]>([
    ['harvard', 0, '(‘Coming home’, 2024, ¶4)', '‘Coming home’ (2024), Journal, 6, study edition, ¶4.'],
    [
      'harvard',
      3,
      '(Bell, Carlton and Dale, 2024, ¶4)',
      'Bell, A., Carlton, C. and Dale, D. (2024) ‘Coming home’, Journal, 6, study edition, ¶4.',
    ],
    [
      'harvard',
      4,
      '(Bell et al., 2024, ¶4)',
      'Bell, A., Carlton, C., Dale, D. and East, E. (2024) ‘Coming home’, Journal, 6, study edition, ¶4.',
    ],
    ['apa', 0, '(“Coming home”, 2024, para. 4)', 'Coming home [Study edition]. (2024). Journal, (6).'],
    ['apa', 1, '(Bell, 2024, para. 4)', 'Bell, A. (2024). Coming home [Study edition]. Journal, (6).'],
    [
      'apa',
      2,
      '(Bell & Carlton, 2024, para. 4)',
      'Bell, A., & Carlton, C. (2024). Coming home [Study edition]. Journal, (6).',
    ],
    [
      'apa',
      3,
      '(Bell et al., 2024, para. 4)',
      'Bell, A., Carlton, C., & Dale, D. (2024). Coming home [Study edition]. Journal, (6).',
    ],
    [
      'apa',
      4,
      '(Bell et al., 2024, para. 4)',
      'Bell, A., Carlton, C., Dale, D., & East, E. (2024). Coming home [Study edition]. Journal, (6).',
    ],
    ['mla', 0, '(“Coming home”, par. 4)', '“Coming home.” Journal, study ed., no. 6, Mar. 2024.'],
    ['mla', 1, '(Bell, par. 4)', 'Bell, Anna. “Coming home.” Journal, study ed., no. 6, Mar. 2024.'],
    [
      'mla',
      2,
      '(Bell and Carlton, par. 4)',
      'Bell, Anna, and Chris Carlton. “Coming home.” Journal, study ed., no. 6, Mar. 2024.',
    ],
    [
      'mla',
      3,
      '(Bell et al., par. 4)',
      'Bell, Anna, et al. “Coming home.” Journal, study ed., no. 6, Mar. 2024.',
    ],
    [
      'mla',
      4,
      '(Bell et al., par. 4)',
      'Bell, Anna, et al. “Coming home.” Journal, study ed., no. 6, Mar. 2024.',
    ],
  ])('%s of %d authors', (style, authors, inText, entry) => {
    expect(said(style, cited(authors))).toEqual([inText, entry]);
  });

  it.each<[ReferenceStyle, Partial<Cited>, string]>([
    ['harvard', { where: { from: '4', to: '6' } }, '(Bell, 2024, ¶4–6)'],
    ['apa', { where: { from: '4', to: '6' } }, '(Bell, 2024, paras. 4–6)'],
    ['mla', { where: { from: '4', to: '6' } }, '(Bell, pars. 4–6)'],
    ['harvard', { where: { named: 'Standfirst' } }, '(Bell, 2024, Standfirst)'],
    ['apa', { where: { named: 'Standfirst' } }, '(Bell, 2024, standfirst)'],
    ['harvard', { where: undefined }, '(Bell, 2024)'],
    ['apa', { where: undefined }, '(Bell, 2024)'],
    ['mla', { where: undefined }, '(Bell)'],
  ])('%s with %j', (style, more, inText) => {
    expect(cite(cited(1, more), style).inText).toBe(inText);
  });

  it.each<[ReferenceStyle, string]>([
    ['harvard', 'Bell, A. (2024) ‘Coming home’, Journal.'],
    ['apa', 'Bell, A. (2024). Coming home. Journal.'],
    ['mla', 'Bell, Anna. “Coming home.” Journal, 15 Mar. 2024.'],
  ])('%s without a number', (style, entry) => {
    const bare = cited(1, { number: 0, editionLabel: undefined, where: undefined, date: '2024-03-15' });
    expect(said(style, bare)[1]).toBe(entry);
  });

  it('sets the title of the journal in italics, and takes no word for markup', () => {
    const { html } = quotationWithReference(
      issue,
      articleBy('A <b>'),
      rangeOf(doc, 'It took "two" years.'),
      'mla',
    );
    expect(html).toContain('<i>Strengthening Families Learning Journal</i>');
    expect(html).not.toContain('<b>');
    expect(html.startsWith('<p>“It took ‘two’ years.” (')).toBe(true);
  });

  it('of a title that asks, adds no full stop', () => {
    expect(said('apa', cited(1, { title: 'Who?', editionLabel: undefined }))[1]).toBe(
      'Bell, A. (2024). Who? Journal, (6).',
    );
    expect(said('mla', cited(1, { title: 'Who said “no”?' }))[1]).toContain('“Who said ‘no’?” Journal');
  });

  it('cites a cell of a table by its table', () => {
    const text = 'Place\nLeeds';
    const blocks = [
      { id: 'a', kind: 'cell', label: '7.r1c1', start: 0, end: 5 },
      { id: 'b', kind: 'cell', label: '7.r2c1', start: 6, end: 11 },
    ];
    const article = { title: 'T', authors: [{ name: 'Ann Bell' }], text, blocks } as unknown as Article;
    expect(quotationWithReference(issue, article, { start: 0, end: 11 }, 'apa').text).toContain(
      '“Place Leeds” (Bell, 2024, para. 7)',
    );
  });
});
