// Block ids: what stays the same when an article is edited, so that marks keep their place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/journal/types.js';
import { blocksOf, compiled, mistakesIn } from './compile.js';

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
  { blocks: 1, set: (text) => `:::figure{src="hub.svg" alt="A hub"}\n\n${text}\n\n:::` },
  { blocks: 2, set: (text) => `:::timeline{caption="${text}"}\n\n- **2020**: ${text}\n\n:::` },
  {
    blocks: 6,
    set: (text) => `:::table{caption="${text}"}\n\n| | Yes |\n| - | - |\n| No | Yes |\n| Non | Yes |\n\n:::`,
  },
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
/** Each id with what it stands for, in an order of its own. */
function pairs(body: string): readonly string[] {
  const { blocks, text } = compiled(body);
  return blocks.map(({ id, kind, start, end }) => `${id} ${kind} ${text.slice(start, end)}`).toSorted();
}
const byText = (body: string): ReadonlyMap<string, string> => {
  const { blocks, text } = compiled(body);
  const keyOf = ({ kind, start, end }: Block) => `${kind} ${text.slice(start, end)}`;
  return new Map(blocks.map((block) => [keyOf(block), block.id]));
};

describe('the ids of blocks', () => {
  it('are all different, and the same each time', () => {
    fc.assert(
      fc.property(distinctParts, (parts) => {
        const found = ids(bodyOf(parts));
        expect(new Set(found).size).toBe(found.length);
        expect(ids(bodyOf(parts))).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });

  it('stay when another block comes or goes', () => {
    fc.assert(
      fc.property(distinctParts, fc.nat(), part, (parts, index, { setting, text }) => {
        const at = index % (parts.length + 1);
        const more = parts.toSpliced(at, 0, { setting, text: `new ${text}` });
        const start = parts.slice(0, at).reduce((sum, item) => sum + item.setting.blocks, 0);
        expect(ids(bodyOf(more)).toSpliced(start, setting.blocks)).toEqual(ids(bodyOf(parts)));
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
        expect(pairs(bodyOf(after))).toEqual(pairs(bodyOf(before)));
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

  it('take a name where words are said again, and keep it whatever the words become', () => {
    const [first, second] = ids('Same.\n\nSame. {#second}');
    expect(ids('Same.')).toEqual([first]);
    expect(second).toBe('p-second');
    expect(ids('Other.\n\nSame again.{#second}')[1]).toBe('p-second');
    expect(ids('- Same\n  - Same {#inner}\n- Last')[1]).toBe('l-inner');
    expect(ids('- Same {#outer}\n  - Same')[0]).toBe('l-outer');
    expect(ids('## Same\n\n### Same {#below}')[1]).toBe('h-below');
    expect(ids('> Same\n>\n> Same {#again}')[1]).toBe('q-again');
  });

  it('leave no name in the text', () => {
    expect(blocksOf(compiled('One _two_ {#a}\n\n- Three\n  {#b}\n\n## Four{#c}'))).toEqual([
      '1 paragraph: One two',
      '2.1 list-item: Three',
      '3 heading: Four',
    ]);
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

describe('blocks that cannot be told apart are a mistake', () => {
  const set = (text: string): string => `:::table{caption="${text}"}\n\n| a |\n| - |\n\n:::`;

  it.each([
    ['paragraphs', 'Same.\n\nSame.', 10, /these words stand already in line 8; .*\{#second\}/],
    ['paragraphs, one with markup', 'Same.\n\n_Same._', 10, /line 8/],
    ['apostrophes of two kinds', "It's\n\nIt’s", 10, /line 8/],
    ['letters written in two ways', 'caf\u00e9\n\ncafe\u0301', 10, /line 8/],
    ['headings of two sizes', '## Same\n\n### Same', 10, /line 8/],
    ['list items of two lists', '- Same\n\nx\n\n- Same', 12, /line 8/],
    ['a list item and one inside it', '- Same\n  - Same', 9, /line 8/],
    ['quotations', '> Same\n\nx\n\n> Same', 12, /line 8/],
    ['pull lines', ':::pull\n\nSame\n\n:::\n\n:::pull\n\nSame\n\n:::', 16, /line 10/],
    ['captions of tables', `${set('Same')}\n\n${set('Same')}`, 15, /caption stands already in line 8/],
    ['names', 'One {#same}\n\n## Two {#same}', 10, /the name \{#same\} stands already in line 8/],
    ['a name with a capital', 'One {#Two}', 8, /small letters, digits and hyphens/],
    ['a name begun with a digit', 'One {#2}', 8, /begun by a letter/],
    ['a name in the middle', 'One {#two} three', 8, /at the end/],
    ['a name inside markup', 'One _two {#three}_', 8, /at the end/],
    ['a name on a caption', set('Same {#two}'), 8, /at the end of a paragraph, heading or list item/],
    ['a name without words', 'One\n\n{#two}', 10, /after words/],
  ])('%s', (_, body, line, reason) => {
    const [mistake, ...more] = mistakesIn(body);
    expect(more).toEqual([]);
    expect(mistake).toMatch(new RegExp(`^articles/01-test\\.md:${line}: `));
    expect(mistake).toMatch(reason);
  });

  it('but not blocks of different kinds that say the same', () => {
    expect(mistakesIn('## Same\n\nSame\n\n> Same\n\n- Same\n\n:::pull\n\nSame\n\n:::')).toEqual([]);
  });
});
