// What fits into the minutes a reader has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting, spareMinutes, type Unread } from '../../../core/reading/fitting.js';

const piece = (id: string, minutes: number, begun = false): Unread => ({ id, minutes, begun });
const offered = (pieces: readonly Unread[], minutes: number): readonly (readonly string[])[] => {
  const answer = fitting(pieces, minutes);
  return answer.kind === 'offers' ? answer.offers.map((offer) => offer.pieces.map(({ id }) => id)) : [];
};

describe('ten minutes', () => {
  it('are best filled by one piece that takes them', () => {
    expect(offered([piece('a', 6), piece('b', 10), piece('c', 4)], 10)).toEqual([['b'], ['a', 'c']]);
  });

  it('hold two short pieces together where no single one fills them', () => {
    expect(offered([piece('a', 4), piece('b', 5), piece('c', 12)], 10)).toEqual([['a', 'b']]);
  });

  it('are not cut up for the sake of one minute', () => {
    expect(offered([piece('nine', 9), piece('one', 1)], 10)).toEqual([['nine'], ['one']]);
  });

  it('take what is left of a piece half read, and prefer it to an equal one', () => {
    expect(offered([piece('new', 7), piece('half', 7, true)], 10)).toEqual([['half'], ['new']]);
  });

  it('go to the pieces that come first in the issue, of equals', () => {
    expect(offered([piece('a', 3), piece('b', 3), piece('c', 3)], 6)).toEqual([['a', 'b'], ['c']]);
  });

  it('are too few where every piece is longer, and the shortest is named', () => {
    expect(fitting([piece('a', 14), piece('b', 12), piece('c', 13)], 10)).toEqual({
      kind: 'too-long',
      shortest: piece('b', 12),
    });
  });

  it('have nothing to offer once all is read', () => {
    expect(fitting([], 10)).toEqual({ kind: 'all-read' });
  });
});

it('whatever the pieces: never too long, never a piece twice, in order, best first, and the same again', () => {
  const pieces = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.boolean()), { maxLength: 25 })
    .map((all) => all.map(([minutes, begun], at) => piece(String(at), minutes, begun)));
  fc.assert(
    fc.property(pieces, fc.constantFrom(...spareMinutes), (all, minutes) => {
      const answer = fitting(all, minutes);
      expect(fitting(structuredClone(all), minutes)).toEqual(answer);
      const short = all.filter((one) => one.minutes <= minutes);
      expect(answer.kind).toBe(all.length === 0 ? 'all-read' : short.length === 0 ? 'too-long' : 'offers');
      if (answer.kind !== 'offers') return;
      const worth = answer.offers.map((offer) => {
        expect(offer.minutes).toBe(offer.pieces.reduce((sum, one) => sum + one.minutes, 0));
        expect(offer.minutes).toBeLessThanOrEqual(minutes);
        const at = offer.pieces.map(({ id }) => Number(id));
        expect(at).toEqual([...at].sort((a, b) => a - b));
        return offer.minutes - offer.pieces.length + 1;
      });
      expect(worth).toEqual([...worth].sort((a, b) => b - a));
      // No single piece, and no two, would have filled the time better than what is offered first.
      const [best = 0] = worth;
      for (const a of short) {
        expect(a.minutes).toBeLessThanOrEqual(best);
        for (const b of short)
          if (a !== b && a.minutes + b.minutes <= minutes)
            expect(a.minutes + b.minutes - 1).toBeLessThanOrEqual(best);
      }
      const ids = answer.offers.flatMap((offer) => offer.pieces.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
