// A library that changes: issues and notes put in and taken out, and indexes that were kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeKept, encodeKept } from '../../../core/search/cache.js';
import { complete } from '../../../core/search/complete.js';
import { createLibrary, indexIssue } from '../../../core/search/library.js';
import { createSearch } from '../../../core/search/search.js';
import type { SearchableNote } from '../../../core/search/types.js';
import { ENGINE } from '../../../core/search/version.js';
import { blocksOf, hitsOf, issueOf } from './issue-of.js';

const codec = {
  encode: (text: string) => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};
const families = issueOf({
  id: 'home',
  title: 'Coming home',
  kind: 'story',
  places: ['North Yorkshire'],
  authors: [{ name: 'Hannah Bedford' }],
  body: ['Trust grows slowly.', 'Zoë said: “1,200 families, one multi-agency team.”'],
});
const note = (id: string, fields: Partial<SearchableNote> = {}): SearchableNote => ({
  id,
  issue: families.id,
  article: 'home',
  quote: 'Trust grows slowly.',
  text: '',
  tags: [],
  meaning: '',
  block: 'b1',
  range: { start: 12, end: 31 },
  ...fields,
});
const open = () => {
  const library = createLibrary();
  library.putIssue(indexIssue(families));
  return { library, search: createSearch(library) };
};

describe('notes', () => {
  it('are found by their words, their quotation and their tags, as soon as they change', () => {
    const { library, search } = open();
    expect(search('supervision').total).toBe(0);
    library.putNote(note('n1', { text: 'Ask in supervision', tags: ['team day'], meaning: 'question' }));
    expect(hitsOf(search('supervision'))).toMatchObject([
      { kind: 'note', note: 'n1', field: 'note', article: 'home' },
    ]);
    expect(hitsOf(search('tag:team')).map((hit) => hit.note)).toEqual(['n1']);
    expect(hitsOf(search('trust in:notes')).map((hit) => hit.note)).toEqual(['n1']);
    expect(hitsOf(search('trust in:articles')).map((hit) => hit.block)).toEqual(['b1']);
    expect(search('meaning:question').total).toBe(1);
    expect(search('team').names).toContainEqual(
      expect.objectContaining({ kind: 'tag', name: 'team day', count: 1 }),
    );
    library.putNote(note('n1', { text: 'Ask at home' }));
    expect(search('supervision').total).toBe(0);
    expect(search('tag:team').total).toBe(0);
    library.removeNote('n1');
    expect(search('in:notes trust').total).toBe(0);
  });

  it('are found and counted by what the reader calls their meaning, whichever name it began with', () => {
    const { library, search } = open();
    library.putNote(note('n1', { text: 'One', meaning: 'key', meaningName: 'Proof for the board' }));
    library.putNote(note('n2', { text: 'Two', meaning: 'gone-2', meaningName: 'To ask Sam' }));
    const { facets } = search('in:notes', { facets: true });
    expect(facets.find(({ key }) => key === 'meaning')?.values.map(({ label }) => label)).toEqual([
      'Proof for the board',
      'To ask Sam',
    ]);
    expect(hitsOf(search('meaning:"proof for the board"')).map((hit) => hit.note)).toEqual(['n1']);
    expect(hitsOf(search('meaning:sam')).map((hit) => hit.note)).toEqual(['n2']);
    const offered = complete('meaning:', 8, library.shelves).map(({ label }) => label);
    expect(offered).toEqual(['Proof for the board', 'To ask Sam']);
  });

  it('may come before their issue, and stay when it comes anew', () => {
    const library = createLibrary();
    const search = createSearch(library);
    library.putNote(note('n1', { text: 'Remember this' }));
    expect(search('remember').groups[0]?.title).toBe('home');
    library.putIssue(indexIssue(families));
    expect(search('remember').groups[0]?.title).toBe('Coming home');
    library.putIssue(indexIssue(families));
    expect(search('trust').total).toBe(2);
    library.removeIssue(families.id);
    expect(search('trust').total).toBe(1);
    expect(search('families').total).toBe(0);
  });
});

