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

/** Ways of setting a text, each another kind of block, with the number of blocks it makes. */
const settings: readonly { readonly blocks: number; readonly set: (text: string) => string }[] = [
  { blocks: 1, set: (text) => text },
  { blocks: 1, set: (text) => `## ${text}` },
  { blocks: 1, set: (text) => `> ${text}` },
  { blocks: 1, set: (text) => `- ${text}` },
  { blocks: 2, set: (text) => `- Outer: ${text}\n  - inner ${text}` },
  { blocks: 1, set: (text) => `:::pull\n\n${text}\n\n:::` },
  { blocks: 1, set: (text) => `:::key-points\n\n- ${text}\n\n:::` },
];

const part = fc.record({ setting: fc.constantFrom(...settings), text: paragraph });
type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;

/** Parts of an article that say nothing twice. */
const distinctParts = fc.uniqueArray(part, { minLength: 1, maxLength: 8, selector: ({ text }) => text });

/** A line across the page keeps two lists beside each other from becoming one. */
const bodyOf = (parts: readonly Part[]): string =>
  parts.map(({ setting, text }) => setting.set(text)).join('\n\n***\n\n');

/** The ids of the blocks of a body, without title and standfirst. */
const ids = (body: string): readonly string[] =>
  compiled(body)
    .blocks.slice(2)
    .map(({ id }) => id);
const byText = (body: string): ReadonlyMap<string, string> => {
  const { blocks, text } = compiled(body);
  const keyOf = ({ kind, start, end }: Block) => `${kind} ${text.slice(start, end)}`;
  return new Map(blocks.map((block) => [keyOf(block), block.id]));
};

describe('the ids of blocks', () => {
  it('are all different, whatever is repeated', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (some) => {
        const found = ids(bodyOf([...some, ...some, ...some]));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });

  it('stay when another block is edited', () => {
    fc.assert(
      fc.property(distinctParts, fc.nat(), part, (before, index, { setting, text }) => {
        const at = index % before.length;
        const edited = { setting, text: `edited ${text}` };
        const start = before.slice(0, at).reduce((sum, item) => sum + item.setting.blocks, 0);
        const kept = ids(bodyOf(before)).toSpliced(start, before[at]?.setting.blocks ?? 0);
        const after = ids(bodyOf(before.with(at, edited)));
        expect(after.toSpliced(start, setting.blocks)).toEqual(kept);
        for (const id of after.slice(start, start + setting.blocks)) expect(kept).not.toContain(id);
      }),
      { numRuns: 50 },
    );
  });

  it('go with their blocks when these change places', () => {
    const shuffled = distinctParts.chain((parts) => {
      const all = { minLength: parts.length, maxLength: parts.length };
      return fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, all));
    });
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(byText(bodyOf(after))).toEqual(byText(bodyOf(before)));
      }),
      { numRuns: 50 },
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
    const [first = '', second, third] = ids('Same.\n\nSame.\n\n_Same._');
    expect(second).toBe(`${first}-2`);
    expect(third).toBe(`${first}-3`);
    const [outer = '', inner] = ids('- Same\n  - Same');
    expect(inner).toBe(`${outer}-2`);
  });

  it('tell kinds of block apart, but not two ways of writing a letter', () => {
    expect(ids('## Same')).not.toEqual(ids('Same'));
    expect(ids('caf\u00e9')).toEqual(ids('cafe\u0301'));
  });

  it('are those that marks already made point to', () => {
    // Another way of making them would leave every mark without its block, to be searched for by its quotation.
    expect(ids('One paragraph.\n\n## One heading')).toEqual(['p-491f9e761a', 'h-d7787b10ca']);
  });
});
