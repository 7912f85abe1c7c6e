// The edges of a passage moved by words: never outside the text, never past each other, and back where they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '../../../core/anchoring/code-points.js';
import { dragEdge, nudgeEdge, type Edge } from '../../../core/reading/edges.js';
import { anyDocument, documentOf, rangeOf } from '../anchoring/documents.js';

const doc = { ...documentOf('Families (all of them) were heard.', 'Then they went home.'), language: 'en' };
const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  doc.text.slice(start, end);

describe('an edge nudged by words', () => {
  it.each([
    ['end', 1, 'were', 'were heard'],
    ['end', 1, 'were heard', 'were heard.'],
    ['end', 1, 'were heard.', 'were heard.\nThen'],
    ['end', -1, 'were heard.', 'were heard'],
    ['end', -1, 'were', 'were'],
    ['start', -1, 'were', 'them) were'],
    ['start', -1, 'all', '(all'],
    ['start', 1, '(all of', 'all of'],
    ['start', 1, 'of', 'of'],
    ['start', -1, 'Then', 'heard.\nThen'],
    ['start', -1, 'Families', 'Families'],
    ['end', 1, 'home.', 'home.'],
  ] as const)('moves the %s by %i of “%s” to “%s”', (edge, step, before, after) => {
    expect(words(nudgeEdge(doc, rangeOf(doc, before), edge, step))).toBe(after);
  });
});

describe('an edge dragged', () => {
  it.each([
    ['end', 'were', 'rd.', false, 'were heard'],
    ['end', 'were', 'hea', false, 'were'],
    ['end', 'were', 'ard', true, 'were he'],
    ['start', 'were', 'them', false, 'them) were'],
    ['end', 'them) were', 'Families', false, 'them'],
    ['start', 'them) were', 'home', false, 'were'],
  ] as const)('takes the %s of “%s” to “%s”', (edge, before, to, letters, after) => {
    expect(words(dragEdge(doc, rangeOf(doc, before), edge, rangeOf(doc, to).start, letters))).toBe(after);
  });
});

it('whatever is done to its edges, a passage stays in the text and is never empty or cut inside a character', () => {
  const move = fc.record({
    edge: fc.constantFrom<Edge>('start', 'end'),
    step: fc.constantFrom(-1 as const, 1 as const),
    drag: fc.option(fc.record({ to: fc.integer({ min: -5, max: 420 }), letters: fc.boolean() })),
  });
  fc.assert(
    fc.property(anyDocument, fc.nat(400), fc.nat(400), fc.array(move), (any, a, b, moves) => {
      const article = { ...any, language: 'en' };
      const { text } = article;
      let span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
      fc.pre(span.start < span.end && !splitsPair(text, span.start) && !splitsPair(text, span.end));
      for (const { edge, step, drag } of moves) {
        const before = span;
        span = drag
          ? dragEdge(article, span, edge, drag.to, drag.letters)
          : nudgeEdge(article, span, edge, step);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(splitsPair(text, span.start) || splitsPair(text, span.end)).toBe(false);
        // The other edge stays where it is.
        const other = edge === 'start' ? 'end' : 'start';
        expect(span[other]).toBe(before[other]);
      }
    }),
    { numRuns: 200 },
  );
});
