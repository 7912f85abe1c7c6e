// Queries over small issues: what is found, in which order, and where it leads.
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../core/search/index.js';
import { blocksOf, hitsOf, issueOf, passages } from './issue-of.js';

describe('finding', () => {
  const index = createSearchIndex(
    passages(
      'Social workers in a multi-agency team meet weekly.', // b1
      'The multi agency panel sat once.', // b2
      'Children’s homes closed.', // b3
      'One child came home to her family.', // b4
      'Families decide together at a conference of 1,200 people.', // b5
      'The practice of leadership.', // b6
      'Zoë spoke of reunification.', // b7
    ),
  );

  it.each([
    ['multi-agency', ['b2', 'b1']],
    ['multi agency', ['b2', 'b1']],
    ['multiagency', ['b1']],
    ["children's", ['b3']],
    ['childrens', ['b3']],
    ['children’s', ['b3']],
    ['family', ['b4', 'b5']],
    ['FAMILIES', ['b5', 'b4']],
    ['zoe', ['b7']],
    ['1200', ['b5']],
    ['1,200', ['b5']],
    ['reun', ['b7']],
    ['reunificaton', ['b7']],
    ['leadreship', ['b6']],
    ['practise', ['b6']],
    ['leader', ['b6']],
    ['leader social', ['b1', 'b6']],
    ['the', ['b2', 'b6']],
    ['what of the family', ['b4', 'b5']],
    ['child home', ['b4']],
    ['home chil', ['b4', 'b3']],
    ['chil home', ['b4', 'b3']],
    ['xyzzy', []],
    ['tam', []],
    ['99', []],
    ['…', []],
    ['   ', []],
    ['', []],
  ])('%j finds %j', (query, expected) => {
    expect(blocksOf(index.search(query))).toEqual(expected);
  });

  it('says what was asked and finds nothing in an empty query', () => {
    expect(index.search('')).toMatchObject({ query: '', total: 0, articles: 0, groups: [] });
  });

  it('takes a word that is complete at its word, and the last one as a beginning while it is typed', () => {
    const homes = createSearchIndex(passages('A home.', 'The homestead.'));
    expect(blocksOf(homes.search('home'))).toEqual(['b1', 'b2']);
    expect(blocksOf(homes.search('home '))).toEqual(['b1']);
  });

  it('answers a pasted page', () => {
    const page = 'Families decide together at a conference of 1,200 people. '.repeat(500);
    expect(blocksOf(index.search(page))[0]).toBe('b5');
  });
});

describe('ranking', () => {
  it('puts the word itself before its plural, a longer word and a slip of spelling, however often those stand', () => {
    const index = createSearchIndex(
      passages(
        'Practises practises practises practises.',
        'Practice practice practice.',
        'Practiser practiser.',
        'A long passage in which, among many other words about many other things, one may practise once.',
      ),
    );
    expect(blocksOf(index.search('practise'))).toEqual(['b4', 'b1', 'b3', 'b2']);
  });

  it('leaves out passages with fewer of the words where one holds enough, and brings them where none does', () => {
    const index = createSearchIndex(passages('Trust grows.', 'Courage and trust.', 'Courage fades.'));
    expect(blocksOf(index.search('courage trust'))).toEqual(['b2']);
    expect(blocksOf(index.search('courage grass'))).toEqual(['b2', 'b3']);
  });

  it('breaks ties by reading order', () => {
    const index = createSearchIndex(
      issueOf({ id: 'one', body: ['Trust.', 'Trust.'] }, { id: 'two', body: ['Trust.'] }),
    );
    expect(hitsOf(index.search('trust')).map((hit) => [hit.article, hit.block])).toEqual([
      ['one', 'b1'],
      ['one', 'b2'],
      ['two', 'b1'],
    ]);
    const apart = createSearchIndex(passages('Courage.', 'Trust.'));
    expect(blocksOf(apart.search('trust courage'))).toEqual(['b1', 'b2']);
  });

  it('keeps a passage with a word as typed when another has only what the word may have been meant to be', () => {
    const index = createSearchIndex(passages('Kinship.', 'Kingship is caring.'));
    expect(blocksOf(index.search('kinship caring')).toSorted()).toEqual(['b1', 'b2']);
  });
});

describe('results', () => {
  const index = createSearchIndex(
    issueOf(
      { id: 'foreword', kind: 'front-matter', body: ['It mentions reunification among nine other things.'] },
      {
        id: 'home',
        title: 'Reunification: bringing families back',
        shortTitle: 'Reunification',
        standfirst: 'Care need not last for ever. Coventry asks again.',
        authors: [{ name: 'Hannah Bedford', role: 'Programme Manager' }, { name: 'Sam Okafor' }],
        models: ['Family Valued'],
        places: ['Coventry', 'Leeds'],
        body: [{ kind: 'heading', label: '1', text: 'Why reunification' }, 'Reunification is slow.'],
      },
    ),
  );

  it('groups by article, the best first', () => {
    const { groups, total, articles } = index.search('reunification');
    expect(
      groups.map(({ article, title, shortTitle, kind }) => ({ article, title, shortTitle, kind })),
    ).toEqual([
      {
        article: 'home',
        title: 'Reunification: bringing families back',
        shortTitle: 'Reunification',
        kind: 'practice',
      },
      { article: 'foreword', title: 'foreword', shortTitle: 'foreword', kind: 'front-matter' },
    ]);
    expect(groups.map((group) => group.hits.length)).toEqual([3, 1]);
    expect({ total, articles }).toEqual({ total: 4, articles: 2 });
  });

  it('leads from a title to the top of its article', () => {
    expect(hitsOf(index.search('bringing back'))[0]).toEqual({
      kind: 'passage',
      issue: 'test-issue',
      article: 'home',
      block: 'title',
      label: 'title',
      field: 'title',
      range: { start: 0, end: 37 },
      excerpt: {
        text: 'Reunification: bringing families back',
        marks: [
          { start: 15, end: 23 },
          { start: 33, end: 37 },
        ],
      },
    });
  });

  it.each([
    ['okafor', 'people', 'Sam Okafor', 'title'],
    ['bedford', 'people', 'Hannah Bedford, Programme Manager', 'title'],
    ['leeds', 'tags', 'Family Valued · Coventry · Leeds', 'title'],
    ['valued', 'tags', 'Family Valued · Coventry · Leeds', 'title'],
    ['ever', 'standfirst', 'Care need not last for ever.', 'standfirst'],
    ['why', 'heading', 'Why reunification', 'b1'],
  ])('%j is found in the %s', (query, field, text, block) => {
    expect(hitsOf(index.search(query))[0]).toMatchObject({ field, block, excerpt: { text } });
  });

  it('holds no more hits than asked, and counts all', () => {
    const results = index.search('reunification', { limit: 2 });
    expect(hitsOf(results)).toHaveLength(2);
    expect(results).toMatchObject({ total: 4, articles: 2 });
  });
});
