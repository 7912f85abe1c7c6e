// The toolbar beside a selection: near it, not over it, and always where it can be seen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, placeToolbar, type Box } from '../../../../renderer/features/annotate/place-toolbar.js';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const view = box(200, 50, 800, 600);
const size = { width: 300, height: 40 };

describe('the toolbar stands', () => {
  it.each([
    ['above the middle of the selection', box(400, 300, 200, 20), { left: 350, top: 250 }],
    ['below it at the top of the view', box(400, 60, 200, 20), { left: 350, top: 90 }],
    ['above it at the bottom of the view', box(400, 630, 200, 20), { left: 350, top: 580 }],
    ['inside the view at its left edge', box(200, 300, 50, 20), { left: 210, top: 250 }],
    ['inside the view at its right edge', box(950, 300, 50, 20), { left: 690, top: 250 }],
    ['at the lower edge when the selection fills the view', box(250, 0, 700, 800), { left: 450, top: 600 }],
    [
      'at the upper edge when the selection was scrolled away upwards',
      box(400, -500, 200, 20),
      { left: 350, top: 60 },
    ],
    [
      'at the lower edge when it was scrolled away downwards',
      box(400, 2000, 200, 20),
      { left: 350, top: 600 },
    ],
    [
      'below a selection whose beginning was scrolled away',
      box(400, -100, 200, 300),
      { left: 350, top: 210 },
    ],
  ])('%s', (_, selection, expected) => {
    expect(placeToolbar(selection, size, view)).toEqual(expected);
  });

  const side = fc.integer({ min: -2000, max: 3000 });
  const length = fc.integer({ min: 0, max: 1500 });
  const anyBox = fc.tuple(side, side, length, length).map((edges) => box(...edges));
  const anySize = fc.record({
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 200 }),
  });

  it('inside the view, wherever the selection is', () => {
    fc.assert(
      fc.property(anyBox, anySize, anyBox, (selection, { width, height }, within) => {
        const { left, top } = placeToolbar(selection, { width, height }, within);
        if (within.right - within.left >= width + 2 * gap) {
          expect(left).toBeGreaterThanOrEqual(within.left + gap);
          expect(left + width).toBeLessThanOrEqual(within.right - gap);
        } else expect(left).toBe(within.left + gap);
        if (within.bottom - within.top < height + 2 * gap) return;
        expect(top).toBeGreaterThanOrEqual(within.top + gap);
        expect(top + height).toBeLessThanOrEqual(within.bottom - gap);
      }),
    );
  });

  it('over no part of the selection, if there is room above or below', () => {
    fc.assert(
      fc.property(anyBox, anySize, anyBox, (selection, toolbar, within) => {
        const { height } = toolbar;
        const needed = height + 2 * gap;
        fc.pre(within.bottom - within.top >= needed);
        fc.pre(selection.top - within.top >= needed || within.bottom - selection.bottom >= needed);
        const { top } = placeToolbar(selection, toolbar, within);
        expect(top + height <= selection.top - gap || top >= selection.bottom + gap).toBe(true);
      }),
    );
  });
});
