// Where the window opens: on a screen that is there, no larger than it, and where it was if that can be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, smallestSize, type Rectangle } from '../../electron/placement.js';

const at = (x: number, y: number, width: number, height: number): Rectangle => ({ x, y, width, height });
const main = at(0, 25, 1920, 1055);
const right = at(1920, 0, 2560, 1440);
const left = at(-1280, 0, 1280, 1024);
const laptop = at(0, 0, 1024, 640);

describe('the window opens', () => {
  it.each([
    [
      'at its first start in the middle of the main screen',
      undefined,
      [main, right],
      at(320, 123, 1280, 860),
    ],
    ['at its first start on a small screen no larger than it', undefined, [laptop], laptop],
    ['without a screen at the size it begins with', undefined, [], at(0, 0, 1280, 860)],
    ['where it was', at(100, 100, 900, 700), [main], at(100, 100, 900, 700)],
    ['where it was on the second screen', at(2500, 200, 900, 700), [main, right], at(2500, 200, 900, 700)],
    ['where it was left of the main screen', at(-1200, 50, 900, 700), [main, left], at(-1200, 50, 900, 700)],
    [
      'wholly on its screen when it hung over the right edge',
      at(1500, 100, 900, 700),
      [main],
      at(1020, 100, 900, 700),
    ],
    [
      'wholly on its screen when it hung over the lower edge',
      at(100, 900, 900, 700),
      [main],
      at(100, 380, 900, 700),
    ],
    ['below a bar at the top of the screen', at(100, 0, 900, 700), [main], at(100, 25, 900, 700)],
    ['on the screen that held most of it', at(1500, 100, 900, 700), [main, right], at(1920, 100, 900, 700)],
    ['on the main screen when its own is gone', at(2500, 200, 900, 700), [main], at(510, 203, 900, 700)],
    [
      'on the main screen when hardly any of it was to be seen',
      at(1800, 100, 900, 700),
      [main],
      at(510, 203, 900, 700),
    ],
    ['filling a screen it is too large for', at(0, 0, 3000, 2000), [main], main],
    ['no smaller than it can be made', at(100, 100, 50, 50), [main], at(100, 100, 320, 320)],
  ] as const)('%s', (_, saved, screens, expected) => {
    expect(placeWindow(saved, screens)).toEqual(expected);
  });

  it('always wholly on one screen, at the size it had if there is room', () => {
    const offset = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 4000 });
    const rectangle = fc.record({ x: offset, y: offset, width: size, height: size });
    const screens = fc.array(rectangle, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.option(rectangle, { nil: undefined }), screens, (saved, areas) => {
        const placed = placeWindow(saved, areas);
        const home = areas.find(
          (area) =>
            placed.x >= area.x &&
            placed.y >= area.y &&
            placed.x + placed.width <= area.x + area.width &&
            placed.y + placed.height <= area.y + area.height,
        );
        expect(home).toBeDefined();
        const wanted = saved ?? { width: 1280, height: 860 };
        const fits = areas.every((area) => area.width >= wanted.width && area.height >= wanted.height);
        if (fits && wanted.width >= smallestSize.width && wanted.height >= smallestSize.height)
          expect(placed).toMatchObject({ width: wanted.width, height: wanted.height });
      }),
    );
  });

  it('exactly where it was when it was wholly on a screen', () => {
    const spot = fc.tuple(
      fc.nat(1000),
      fc.nat(600),
      fc.integer({ min: 480, max: 900 }),
      fc.integer({ min: 400, max: 450 }),
    );
    fc.assert(
      fc.property(spot, fc.constantFrom(main, right), ([x, y, width, height], screen) => {
        const saved = at(screen.x + x, screen.y + y, width, height);
        expect(placeWindow(saved, [main, right])).toEqual(saved);
      }),
    );
  });
});
