// Laws of describe and resolve, for any document.
import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import type { Selectors } from '../../../core/annotation/types.js';
import { splitsPair } from '../../../core/anchoring/code-points.js';
import { describe } from '../../../core/anchoring/describe.js';
import { resolve } from '../../../core/anchoring/resolve.js';
import { edition } from '../../content/edition.js';
import { anyDocument, documentOf } from './documents.js';

const throughDisk = (selectors: Selectors): Selectors => JSON.parse(JSON.stringify(selectors)) as Selectors;

/** Every article of the bundled issue: with tables, figures, lists in lists, panels and drawings. */
const { articles } = edition();

suite('describe and resolve', () => {
  it('are inverses for any range of any article, cells of tables and captions of figures included', () => {
    const kinds = new Set(articles.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
    expect([...kinds]).toEqual(expect.arrayContaining(['table-cell', 'caption', 'figure-text', 'list-item']));
    const anyArticle = fc.constantFrom(...articles);
    const anyRange = anyArticle.chain((article) =>
      fc.tuple(fc.constantFrom(...article.blocks), fc.nat(400), fc.nat(600)).map(([block, from, length]) => {
        const start = Math.min(block.end, block.start + from);
        return { article, start, end: Math.min(article.text.length, start + length) };
      }),
    );
    fc.assert(
      fc.property(anyRange, ({ article, start, end }) => {
        fc.pre(!splitsPair(article.text, start) && !splitsPair(article.text, end));
        const resolution = resolve(article, throughDisk(describe(article, { start, end })));
        expect(resolution).toMatchObject({ status: 'exact', range: { start, end } });
      }),
      { numRuns: 300 },
    );
  });

  it('are inverses for any range of any document', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(400), fc.nat(400), (doc, a, b) => {
        const start = Math.min(a, b, doc.text.length);
        const end = Math.min(Math.max(a, b), doc.text.length);
        fc.pre(!splitsPair(doc.text, start) && !splitsPair(doc.text, end));
        const resolution = resolve(doc, throughDisk(describe(doc, { start, end })));
        expect(resolution).toMatchObject({ status: 'exact', range: { start, end } });
      }),
      { numRuns: 500 },
    );
  });

  it('stay exact when blocks are put in, taken away or reordered elsewhere', () => {
    fc.assert(
      fc.property(anyDocument, fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), fc.nat(5), (doc, order, pick) => {
        const chosen = doc.blocks[pick];
        fc.pre(chosen !== undefined);
        const textOf = ({ id, start, end }: typeof chosen) => ({ id, text: doc.text.slice(start, end) });
        const own = textOf(chosen);
        fc.pre(own.text.trim().length > 16 && doc.text.indexOf(own.text) === doc.text.lastIndexOf(own.text));
        const others = order
          .filter((index) => index !== pick)
          .flatMap((index) => doc.blocks[index] ?? [])
          .map(textOf);
        const revised = documentOf({ id: 'new', text: 'Something new.' }, ...others, own);
        const moved = revised.blocks.at(-1);
        expect(resolve(revised, describe(doc, chosen))).toMatchObject({
          status: 'exact',
          range: { start: moved?.start, end: moved?.end },
        });
      }),
    );
  });

  it('take any selectors without throwing, and answer with whole characters inside the text', () => {
    const odd = fc.oneof(fc.integer(), fc.double(), fc.constant(NaN), fc.string(), fc.constant(null));
    const words = fc.oneof(fc.constantFrom('Families were heard', '🏡', '\udfe1', 'a'), fc.string());
    const selector = fc.oneof(
      fc.record(
        { type: fc.constant('TextPositionSelector'), start: odd, end: odd },
        { requiredKeys: ['type'] },
      ),
      fc.record({
        type: fc.constant('FragmentSelector'),
        value: fc.constantFrom('p1', 'p2', 7),
        refinedBy: odd,
      }),
      fc.record(
        { type: fc.constant('TextQuoteSelector'), exact: words, prefix: words, suffix: fc.oneof(words, odd) },
        { requiredKeys: ['type'] },
      ),
      odd,
    );
    fc.assert(
      fc.property(anyDocument, fc.array(selector, { maxLength: 4 }), (doc, selectors) => {
        const resolution = resolve(doc, selectors as unknown as Selectors);
        if (resolution.status === 'orphan') return;
        const { start, end } = resolution.range;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(doc.text.length);
        expect(splitsPair(doc.text, start) || splitsPair(doc.text, end)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
