// What is recorded of a passage.
import { describe as suite, expect, it } from 'vitest';
import type { TextQuoteSelector } from '../../../core/annotation/types.js';
import { describe } from '../../../core/anchoring/describe.js';
import { documentOf, rangeOf } from './documents.js';

const quoteOf = (selectors: ReturnType<typeof describe>): TextQuoteSelector => {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote) throw new Error('no quote');
  return quote;
};

suite('describe', () => {
  it('gives block, position and quote, counted in code points', () => {
    const doc = documentOf('🏡 Home.', 'She came 🏡 at last.');
    expect(describe(doc, rangeOf(doc, '🏡 at'))).toEqual([
      {
        type: 'FragmentSelector',
        value: 'p2',
        refinedBy: { type: 'TextPositionSelector', start: 9, end: 13 },
      },
      { type: 'TextPositionSelector', start: 17, end: 21 },
      { type: 'TextQuoteSelector', exact: '🏡 at', prefix: '🏡 Home.\nShe came ', suffix: ' last.' },
    ]);
  });

  it('keeps 32 code points of context and cuts no surrogate pair', () => {
    const doc = documentOf(`${'🏡'.repeat(40)}middle${'🏠'.repeat(40)}`);
    const quote = quoteOf(describe(doc, rangeOf(doc, 'middle')));
    expect(quote.prefix).toBe('🏡'.repeat(32));
    expect(quote.suffix).toBe('🏠'.repeat(32));
  });

  it('widens a range that cuts a surrogate pair', () => {
    const doc = documentOf('a🏡b');
    expect(quoteOf(describe(doc, { start: 2, end: 4 })).exact).toBe('🏡b');
    expect(quoteOf(describe(doc, { start: 0, end: 2 })).exact).toBe('a🏡');
  });

  it('keeps a range inside the text and in order', () => {
    const doc = documentOf('abc');
    expect(quoteOf(describe(doc, { start: 99, end: -5 })).exact).toBe('abc');
  });

  it('lets a passage that crosses blocks run past the end of the first', () => {
    const doc = documentOf('One.', 'Two.');
    const [block] = describe(doc, { start: 0, end: 9 });
    expect(block).toMatchObject({ value: 'p1', refinedBy: { start: 0, end: 9 } });
  });

  it('records how often the words stand in the text, and how much their twin is like them', () => {
    const doc = documentOf('Families were heard. Then they left.', 'Families were heard. So they stayed.');
    const quote = quoteOf(describe(doc, rangeOf(doc, 'Families were heard.')));
    expect(quote['lj:occurrences']).toBe(2);
    expect(quote['lj:twin']).toMatchObject({ errors: 0 });
  });

  it('records that a sentence has no twin', () => {
    const doc = documentOf('Families were heard at last.', 'The team met every week in Leeds.');
    const quote = quoteOf(describe(doc, rangeOf(doc, 'Families were heard at last.')));
    expect(quote['lj:twin']).toBeNull();
    expect(quote).not.toHaveProperty('lj:occurrences');
  });

  it('describes a text without blocks', () => {
    expect(describe({ text: 'abc', blocks: [] }, { start: 1, end: 2 })).toHaveLength(2);
  });
});
