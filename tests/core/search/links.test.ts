// Where words stand, by part, whenever it is asked.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLinks } from '../../../core/search/links.js';

const part = fc.uniqueArray(fc.nat(30), { maxLength: 12 });

it('every word leads to every part it is in, asked between parts or after them all', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fc.boolean()), { maxLength: 20 }), (parts) => {
      const links = createLinks();
      const expected = new Map<number, string[]>();
      const check = (): void => {
        for (let word = 0; word <= 31; word += 1) {
          const found: string[] = [];
          links.each(word, (number, offset) => found.push(`${number}:${offset}`));
          expect(found.toSorted()).toEqual((expected.get(word) ?? []).toSorted());
        }
      };
      parts.forEach(([words, asked], number) => {
        links.add({
          words: Uint32Array.from(words),
          offsets: Uint32Array.from(words, (_, at) => at * 7),
          size: 31,
        });
        words.forEach((word, at) => {
          expected.set(word, [...(expected.get(word) ?? []), `${number}:${at * 7}`]);
        });
        if (asked) check();
      });
      check();
    }),
  );
});
