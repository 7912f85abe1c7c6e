// Selectors as other programs write them: one row a case, each a quotation or a position without a block to go by.
import { describe as suite, expect, it } from 'vitest';
import { resolve } from '../../../core/anchoring/resolve.js';
import type { Selectors } from '../../../core/annotation/types.js';
import { documentOf } from './documents.js';

/** `<` and `>` stand where the passage is meant to begin and end; none where nothing may be found. */
interface Row {
  readonly text: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Recorded place, in code points. */
  readonly at?: readonly [number, number];
}

const market =
  'The ferry left at dawn. The market opened late, and the market closed early. The ferry came back.';
const marked = (text: string) => {
  const start = text.indexOf('<');
  const plain = text.replace('<', '').replace('>', '');
  return { plain, range: start < 0 ? undefined : { start, end: text.indexOf('>') - 1 } };
};
const put = (words: string, nth = 0, text = market): string => {
  let at = text.indexOf(words);
  for (let seen = 0; seen < nth; seen += 1) at = text.indexOf(words, at + 1);
  return `${text.slice(0, at)}<${words}>${text.slice(at + words.length)}`;
};

const rows: Readonly<Record<string, Row>> = {
  'words that stand once': { text: put('opened late'), exact: 'opened late' },
  'the first words': { text: put('The ferry left'), exact: 'The ferry left' },
  'the last words': { text: put('ferry came back.'), exact: 'ferry came back.' },
  'the whole text': { text: `<${market}>`, exact: market },
  'half a word': { text: put('dawn'.slice(1)), exact: 'awn' },
  'the first of several, where nothing tells them apart': { text: put('The ferry'), exact: 'The ferry' },
  'the second of several, by its prefix': {
    text: put('The ferry', 1),
    exact: 'The ferry',
    prefix: 'early. ',
  },
  'the second of several, by its suffix': { text: put('The ferry', 1), exact: 'The ferry', suffix: ' came' },
  'the second of several, by both': {
    text: put('market', 1),
    exact: 'market',
    prefix: 'the ',
    suffix: ' closed',
  },
  'the second of several, by a prefix with a slip': {
    text: put('market', 1),
    exact: 'market',
    prefix: 'late, andd the ',
  },
  'the second of several, by a suffix with a slip': {
    text: put('market', 1),
    exact: 'market',
    suffix: ' closd early',
  },
  'the second of several, by its place alone': {
    text: put('The ferry', 1),
    exact: 'The ferry',
    at: [78, 87],
  },
  'the nearest to a place that shifted': { text: put('The ferry', 1), exact: 'The ferry', at: [70, 79] },
  'places that overlap, the first': { text: 'b<ana>nas', exact: 'ana' },
  'places that overlap, the second by its prefix': { text: 'ban<ana>s', exact: 'ana', prefix: 'ban' },
  'a quotation with a slip': { text: put('The market opened late'), exact: 'The markt opened late' },
  'a quotation with other white space': {
    text: put('The market opened late'),
    exact: 'The  market\nopened late',
  },
  'a quotation with straight quotation marks': {
    text: 'He said: <“We’ll come back on Friday”> and left.',
    exact: '"We\'ll come back on Friday"',
    prefix: 'He said: ',
    suffix: ' and left',
  },
  'a prefix longer than all that stands before it': {
    text: put('ferry left'),
    exact: 'ferry left',
    prefix: 'It was said that on that day the',
  },
  'a suffix after which the text ends': {
    text: put('came back.'),
    exact: 'came back.',
    suffix: ' Then it rained.',
  },
  'empty context': { text: put('opened late'), exact: 'opened late', prefix: '', suffix: '' },
  'an empty quotation after its prefix': {
    text: market.replace('market opened', 'market<> opened'),
    exact: '',
    prefix: 'The market',
  },
  'an empty quotation before its suffix': {
    text: market.replace(' opened', '<> opened'),
    exact: '',
    suffix: ' opened',
  },
  'characters beyond the basic plane': {
    text: 'A 🏡 and a <🏡 by the sea>.',
    exact: '🏡 by the sea',
    at: [10, 22],
  },
  'one of several characters beyond the basic plane': {
    text: 'A 🏡 and a <🏡> by',
    exact: '🏡',
    suffix: ' by',
  },
  'combining characters': { text: 'The <cafe\u0301> by the quay', exact: 'cafe\u0301' },
  'text from right to left': { text: 'המשפחות <הגיעו בבוקר> לשוק', exact: 'הגיעו בבוקר', prefix: 'המשפחות ' },
  'text without spaces': { text: '家族は朝に<市場へ行った>。', exact: '市場へ行った' },
  'words that are not there': { text: market, exact: 'a holy grail of gold' },
  'a quotation longer than the text': { text: 'Short.', exact: market },
  'any quotation in an empty text': { text: '', exact: 'ferry' },
  'an empty quotation with nothing to go by': { text: market, exact: '' },
  'an empty quotation whose prefix is nowhere': { text: market, exact: '', prefix: 'XYZ' },
};

suite('a quotation from another program', () => {
  it.each(Object.entries(rows))('%s', (_, { text, exact, prefix, suffix, at }) => {
    const { plain, range } = marked(text);
    const quote = {
      type: 'TextQuoteSelector',
      exact,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    };
    const place = at && { type: 'TextPositionSelector', start: at[0], end: at[1] };
    const selectors = [...(place ? [place] : []), quote] as unknown as Selectors;
    const found = resolve(documentOf(plain), selectors);
    if (range) expect(found).toMatchObject({ range });
    else expect(found.status).toBe('orphan');
  });
});

suite('a position without a quotation', () => {
  const position = (start: number, end: number): Selectors => [{ type: 'TextPositionSelector', start, end }];
  const doc = documentOf('A 🏡 by the sea', 'and a boat');

  it.each<[string, number, number, string]>([
    ['at the beginning', 0, 3, 'A 🏡'],
    ['after a character beyond the basic plane, counted in code points', 4, 6, 'by'],
    ['across paragraphs', 11, 18, 'sea\nand'],
    ['at the end', 21, 25, 'boat'],
    ['all of it', 0, 25, doc.text],
  ])('%s', (_, start, end, words) => {
    const found = resolve(doc, position(start, end));
    expect(found).toMatchObject({ status: 'exact' });
    expect('range' in found && doc.text.slice(found.range.start, found.range.end)).toBe(words);
  });

  it.each<[string, number, number]>([
    ['past the end', 20, 26],
    ['empty', 3, 3],
    ['backwards', 5, 2],
  ])('finds nothing %s', (_, start, end) => {
    expect(resolve(doc, position(start, end)).status).toBe('orphan');
  });
});
