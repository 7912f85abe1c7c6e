// What an article becomes: blocks, numbers, labels and metadata from every part an article may hold.
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { compileIssue } from '../../../build/content/issue.js';
import type { Article } from '../../../core/journal/types.js';
import { blocksOf, compiled, elementsOf, smallIssue } from './compile.js';

function articlesOf(folder: string): readonly Article[] {
  const { issue, problems } = compileIssue(folder, folder);
  if (!issue) throw new Error(JSON.stringify(problems));
  return issue.articles;
}
const [article] = articlesOf(smallIssue);
if (!article) throw new Error('the issue of the fixtures has no article');

const tagged = (name: string): Element[] =>
  elementsOf(article.body).filter(({ tagName }) => tagName === name);

describe('an article that holds everything', () => {
  it('has its metadata, with printed apostrophes everywhere but in the title', () => {
    expect(article).toMatchObject({
      id: 'everything',
      title: "Everyone's 'story'",
      shortTitle: 'Story',
      standfirst: 'What one family’s workers learned.',
      kind: 'story',
      part: 'Opening',
      authors: [{ name: 'Chloe' }, { name: 'Sam Smith', role: 'Social worker', organisation: 'A council' }],
      models: ['Family Valued'],
      places: ['Coventry'],
      language: 'en-GB',
      contentNote: 'It’s about care.',
      minutes: 1,
    });
    expect(article.authors[0]).not.toHaveProperty('role');
    expect(article.blocks.slice(0, 2)).toMatchObject([
      { id: 'title', kind: 'title', label: 'title', start: 0, end: article.title.length },
      { id: 'standfirst', kind: 'standfirst', label: 'standfirst' },
    ]);
  });

  it('has a numbered block for every piece of text, in reading order', () => {
    expect(blocksOf(article)).toEqual([
      '1.1 list-item: First point, on two lines.',
      '1.2 list-item: Second point.',
      '2 paragraph: A paragraph with Chloe’s words, a link and\na line break.',
      "3 heading: A heading with code's",
      '3 quotation: Quoted once.',
      '4 quotation: Quoted twice.',
      '5.1 list-item: Outer one and on',
      '5.1.1 list-item: inner one',
      '5.1.2 list-item: inner two',
      '5.2 list-item: Outer two',
      '6 heading: A smaller heading',
      '6.1 list-item: Loose.',
      '6.1 list-item: Second half.',
      '6.1.1 list-item: Inside.',
      '6.2 list-item: Last.',
      '7 figure-text: What the ‘page’ pulls out.',
      '8 caption: Children’s figures',
      '8.r1c2 table-cell: 2021',
      '8.r1c3 table-cell: 2022',
      '8.r2c1 table-cell: Cared',
      '8.r2c2 table-cell: 1,735',
      '8.r2c3 table-cell: 683',
      '9.1 list-item: 29 home',
      '10.1 list-item: What would you ask?',
      '11.1 list-item: A report',
      '12 caption: Where it’s all done.',
      '13 caption: The door, where Jane from Leeds stood.',
      '14 caption: A family’s years',
      '14.1 list-item: 2019 to 2021, Start of care: The children are in care.',
      '14.2 list-item: March 2020: The hub opens.',
      '14.3 list-item: 1 April 2021, Home: They’re home, with a plain plan.',
      '14.4 list-item: 2022 and 2023: Two quiet years.',
      '15 paragraph: See the heading and what is plain.',
      '16 paragraph: Said again.',
      '17 paragraph: Said again.',
      '18 paragraph: The end 👩‍👩‍👧, café.',
    ]);
  });

  it('shows each number of the margin once, in order', () => {
    const numbers = elementsOf(article.body).flatMap(({ properties }) => properties['dataNumber'] ?? []);
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, index) => String(index + 1)));
  });

  it('names its panels, and titles them for the eye', () => {
    const panels = tagged('section');
    expect(panels.map(({ properties }) => properties['className'])).toEqual([
      ['key-points'],
      ['key-figures'],
      ['questions'],
      ['further'],
    ]);
    for (const panel of panels)
      expect(panel.children[0]).toMatchObject({
        tagName: 'h2',
        properties: { className: ['panel-title'] },
        children: [{ value: panel.properties['ariaLabel'] }],
      });
  });

  it('heads the rows and columns of a table, and leaves the corner alone', () => {
    const [corner, ...heads] = tagged('tr').flatMap((row) =>
      elementsOf(row).filter(({ tagName }) => /^t[hd]$/.test(tagName)),
    );
    expect(corner).toMatchObject({ tagName: 'td', properties: {} });
    expect(heads.map(({ tagName, properties }) => [tagName, properties['scope']])).toEqual([
      ['th', 'col'],
      ['th', 'col'],
      ['th', 'row'],
      ['td', undefined],
      ['td', undefined],
    ]);
  });

  it('draws the chart of a table from its numbers, and says them', () => {
    const [chart] = tagged('svg');
    expect(chart?.properties['ariaLabel']).toBe('Children’s figures. 2021: 1735, 2022: 683.');
    expect(tagged('polyline')[0]?.properties['points']).toMatch(/^\d+,\d+ \d+,\d+$/);
    const [high, low] = tagged('circle').map(({ properties }) => Number(properties['cy']));
    expect(high).toBeLessThan(low ?? 0);
  });

  it('keeps nothing of the source but what the page needs', () => {
    const known =
      /^(className|ariaLabel|ariaHidden|role|tabIndex|scope|href|alt|src|width|height|data(Block|Kind|Label|Number|Article|Target))$/;
    const drawn = /^(svg|g|path|polygon|polyline|line|circle|rect|text)$/;
    for (const { tagName, properties } of elementsOf(article.body))
      if (!drawn.test(tagName)) for (const name of Object.keys(properties)) expect(name).toMatch(known);
    expect(JSON.stringify(article.body)).not.toContain('"position"');
  });
});

