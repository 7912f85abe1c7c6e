// Search against a reading of every passage word by word: nothing asked for is missed, nothing excluded is shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanker, createSearchIndex } from '../../../core/search/index.js';
import { blocksOf, passages } from './issue-of.js';

/** Few words, so that they meet; some join others, some are forms of one another. */
const word = fc.constantFrom(
  'trust',
  'trusts',
  'family',
  'families',
  'the',
  'of',
  'what',
  'home',
  'Zoë',
  'no',
  'FGC',
);
const passage = fc.array(word, { minLength: 1, maxLength: 12 });
const library = fc.array(passage, { minLength: 1, maxLength: 8 });

const holds = (text: readonly string[], phrase: readonly string[]): boolean =>
  text.some((_, at) => phrase.every((part, step) => text[at + step]?.toLowerCase() === part.toLowerCase()));
const indexOf = (texts: readonly (readonly string[])[]) =>
  createSearchIndex(passages(...texts.map((text) => `${text.join(' ')}.`)));
const expected = (
  texts: readonly (readonly string[])[],
  fits: (text: readonly string[]) => boolean,
): string[] => texts.flatMap((text, at) => (fits(text) ? [`b${at + 1}`] : []));

describe('against a naive scan', () => {
  it('a phrase finds exactly the passages it stands in', () => {
    fc.assert(
      fc.property(library, fc.array(word, { minLength: 1, maxLength: 3 }), (texts, phrase) => {
        const found = blocksOf(indexOf(texts).search(`"${phrase.join(' ')}"`));
        expect(found.toSorted()).toEqual(expected(texts, (text) => holds(text, phrase)).toSorted());
      }),
    );
  });

  it('what is excluded is never shown, and all else that was found still is', () => {
    fc.assert(
      fc.property(library, word, word, fc.boolean(), (texts, asked, unwanted, quoted) => {
        const index = indexOf(texts);
        const minus = quoted ? `-"${unwanted} home"` : `-${unwanted}`;
        const phrase = quoted ? [unwanted, 'home'] : [unwanted];
        const found = blocksOf(index.search(`"${asked}" ${minus} `));
        for (const block of found) expect(holds(texts[Number(block.slice(1)) - 1] ?? [], phrase)).toBe(false);
        if (quoted)
          expect(found.toSorted()).toEqual(
            expected(texts, (text) => holds(text, [asked]) && !holds(text, phrase)).toSorted(),
          );
      }),
    );
  });

  it('either of two words is enough, and filters leave nothing else in', () => {
    fc.assert(
      fc.property(library, word, word, (texts, one, other) => {
        const found = blocksOf(indexOf(texts).search(`"${one}" OR "${other}" kind:practice `));
        const wanted = expected(texts, (text) => holds(text, [one]) || holds(text, [other]));
        expect(found.toSorted()).toEqual(wanted.toSorted());
        expect(blocksOf(indexOf(texts).search(`${one} kind:story `))).toEqual([]);
      }),
    );
  });
});

describe('ranking', () => {
  it('a slip of spelling finds, but never comes before the word itself, however often it stands there', () => {
    const twins = fc.constantFrom(
      ['practice', 'practise'],
      ['reunification', 'reunifications'],
      ['leadership', 'leadershop'],
      ['kinship', 'kingship'],
    );
    fc.assert(
      fc.property(
        twins,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 30 }),
        ([right = '', wrong = ''], times, filler) => {
          const long = `${right} ${'and much more besides '.repeat(filler)}`;
          const often = `${wrong} `.repeat(times);
          for (const texts of [
            [long, often],
            [often, long],
          ]) {
            const [first] = blocksOf(createSearchIndex(passages(...texts)).search(`${right} `));
            expect(first).toBe(texts[0] === long ? 'b1' : 'b2');
            const ranker = createRanker(texts.map((text, at) => ({ id: String(at), title: '', text })));
            expect(ranker.rank(right)[0]).toBe(texts[0] === long ? '0' : '1');
          }
        },
      ),
    );
    expect(blocksOf(createSearchIndex(passages('Leadership.')).search('leadreship'))).toEqual(['b1']);
  });

  it('ranks ids by title and text, longest questions included, ties in the order given', () => {
    const ranker = createRanker([
      { id: 'a', title: 'Heat transfer', text: 'Laminar flow over a flat plate.' },
      { id: 'b', title: 'Flutter', text: 'Wings at supersonic speed flutter when heated.' },
      { id: 'c', title: 'Flutter', text: 'Wings at supersonic speed flutter when heated.' },
      { id: 'd', title: 'Buckling of shells', text: 'Thin cylinders under load buckle.' },
    ]);
    expect(ranker.rank('what is known of the flutter of heated wings of aircraft at high speeds?')).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(ranker.rank('heating of plates', 1)).toEqual(['a']);
    expect(ranker.rank('')).toEqual([]);
    expect(createRanker([]).rank('anything')).toEqual([]);
  });
});

describe('while a word is typed', () => {
  it('every beginning of it finds what holds the whole word as written', () => {
    const index = createSearchIndex(
      passages('Generously relational conditions.', 'Adopting a study of communities.'),
    );
    for (const typed of ['generously', 'relational', 'conditions', 'adopting', 'communities'])
      for (let end = 2; end <= typed.length; end += 1)
        expect(blocksOf(index.search(typed.slice(0, end)))).toContain(
          'generously relational conditions'.includes(typed) ? 'b1' : 'b2',
        );
  });
});
