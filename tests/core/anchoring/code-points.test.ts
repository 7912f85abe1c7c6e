// Code point offsets and UTF-16 offsets are inverses, whatever the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, splitsPair, stepBack, stepForward } from '../../../core/anchoring/code-points.js';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('code points', () => {
  it('counts as iterating over the text does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), (text, offset) => {
        fc.pre(offset <= text.length && !splitsPair(text, offset));
        expect(codePoints(text).toCodePoint(offset)).toBe(Array.from(text.slice(0, offset)).length);
      }),
    );
  });

  it('finds the offset of a code point again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { toCodePoint, toUtf16 } = codePoints(text);
        Array.from(text).forEach((_, index) => expect(toCodePoint(toUtf16(index))).toBe(index));
        expect(toUtf16(Array.from(text).length)).toBe(text.length);
      }),
    );
  });

  it('takes an offset inside a pair for the code point that the pair is', () => {
    expect(codePoints('a🏡b').toCodePoint(2)).toBe(1);
    expect(codePoints('a🏡b').toCodePoint(3)).toBe(2);
  });

  it('clamps offsets outside the text', () => {
    expect(codePoints('a🏡').toUtf16(99)).toBe(3);
    expect(codePoints('a🏡').toCodePoint(-1)).toBe(0);
  });

  it('steps over whole characters in both directions', () => {
    expect(stepBack('🏡🏡a', 5, 2)).toBe(2);
    expect(stepForward('🏡🏡a', 0, 2)).toBe(4);
    expect(stepBack('ab', 1, 5)).toBe(0);
    expect(stepForward('ab', 1, 5)).toBe(2);
  });
});