/** Everything a person can read on the page, but the titles of panels, the writing in drawings and the key of a timeline. */
function pageText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element') {
    if (node.tagName === 'br') return '\n';
    const classes = node.properties['className'];
    const names = Array.isArray(classes) ? classes : [];
    if (node.tagName === 'svg' || names.includes('panel-title') || names.includes('timeline-key')) return '';
  }
  return node.children.map(pageText).join('');
}

const bundled = join(import.meta.dirname, '../../../content/issues/strengthening-families-6');

describe('the text of the page', () => {
  it.each([
    ['of the fixtures', smallIssue],
    ['that is bundled', bundled],
  ])('is the projection, in every article of the issue %s', (_, folder) => {
    for (const { body, blocks, text, id } of articlesOf(folder)) {
      const inBlocks = blocks.slice(2).map(({ start, end }) => text.slice(start, end));
      expect(pageText(body), id).toBe(inBlocks.join(''));
      expect(text, id).not.toMatch(/ {2}| \n|\n /);
    }
  });
});

describe('white space', () => {
  it.each([
    ['a soft line break', 'One\ntwo', 'One two'],
    ['spaces in a row', 'One   two', 'One two'],
    ['a hard line break', 'One  \ntwo\\\nthree', 'One\ntwo\nthree'],
    ['around markup', 'One _two_ **three**', 'One two three'],
    ['at the ends', ' \nOne \n', 'One'],
    ['between markup in a list', '- **One** _two_ `three`', 'One two three'],
    ['between markup in a nested list', '- a\n  - **One** _two_', 'a|One two'],
    ['between paragraphs of a list', '- One\n\n  two', 'One|two'],
    ['in the caption of a table', ':::table{caption=" Who   cared "}\n\n| a |\n| - |\n\n:::', 'Who cared|a'],
    ['of lines that end in CR LF', 'One\r\ntwo\r\n\r\n- three\r\n', 'One two|three'],
  ])('%s', (_, body, expected) => {
    expect(
      blocksOf(compiled(body))
        .map((block) => block.replace(/^.*?: /, ''))
        .join('|'),
    ).toBe(expected);
  });
});

describe('apostrophes and single quotation marks', () => {
  it.each([
    ["It's the children's, isn't it", 'It’s the children’s, isn’t it'],
    ["the families' own", 'the families’ own'],
    ["_Chloe_'s words", 'Chloe’s words'],
    ["the 'right' thing", 'the ‘right’ thing'],
    ["'It works.'", '‘It works.’'],
    ["('so')", '(‘so’)'],
    ["in the '90s", 'in the ’90s'],
    ["Cafe\u0301's", 'Cafe\u0301’s'],
    ["`it's code`", "it's code"],
    ['already ‘right’, isn’t it', 'already ‘right’, isn’t it'],
  ])('%s', (source, expected) => {
    expect(blocksOf(compiled(source))).toEqual([`1 paragraph: ${expected}`]);
  });
});

const short = '---\ntitle: A title\nstandfirst: Two more words\nkind: story\npart: Opening\n---\n\n';

describe('words and minutes', () => {
  it.each([
    ['', 6, 1],
    ['- - and 👩‍👩‍👧 … 7', 8, 1],
    ['word '.repeat(232 + 119), 357, 2],
    ['word '.repeat(10_000), 10_006, 42],
  ])('are counted from what can be read', (more, words, minutes) => {
    const { words: counted, minutes: taken } = compiled(`The.\n\n${more}`, short);
    expect([counted, taken]).toEqual([words, minutes]);
  });
});
