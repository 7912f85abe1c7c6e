// A compiled issue is checked before the window is given it.
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../core/schema/issue.js';

const paragraph = {
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [{ type: 'text', value: 'Two.' }],
};
const article = {
  id: 'foreword',
  title: 'One',
  standfirst: '',
  kind: 'front-matter',
  part: 'Opening',
  authors: [{ name: 'Chloe' }],
  models: [],
  places: [],
  language: 'en-GB',
  words: 2,
  minutes: 1,
  text: 'One\nTwo.',
  blocks: [
    { id: 'title', kind: 'title', label: 'title', start: 0, end: 3 },
    { id: 'p-1', kind: 'paragraph', label: '1', start: 4, end: 8 },
  ],
  body: { type: 'root', children: [paragraph] },
};
const passage = (start: number, end: number, name = 'foreword') => ({ article: name, start, end });
const issue = {
  schemaVersion: 2,
  id: 'families-6',
  title: 'Strengthening families',
  subtitle: '',
  journal: 'Learning Journal',
  number: 6,
  publisher: 'A publisher',
  date: '2024-03',
  edition: 1,
  contributors: [],
  about: '',
  articles: [article],
  glossary: [
    { id: 'one', term: 'One', forms: ['first'], definition: 'A number.', passages: [passage(0, 3)] },
  ],
  index: [{ id: 'person-two', kind: 'person', name: 'Two', passages: [passage(4, 7)] }],
};
const holding = (change: object) => ({ ...issue, articles: [{ ...article, ...change }] });
const [title, first] = article.blocks;

describe('parseIssue', () => {
  it('takes what the compiler makes', () => {
    expect(parseIssue(issue)).toEqual({ ok: true, value: issue });
  });

  it.each([
    ['nothing', undefined],
    ['an issue without articles', { ...issue, articles: [] }],
    ['an id that is a path', { ...issue, id: '../x' }],
    ['a kind it does not know', holding({ kind: 'advert' })],
    ['a block past the end of the text', holding({ blocks: [title, { ...first, end: 99 }] })],
    ['blocks that overlap', holding({ blocks: [title, { ...first, start: 3 }] })],
    ['blocks out of order', holding({ blocks: [first, title] })],
    [
      'a body with a comment node',
      holding({ body: { type: 'root', children: [{ type: 'raw', value: '<b>' }] } }),
    ],
    [
      'a broken node deep inside',
      holding({ body: { type: 'root', children: [{ ...paragraph, children: [{ type: 'text' }] }] } }),
    ],
    ['an ornament that is no tree', holding({ ornament: { type: 'root', children: ['svg'] } })],
    ['a cover that is no tree', { ...issue, cover: { type: 'root', children: [{ type: 'raw' }] } }],
    [
      'a body that would run something',
      holding({
        body: { type: 'root', children: [{ ...paragraph, properties: { onClick: 'alert(1)' } }] },
      }),
    ],
    ['a language there is none of', holding({ language: 'not a language' })],
    ['a date that is none', { ...issue, date: 'last spring' }],
    ['two articles with the same id', { ...issue, articles: [article, article] }],
    [
      'a term that stands on nothing',
      { ...issue, glossary: [{ ...issue.glossary[0], passages: [passage(2, 2)] }] },
    ],
    ['a block that ends before it begins', holding({ blocks: [{ ...title, start: 3, end: 1 }] })],
    ['no glossary', { ...issue, glossary: undefined }],
    ['an index of another kind', { ...issue, index: [{ ...issue.index[0], kind: 'planet' }] }],
    [
      'a term found past the end',
      { ...issue, glossary: [{ ...issue.glossary[0], passages: [passage(4, 9)] }] },
    ],
    ['a name in no article', { ...issue, index: [{ ...issue.index[0], passages: [passage(0, 3, 'else')] }] }],
  ])('refuses %s', (_, value) => {
    expect(parseIssue(value)).toMatchObject({ ok: false, error: { kind: 'wrong-shape' } });
  });

  it('says that an issue is for a newer program', () => {
    expect(parseIssue({ schemaVersion: 3 })).toMatchObject({ ok: false, error: { kind: 'newer-version' } });
  });

  it('says that an issue is for an older program', () => {
    expect(parseIssue({ ...issue, schemaVersion: 1 })).toMatchObject({
      ok: false,
      error: { kind: 'older-version' },
    });
  });
});
