// Looking words up must find what reading the whole list finds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from '../../../core/search/analyse.js';
import { createLexicon, type Lexicon } from '../../../core/search/lexicon.js';
import { slips, slipsOfBytes } from '../../../core/search/spelling.js';
import { stemOf } from '../../../core/search/stem.js';

/** Optimal string alignment, as its definition has it. */
function slipsByDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? slipsByDefinition(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity;
  return Math.min(
    slipsByDefinition(a.slice(0, -1), b) + 1,
    slipsByDefinition(a, b.slice(0, -1)) + 1,
    slipsByDefinition(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped,
  );
}

const short = fc.stringMatching(/^[abc]{0,6}$/);
const root = fc.stringMatching(/^[abdilostye]{1,6}$/);
const ending = fc.constantFrom(
  ...['', 's', 'ed', 'ing', 'ies', 'y', 'ly', 'tion', 'ational', 'ization', 'fulness', 'ement', 'ying'],
);
const word = fc.tuple(root, ending).map((parts) => parts.join(''));
const lexiconOf = (words: readonly string[]) => {
  const lexicon = createLexicon();
  for (const text of words) lexicon.learn(text);
  return lexicon;
};
const sorted = (lexicon: Lexicon, words: readonly number[]): string[] =>
  words.map((word) => lexicon.textOf(word)).toSorted();

describe('slips', () => {
  it('are as many as the definition says, or only more than were asked about', () => {
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const expected = slipsByDefinition(a, b);
        expect(slips(a, b)).toBe(expected);
        if (expected <= most) expect(slips(a, b, most)).toBe(expected);
        else expect(slips(a, b, most)).toBeGreaterThan(most);
      }),
    );
  });
});

describe('slips of bytes', () => {
  it('are those of the letters, wherever in the bytes they lie', () => {
    const within = (text: string, before: string) => {
      const bytes = Uint8Array.from(`${before}${text}cab`, (letter) => letter.charCodeAt(0));
      return { bytes, start: before.length, end: before.length + text.length };
    };
    fc.assert(
      fc.property(short, short, short, fc.integer({ min: 0, max: 3 }), (a, b, before, most) => {
        expect(slipsOfBytes(within(a, before), within(b, ''), most)).toBe(
          Math.min(slipsByDefinition(a, b), most + 1),
        );
      }),
    );
  });
});

describe('the words of an index', () => {
  it('have the same stems whether those were learnt ahead, in part or not at all', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 60 }),
        fc.uniqueArray(word, { maxLength: 10 }),
        (words, later) => {
          const all = [...new Set([...words, ...later])];
          // More than are stemmed for one question alone.
          const others = Array.from({ length: 300 }, (_, at) => `x${at}x`);
          const cold = lexiconOf([...words, ...others, ...later]);
          const ready = lexiconOf([...words, ...others]);
          while (ready.learnStems());
          for (const text of later) ready.learn(text);
          for (const stem of new Set(all.map(stemOf))) {
            expect([...ready.withStem(stem)]).toEqual([...cold.withStem(stem)]);
            expect(sorted(ready, ready.withStem(stem))).toEqual(
              all.filter((text) => stemOf(text) === stem).toSorted(),
            );
          }
        },
      ),
    );
  });

  it('are found by how they begin, by their stem and by words spelt nearly so, none left out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, asked) => {
        const lexicon = lexiconOf(words);
        for (const prefix of [asked.slice(0, 1), asked.slice(0, 2), asked])
          expect(sorted(lexicon, lexicon.beginning(prefix))).toEqual(
            words.filter((text) => text.startsWith(prefix)).toSorted(),
          );
        const stem = stemOf(asked);
        expect(sorted(lexicon, lexicon.withStem(stem))).toEqual(
          words.filter((text) => stemOf(text) === stem).toSorted(),
        );
        expect(
          sorted(
            lexicon,
            lexicon.similar(asked, 2).map((near) => near.word),
          ),
        ).toEqual(words.filter((text) => text !== asked && slips(text, asked) <= 2).toSorted());
      }),
    );
  });

  it('find every form of the words of the bundled issue', () => {
    const folder = join(import.meta.dirname, '../../../content/issues/strengthening-families-6');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    const words = [...new Set(files.flatMap((name) => terms(readFileSync(join(folder, name), 'utf8'))))];
    expect(words.length).toBeGreaterThan(1000);
    const lexicon = lexiconOf(words);
    const missed = words.filter((text, word) => !lexicon.withStem(stemOf(text)).includes(word));
    expect(missed).toEqual([]);
  });

  it('find the three that do not begin as their stem does', () => {
    const lexicon = lexiconOf(['die', 'dying', 'lies', 'lying', 'tie', 'tying']);
    for (const stem of ['die', 'lie', 'tie']) expect(lexicon.withStem(stem)).toHaveLength(2);
  });
});
