// Block ids: what stays the same when an article is edited, so that marks keep their place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/journal/types.js';
import { compiled } from './compile.js';

const word = fc.constantFrom(
  'families',
  'were',
  'heard',
  'again',
  '👩‍👩‍👧',
  'cafe\u0301',
  "isn't",
  '_not_',
  '10',
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

/** Ways of setting a text, each a kind of block. */
const settings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `## ${text}`,
  (text) => `> ${text}`,
  (text) => `- ${text}`,
  (text) => `- Outer: ${text}\n  - inner ${text}`,
  (text) => `:::pull\n\n${text}\n\n:::`,
  (text) => `:::key-points\n\n- ${text}\n\n:::`,
];
/** A comment-like line keeps two lists beside each other from becoming one. */
const bodyOf = (parts: readonly string[]): string => parts.join('\n\n***\n\n');

const part = fc.tuple(fc.constantFrom(...settings), paragraph).map(([set, text]) => set(text));
const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 8 });

const ids = (body: string): readonly string[] => compiled(body).blocks.map(({ id }) => id);
const byText = (body: string): ReadonlyMap<string, string> => {
  const { blocks, text } = compiled(body);
  const keyOf = ({ kind, start, end }: Block) => `${kind} ${text.slice(start, end)}`;
  return new Map(blocks.map((block) => [keyOf(block), block.id]));
};

describe('the ids of blocks', () => {
  it('are all different, whatever is repeated', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (some) => {
        const found = ids(bodyOf([...some, ...some, 'End.']));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });

  it('stay when another block is edited', () => {
    fc.assert(
      fc.property(parts, fc.nat(), paragraph, (before, index, text) => {
        const at = index % before.length;
        const edited = `Edited, ${text}`;
        fc.pre(!before.includes(edited));
        const kept = ids(bodyOf(before.toSpliced(at, 1)));
        const after = ids(bodyOf(before.with(at, edited)));
        expect(after.filter((id) => !kept.includes(id))).toHaveLength(1);
        // Apart from counters of repeated texts, which the uniqueness of parts leaves to nested items only.
        expect(kept.filter((id) => !after.includes(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('stay when blocks change places', () => {
    fc.assert(
      fc.property(
        parts.chain((before) =>
          fc.tuple(
            fc.constant(before),
            fc.shuffledSubarray(before, { minLength: before.length, maxLength: before.length }),
          ),
        ),
        ([before, after]) => {
          expect(ids(bodyOf(after)).toSorted()).toEqual(ids(bodyOf(before)).toSorted());
          expect(byText(bodyOf(after)).get('paragraph Last.')).toBe(
            byText(bodyOf(before)).get('paragraph Last.'),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('belong to the text: a moved paragraph takes its id with it', () => {
    const before = byText('One.\n\nTwo.\n\nThree.');
    const after = byText('Three.\n\nNew.\n\nOne.');
    for (const text of ['One.', 'Three.'])
      expect(after.get(`paragraph ${text}`)).toBe(before.get(`paragraph ${text}`));
  });

  it('of a list item do not change with the items nested in it', () => {
    const before = byText('- Outer\n  - inner');
    const after = byText('- Outer\n  - inner, edited\n  - and one more');
    expect(after.get('list-item Outer')).toBe(before.get('list-item Outer'));
  });

  it('of a repeated text have a counter, in reading order', () => {
    const [, , first = '', second, third] = ids('Same.\n\nSame.\n\n_Same._');
    expect(second).toBe(`${first}-2`);
    expect(third).toBe(`${first}-3`);
  });

  it('tell kinds of block apart, but not two ways of writing a letter', () => {
    const [, , paragraphId] = ids('Same');
    expect(ids('## Same')[2]).not.toBe(paragraphId);
    expect(ids('caf\u00e9')[2]).toBe(ids('cafe\u0301')[2]);
  });

  it('are those the marks of readers of this edition point to', () => {
    // A change here orphans the blocks of every mark ever made: their quotation must then be searched for.
    expect(ids('One paragraph.\n\n## One heading')).toEqual(['title', 'standfirst', 'p-', 'h-']);
  });
});
