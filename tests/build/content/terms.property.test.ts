// Finding terms in any text, against an oracle that tries every stretch of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, readBlocks, type Found, type Wording } from '../../../build/content/terms.js';
import type { Article } from '../../../core/journal/types.js';

/** Few words, so that they meet often; some begin or end like others, some have capitals or accents. */
const words = [
  'care',
  'Care',
  'CARE',
  'cares',
  'leaver',
  'FGC',
  'FGCs',
  'scar',
  'café',
  'cafe\u0301',
  'é',
  's',
];
const gaps = [' ', '  ', '-', '‑', ', ', '’', "'", ' – ', '\u00a0', '.'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const form = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    fc.constantFrom(' ', '-', "'", ', ').map((gap) => ({ form: parts.join(gap), entry: parts.join(gap) })),
  );
const forms = fc.uniqueArray(form, { maxLength: 6, selector: ({ entry }) => entry });

const article = (words_: string): Article => ({
  ...{ id: 'one', title: '', standfirst: '', kind: 'story', part: '', authors: [], models: [], places: [] },
  ...{ language: 'en', words: 0, minutes: 1, text: words_, body: { type: 'root', children: [] } },
  blocks: [{ id: 'b', kind: 'paragraph', label: '1', start: 0, end: words_.length }],
});
const find = (wordings: readonly Wording<string>[], within: string, plurals: boolean) =>
  readBlocks(article(within)).look(createFinder(wordings, { plurals }))[0] ?? [];

const plain = (part: string): string =>
  part
    .normalize('NFC')
    .replace(/[-‑]|\s+/gu, ' ')
    .replace(/’/g, "'");
const isWord = (character: string | undefined): boolean => /[\p{L}\p{N}\p{M}]/u.test(character ?? ' ');

/** Whether a stretch of a text is a form, by its characters alone. */
function isForm(within: string, start: number, end: number, wanted: string, plurals: boolean): boolean {
  if (isWord(within[start - 1]) && isWord(within[start])) return false;
  if (isWord(within[end - 1]) && isWord(within[end])) return false;
  if (/\p{M}/u.test(within[start] ?? '')) return false;
  const stretch = plain(within.slice(start, end));
  const endings = plurals ? ['', 's'] : [''];
  return endings.some((ending) =>
    /\p{Lu}/u.test(wanted)
      ? stretch === plain(wanted) + ending
      : stretch.toLowerCase() === plain(wanted).toLowerCase() + ending,
  );
}

/** Every stretch that is a form of an entry, the longest first, without those that overlap one before. */
function oracle(wordings: readonly Wording<string>[], within: string, plurals: boolean): Found<string>[] {
  const all: Found<string>[] = [];
  for (let start = 0; start < within.length; start += 1)
    for (let end = start + 1; end <= within.length; end += 1)
      for (const { entry, form: wanted } of wordings)
        if (isForm(within, start, end, wanted, plurals)) all.push({ entry, start, end });
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Found<string>[] = [];
  for (const place of all)
    if (!kept.some(({ start, end }) => place.start < end && start < place.end)) kept.push(place);
  return kept.sort((a, b) => a.start - b.start);
}

const ranges = (found: readonly Found<string>[]): readonly string[] =>
  found.map(({ start, end }) => `${start}-${end}`);

describe('a finder', () => {
  it.each([true, false])('finds what trying every stretch of a text finds (plurals: %s)', (plurals) => {
    fc.assert(
      fc.property(forms, text, (wordings, within) => {
        expect(ranges(find(wordings, within, plurals))).toEqual(ranges(oracle(wordings, within, plurals)));
      }),
      { numRuns: 300 },
    );
  });

  it('names an entry that the place says', () => {
    fc.assert(
      fc.property(forms, text, (wordings, within) => {
        for (const { entry, start, end } of find(wordings, within, true))
          expect(isForm(within, start, end, entry, true)).toBe(true);
      }),
    );
  });

  it('finds the same in a text of its own as after another', () => {
    fc.assert(
      fc.property(forms, text, text, (wordings, before, within) => {
        const joined = article(`${before}\n${within}`);
        const second = {
          id: 'c',
          kind: 'paragraph' as const,
          label: '2',
          start: before.length + 1,
          end: joined.text.length,
        };
        const blocks = [
          { id: 'b', kind: 'paragraph' as const, label: '1', start: 0, end: before.length },
          second,
        ];
        const found =
          readBlocks({ ...joined, blocks }).look(createFinder(wordings, { plurals: true }))[1] ?? [];
        const moved = found.map((place) => ({
          ...place,
          start: place.start - second.start,
          end: place.end - second.start,
        }));
        expect(moved).toEqual(find(wordings, within, true));
      }),
    );
  });
});
