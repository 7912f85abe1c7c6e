// What of an article is drawn first.
import fc from 'fast-check';
import type { RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { beginningOf, leastBodyTop } from '../../../../renderer/features/reader/beginning.js';

const paragraph = (length: number): RootContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [{ type: 'text', value: 'x'.repeat(length) }],
});
const comfort = { textSize: 100, leading: 100, measure: 70 };
const article = Array.from({ length: 40 }, () => paragraph(700));

describe('the beginning of an article', () => {
  it('fills the window, and is a small part of a long article', () => {
    // Below a head of 330 pixels there is room for 19 lines and a half; a paragraph has ten and the space after it.
    expect(beginningOf(article, 920, comfort)).toBe(2);
    expect(beginningOf(article, 2160, comfort)).toBe(6);
    expect(beginningOf(article.slice(0, 1), 2160, comfort)).toBe(1);
    expect(beginningOf([], 920, comfort)).toBe(0);
  });

  it('has at least one part in a window too small for its head', () => {
    expect(beginningOf(article, 200, comfort)).toBe(1);
  });

  it('leaves room below the head at every size of the text', () => {
    // Titles and bylines grow with the text, the bar above them does not, and neither do they with the lines of the body.
    expect(leastBodyTop({ textSize: 100 })).toBe(330);
    expect(leastBodyTop({ textSize: 250 })).toBeLessThan(2.5 * 330);
    const large = { textSize: 250, leading: 140, measure: 70 };
    expect(beginningOf(article, 920, large)).toBe(1);
    expect(
      beginningOf(
        Array.from({ length: 40 }, () => paragraph(70)),
        920,
        large,
      ),
    ).toBe(3);
  });

  it('is longer where text is small, lines are long and close, or the window is high', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        fc.array(number(0, 3000).map(paragraph), { maxLength: 60 }),
        fc.record({ textSize: number(80, 250), leading: number(80, 140), measure: number(45, 90) }),
        number(300, 3000),
        number(0, 30),
        (parts, chosen, height, more) => {
          const count = beginningOf(parts, height, chosen);
          expect(count).toBeLessThanOrEqual(parts.length);
          for (const longer of [
            beginningOf(parts, height + more, chosen),
            beginningOf(parts, height, { ...chosen, textSize: chosen.textSize - more }),
            beginningOf(parts, height, { ...chosen, leading: chosen.leading - more }),
            beginningOf(parts, height, { ...chosen, measure: chosen.measure + more }),
          ])
            expect(longer).toBeGreaterThanOrEqual(count);
        },
      ),
    );
  });
});
