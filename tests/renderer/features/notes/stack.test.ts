// The cards of the margin: beside their passages as far as the others allow, and never one over another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stack, type StackItem } from '../../../../renderer/features/notes/stack.js';

const gap = 12;
const card = (id: string, wanted: number, height = 50): StackItem => ({ id, wanted, height });
const tops = (items: readonly StackItem[], pinned?: string | null) => [...stack(items, gap, pinned)];

describe('cards', () => {
  it.each([
    ['none', [], null, []],
    ['with room between them stand where they want', [card('a', 0), card('b', 100)], null, [0, 100]],
    ['at one place follow one another', [card('a', 10), card('b', 10), card('c', 10)], null, [10, 72, 134]],
    ['push only those they touch', [card('a', 0), card('b', 30), card('c', 500)], null, [0, 62, 500]],
    ['above the margin begin at its top', [card('a', -40), card('b', 5)], null, [0, 62]],
    ['before the pinned one make way upwards', [card('a', 100), card('b', 110)], 'b', [48, 110]],
    [
      'before the pinned one make way in turn',
      [card('a', 100), card('b', 105), card('c', 200)],
      'c',
      [43, 105, 200],
    ],
    ['before the pinned one have a top to stop at', [card('a', 10), card('b', 20)], 'b', [0, 62]],
    ['after the pinned one make way downwards', [card('a', 100), card('b', 100)], 'a', [100, 162]],
    ['of which the pinned one is gone stand as without it', [card('a', 0), card('b', 0)], 'gone', [0, 62]],
  ])('%s', (_, items, pinned, expected) => {
    expect(tops(items, pinned)).toEqual(expected);
  });

  const anyItems = fc
    .array(fc.record({ wanted: fc.integer({ min: -100, max: 3000 }), height: fc.nat(400) }), {
      maxLength: 12,
    })
    .map((items) => items.map((item, index) => ({ ...item, id: String(index) })));
  const inOrder = anyItems.map((items) =>
    items.toSorted((a, b) => a.wanted - b.wanted).map((item, index) => ({ ...item, id: String(index) })),
  );
  const pinned = fc.option(fc.nat(14).map(String));

  it('never overlap, keep their order, and never leave the margin at its top', () => {
    fc.assert(
      fc.property(anyItems, pinned, (items, pin) => {
        const found = stack(items, gap, pin);
        expect(found).toHaveLength(items.length);
        let floor = 0;
        for (const [at, { height }] of items.entries()) {
          const top = found[at] ?? Number.NaN;
          expect(top).toBeGreaterThanOrEqual(floor);
          floor = top + height + gap;
        }
      }),
    );
  });

  it('leave the pinned one where it wants to be when there is room above it for the others', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(11), (items, index) => {
        const pin = items[index];
        fc.pre(pin !== undefined);
        const needed = items.slice(0, index).reduce((sum, { height }) => sum + height + gap, 0);
        expect(stack(items, gap, pin.id)[index]).toBe(Math.max(pin.wanted, needed));
      }),
    );
  });

  it('stand where they want when all of them can', () => {
    fc.assert(
      fc.property(inOrder, pinned, (items, pin) => {
        const fits = items.every(
          ({ wanted, height }, index) =>
            wanted >= 0 && wanted + height + gap <= (items[index + 1]?.wanted ?? Infinity),
        );
        fc.pre(fits);
        expect(stack(items, gap, pin)).toEqual(items.map(({ wanted }) => wanted));
      }),
    );
  });

  it('are moved no further down than those above them make necessary', () => {
    fc.assert(
      fc.property(inOrder, (items) => {
        const found = stack(items, gap);
        items.forEach(({ wanted }, index) => {
          const above = items[index - 1];
          const floor = above ? (found[index - 1] ?? 0) + above.height + gap : 0;
          expect(found[index]).toBe(Math.max(floor, wanted));
        });
      }),
    );
  });
});
