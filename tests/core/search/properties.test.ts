// What holds for every text and every query.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from '../../../core/search/analyse.js';
import { createSearchIndex } from '../../../core/search/index.js';
import { blocksOf, hitsOf, markedIn, passages } from './issue-of.js';

/** Words as they occur: plain, odd, and whatever a keyboard can make. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,9}$/) },
  fc.constantFrom(
    'children’s',
    'multi-agency',
    '£1,200',
    'Zoë',
    '👩‍👧',
    'U.K.',
    '3.5%',
    'e\u0301cole',
    '🇬🇧',
    '“care”',
    '—',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const passage = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' '));
const hasWord = (text: string): boolean => terms(text).length > 0;

/** The words of a text as a reader would copy them, cut at white space only; `-word` asks for what is without it. */
const wordsOf = (text: string): string[] =>
  text.split(/\s+/u).filter((part) => hasWord(part) && !/^[-−–]/u.test(part));

const nearFamily = [
  'family',
  'families',
  'familiar',
  'famly',
  'familly',
  'fmaily',
  'family-led',
  'other',
  'word',
];
const near = fc.array(fc.constantFrom(...nearFamily), { minLength: 1, maxLength: 12 });

describe('search', () => {
  it('finds every passage by every word that stands in it', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, choice) => {
        const index = createSearchIndex(passages(...texts));
        texts.forEach((text, place) => {
          const words = wordsOf(text);
          const query = words[choice % words.length];
          if (query !== undefined)
            expect(blocksOf(index.search(query, { limit: 100 }))).toContain(`b${place + 1}`);
        });
      }),
    );
  });

  it('never puts a passage without the word before one with it', () => {
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 2, maxLength: 10 }),
        fc.constantFrom(...nearFamily),
        (bodies, query) => {
          const texts = bodies.map((words) => words.join(' '));
          const found = blocksOf(createSearchIndex(passages(...texts)).search(query, { limit: 100 }));
          const holds = found.map(
            (block) => texts[Number(block.slice(1)) - 1]?.split(/[ -]/).includes(query) === true,
          );
          if (!query.includes('-')) expect(holds).toEqual([...holds].sort((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });

  it('puts a passage with every word right before the same one with a slip in it', () => {
    const filler = fc.array(fc.constantFrom('one', 'two', 'three'), { maxLength: 20 });
    const slip = fc.constantFrom('leadreship', 'ledership', 'leaadership', 'leadershio');
    fc.assert(
      fc.property(filler, slip, fc.boolean(), fc.nat(5), (words, wrong, wrongFirst, repeats) => {
        const right = [...words, 'courage', 'leadership'].join(' ');
        const others = Array.from({ length: repeats }, () => 'leadership leadership');
        const texts = wrongFirst
          ? [right.replace('leadership', wrong), right]
          : [right, right.replace('leadership', wrong)];
        const found = blocksOf(
          createSearchIndex(passages(...texts, ...others)).search('courage leadership '),
        );
        expect(found[0]).toBe(wrongFirst ? 'b2' : 'b1');
      }),
    );
  });
});

describe('hits', () => {
  it('show whole words of the text, well formed, with nothing marked that was not matched', () => {
    fc.assert(
      fc.property(passage, fc.nat(), (text, choice) => {
        const words = wordsOf(text);
        const query = words[choice % words.length];
        if (query === undefined) return;
        const issue = passages(text);
        const [hit] = hitsOf(createSearchIndex(issue).search(query));
        const { excerpt, range } = hit ?? expect.fail('not found');

        expect(excerpt.text).not.toMatch(/\p{Surrogate}/u);
        const shown = excerpt.text.replace(/^…/u, '').replace(/…$/u, '');
        expect(` ${text.replace(/\s/gu, ' ')} `).toContain(shown);
        const longest = Math.max(...text.split(/\s/u).map((part) => part.length));
        expect(excerpt.text.length).toBeLessThanOrEqual(162 + longest);

        const asked = terms(query).map((term) => term.slice(0, 3));
        const marked = markedIn(hit ?? expect.fail('not found'));
        expect(marked.length).toBeGreaterThan(0);
        for (const mark of marked)
          expect(terms(mark).some((term) => asked.some((start) => term.startsWith(start)))).toBe(true);
        let before = 0;
        for (const { start, end } of excerpt.marks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }

        const pointed = issue.articles[0]?.text.slice(range.start, range.end) ?? '';
        expect(text).toContain(pointed);
        for (const mark of marked) expect(pointed.replace(/\s/gu, ' ')).toContain(mark);
      }),
    );
  });
});
