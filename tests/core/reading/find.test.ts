// Find in article: what counts as the same words, and that nothing is missed or found twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../core/reading/find.js';
import { fold } from '../../../core/reading/fold.js';
import { words as anyWords } from '../journal/bodies.js';

/** An article of these blocks. */
function articleOf(...texts: readonly string[]) {
  let start = 0;
  const blocks = texts.map((text, index) => {
    const block = {
      id: `b${index}`,
      kind: 'paragraph' as const,
      label: String(index + 1),
      start,
      end: start + text.length,
    };
    start = block.end + 1;
    return block;
  });
  return { text: texts.join('\n'), blocks };
}

const found = (words: string, ...texts: readonly string[]): readonly string[] => {
  const article = articleOf(...texts);
  return findIn(article, words).map(({ start, end }) => article.text.slice(start, end));
};

describe('the same words', () => {
  it.each([
    ['in capitals', 'FAMILY', 'The family and the Family', ['family', 'Family']],
    ['without accents', 'cafe', 'A café, a cafe\u0301.', ['café', 'cafe\u0301']],
    ['with accents', 'café', 'A cafe.', ['cafe']],
    [
      'with a straight apostrophe',
      "children's",
      'The children’s and children\u02BCs',
      ['children’s', 'children\u02BCs'],
    ],
    ['with a plain hyphen', '2019-2024', '2019–2024 and 2019\u20112024', ['2019–2024', '2019\u20112024']],
    ['in straight quotation marks', '"we"', 'He said “we”.', ['“we”']],
    ['over a line break', 'no wrong', 'No\nwrong door', ['No\nwrong']],
    ['over a hard space', 'wrong door', 'wrong\u00a0door', ['wrong\u00a0door']],
    ['with a soft hyphen in them', 'family', 'fam\u00adily', ['fam\u00adily']],
    ['in a ligature', 'office', 'the oﬃce', ['oﬃce']],
    ['as part of a ligature', 'of', 'the oﬃce', ['oﬃ']],
    ['as one ellipsis', '.', 'Wait… now.', ['…', '.']],
    ['in part of a word', 'ami', 'family', ['ami']],
    ['where there is an emoji', 'home 🏡', 'came Home 🏡!', ['Home 🏡']],
  ])('%s', (_, words, text, expected) => {
    expect(found(words, text)).toEqual(expected);
  });

  it('are not found across two blocks', () => {
    expect(found('one two', 'one', 'two')).toEqual([]);
  });

  it('are not found twice in one place', () => {
    expect(found('aa', 'aaaa aaa')).toEqual(['aa', 'aa', 'aa']);
  });

  it('are nothing when nothing is typed', () => {
    expect(found('', 'some words')).toEqual([]);
    expect(found(' \n', 'some words')).toEqual([]);
  });
});

/** Folding without a thought for speed or offsets. */
const naive = (text: string): string =>
  [...text]
    .map((character) =>
      character
        .normalize('NFKD')
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, ''),
    )
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[–‑]/gu, '-');

const count = (text: string, words: string): number =>
  words.trim() === '' ? 0 : text.split(words).length - 1;
/** Characters that fold to one code unit each, so that no two hits can fall into one character. */
const plain = fc.string({
  unit: fc.constantFrom('a', 'A', 'á', 'b', ' ', '\u00a0', '’', "'", '–', '-', 'e\u0301', '“'),
});

describe('every place', () => {
  it('that a naive search of the folded blocks finds is found, and none other', () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 4 }), plain, (texts, words) => {
        const article = articleOf(...texts);
        const expected = texts.reduce((sum, text) => sum + count(naive(text), naive(words)), 0);
        const hits = findIn(article, words);
        expect(hits).toHaveLength(expected);
        for (const { start, end } of hits) expect(naive(article.text.slice(start, end))).toBe(naive(words));
      }),
    );
  });

  it('is in one block, in order, apart from the next, and of whole characters', () => {
    fc.assert(
      fc.property(fc.array(anyWords, { maxLength: 4 }), anyWords, (texts, words) => {
        const article = articleOf(...texts);
        const hits = findIn(article, words.slice(0, 3));
        let past = 0;
        for (const { start, end } of hits) {
          expect(start).toBeGreaterThanOrEqual(past);
          expect(end).toBeGreaterThan(start);
          past = end;
          expect(article.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
          expect(fold(article.text.slice(start, end)).text).toContain(fold(words.slice(0, 3)).text);
        }
      }),
    );
  });

  it('of any words cut from a block is found', () => {
    const cut = fc
      .tuple(anyWords, fc.nat(), fc.nat())
      .map(([text, from, length]) => ({ text, start: from % (text.length + 1), length }));
    fc.assert(
      fc.property(cut, ({ text, start, length }) => {
        const words = text.slice(start, start + (length % 12) + 1);
        const whole = fold(text).text.includes(fold(words).text) && fold(words).text.trim() !== '';
        expect(findIn(articleOf(text), words).length > 0).toBe(whole);
      }),
    );
  });
});