describe('completion', () => {
  const { library } = open();
  library.putNote(note('n1', { tags: ['team day'] }));
  const offered = (source: string): readonly string[] =>
    complete(source, source.length, library.shelves).map(({ text }) => text);
  it.each([
    ['pla', 'place:'],
    ['trust ki', 'trust kind:'],
    ['place:nor', 'place:"North Yorkshire" '],
    ['place:', 'place:"North Yorkshire" '],
    ['kind:st', 'kind:story '],
    ['by:han', 'by:"Hannah Bedford" '],
    ['tag:', 'tag:"team day" '],
    ['-kind:st', '-kind:story '],
    ['gro', 'grows '],
  ])('%j can become %j', (source, text) => {
    expect(offered(source)).toContain(text);
  });
  it.each(['', 'trust ', '"in quo', 'time:1'])('offers nothing at the end of %j', (source) => {
    expect(offered(source)).toEqual([]);
  });
});

describe('a kept index', () => {
  const bytes = encodeKept(indexIssue(families), 'text-1', codec);
  const queries = [
    'trust',
    'multiagency',
    'famil',
    '1200',
    '"one multi-agency team"',
    'zoe -trust',
    'north',
    'slwoly',
  ];

  it('answers as the one it was made from', () => {
    const kept = decodeKept(bytes, 'text-1', codec);
    if (!kept.ok) throw new Error(kept.error);
    const library = createLibrary();
    expect(library.putIssue(kept.value)).toBe(true);
    const search = createSearch(library);
    for (const query of queries) expect(search(query)).toEqual(open().search(query));
  });

  it('is whole for an issue of many articles, some fields of which nobody wrote in', () => {
    const many = issueOf(
      ...Array.from({ length: 40 }, (_, at) => ({
        id: `a${at}`,
        body: ['Trust grows.', `Word${at} stands here.`],
      })),
    );
    const kept = decodeKept(encodeKept(indexIssue(many), 'many', codec), 'many', codec);
    if (!kept.ok) throw new Error(kept.error);
    const library = createLibrary();
    expect(library.putIssue(kept.value)).toBe(true);
    expect(createSearch(library)('word39')).toMatchObject({ total: 1, groups: [{ article: 'a39' }] });
  });

  it('is not used for another text or another version of the analyser', () => {
    expect(decodeKept(bytes, 'text-2', codec)).toEqual({ ok: false, error: 'outdated' });
    const old = encodeKept(indexIssue(families), 'text-1', {
      ...codec,
      encode: (text) => codec.encode(text.replace(/"version":"[^"]*"/, '"version":"0-00000000"')),
    });
    expect(decodeKept(old, 'text-1', codec)).toEqual({ ok: false, error: 'outdated' });
  });

  it('is refused when any byte of it is wrong, or it is cut short, or it is nothing of the kind', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ (1 << (at % 8));
      expect(decodeKept(broken, 'text-1', codec)).toEqual({ ok: false, error: 'damaged' });
    }
    for (const end of [0, 1, 40, bytes.length - 1])
      expect(decodeKept(bytes.slice(0, end), 'text-1', codec)).toEqual({ ok: false, error: 'damaged' });
    expect(decodeKept(codec.encode('{}'.repeat(400)), 'text-1', codec)).toEqual({
      ok: false,
      error: 'damaged',
    });
  });

  it('is not put in with the passages of another text', () => {
    const library = createLibrary();
    const kept = indexIssue(families);
    expect(library.putIssue({ ...kept, issue: issueOf({ id: 'other' }) })).toBe(false);
    expect(blocksOf(createSearch(library)('trust'))).toEqual([]);
  });

  it('names the engine that is installed', () => {
    const manifest = join(import.meta.dirname, '../../../node_modules/minisearch/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    expect(ENGINE).toBe(`minisearch ${version}`);
  });
});
