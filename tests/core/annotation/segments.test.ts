// Overlapping marks cut a text into segments that React can draw one inside another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '../../../core/annotation/segments.js';

const mark = (id: string, start: number, end: number, created = '2026') => ({ id, start, end, created });
const drawn = (marks: Parameters<typeof segments>[0], length: number): string =>
  segments(marks, length)
    .map(({ start, end, ids }) => `${start}-${end}${ids.length > 0 ? ` ${ids.join('>')}` : ''}`)
    .join(', ');

describe('segments', () => {
  it.each([
    ['no marks', [], '0-10'],
    ['one mark', [mark('a', 2, 5)], '0-2, 2-5 a, 5-10'],
    ['all of the text', [mark('a', 0, 10)], '0-10 a'],
    ['two that overlap', [mark('b', 4, 8), mark('a', 2, 6)], '0-2, 2-4 a, 4-6 a>b, 6-8 b, 8-10'],
    ['one inside another', [mark('b', 3, 4), mark('a', 2, 6)], '0-2, 2-3 a, 3-4 a>b, 4-6 a, 6-10'],
    ['the longer outside', [mark('b', 2, 4), mark('a', 2, 6)], '0-2, 2-4 a>b, 4-6 a, 6-10'],
    ['the older outside', [mark('b', 2, 4, '2026'), mark('a', 2, 4, '2025')], '0-2, 2-4 a>b, 4-10'],
    ['side by side', [mark('a', 0, 4), mark('b', 4, 10)], '0-4 a, 4-10 b'],
    ['past both ends', [mark('a', -5, 99)], '0-10 a'],
    ['empty and outside ones', [mark('a', 3, 3), mark('b', 20, 30)], '0-10'],
  ])('%s', (_, marks, expected) => {
    expect(drawn(marks, 10)).toBe(expected);
  });

  it('cover the text without gaps, and each mark exactly', () => {
    const anyMark = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (spans, length) => {
        const marks = spans.map(([start, end], index) => mark(String(index), start, end));
        const cut = segments(marks, length);
        expect(cut.map(({ start }) => start)).toEqual([0, ...cut.slice(0, -1).map(({ end }) => end)]);
        expect(cut.at(-1)?.end).toBe(length);
        for (const { id, start, end } of marks) {
          const covered = cut
            .filter(({ ids }) => ids.includes(id))
            .reduce((sum, run) => sum + run.end - run.start, 0);
          expect(covered).toBe(Math.max(0, Math.min(end, length) - Math.min(start, length)));
        }
      }),
    );
  });
});
