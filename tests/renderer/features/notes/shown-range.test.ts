// Which cards are drawn while an article is being opened.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNote } from '../../../../core/annotation/edit.js';
import { fillRoom, isWhole, shownIn, widen } from '../../../../renderer/features/notes/shown-range.js';
import type { Mark } from '../../../../renderer/state/annotations.js';
import { highlight } from '../../../core/annotation/annotations.js';

const marksOf = (count: number, note = ''): readonly Mark[] =>
  Array.from({ length: count }, (_, index) => {
    const annotation = highlight(String(index));
    const now = '2026-11-21T12:00:00.000Z';
    return {
      annotation: note
        ? withNote(annotation, { lexical: '{}', html: note, markdown: note }, now)
        : annotation,
      resolution: { status: 'exact', range: { start: index, end: index + 1 } },
    } as unknown as Mark;
  });
const idsOf = (marks: readonly Mark[]) => marks.map(({ annotation }) => annotation.id);

describe('the cards drawn first', () => {
  it('fill the room, with some before the first in view', () => {
    // A card of one line takes 76 pixels at the least, one with a note below it 96.
    expect(fillRoom(marksOf(100), 0, 760)).toEqual({ from: 0, to: 10 });
    expect(fillRoom(marksOf(100, 'a note'), 0, 960)).toEqual({ from: 0, to: 10 });
    expect(fillRoom(marksOf(100), 50, 760)).toEqual({ from: 40, to: 60 });
  });

  it('are all of them, and any that is added, where there is room for all', () => {
    const range = fillRoom(marksOf(10), 0, 760);
    expect(isWhole(range)).toBe(true);
    const more = marksOf(11);
    expect(shownIn(range, more, null)).toEqual(more);
  });
});

it('in the end every mark has its card, and the one at work has it from the first moment', () => {
  fc.assert(
    fc.property(
      fc.nat(120),
      fc.nat(120),
      fc.nat(3000),
      fc.nat(120),
      fc.nat(12),
      (count, first, room, atWork, added) => {
        const marks = marksOf(count);
        const id = marks[atWork]?.annotation.id ?? null;
        let range = fillRoom(marks, Math.min(first, count), room);
        for (let steps = 0; !isWhole(range); steps += 1) {
          const shown = shownIn(range, marks, id);
          if (id !== null) expect(idsOf(shown)).toContain(id);
          // Those drawn are neighbours, in their order.
          expect(idsOf(marks).join()).toContain(idsOf(shown).join());
          expect(steps).toBeLessThanOrEqual(12);
          range = widen(range, count);
        }
        const later = marksOf(count + added);
        expect(shownIn(range, later, id)).toEqual(later);
      },
    ),
  );
});
