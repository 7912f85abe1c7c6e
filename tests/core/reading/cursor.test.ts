// The reading cursor: every sentence once and in order, a way back for every step, and nothing more than it covers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../core/journal/projection.js';
import {
  coveredBy,
  cursorAt,
  cursorOn,
  cursorPlaces,
  isExtended,
  spanOf,
  stepCursor,
  type Cursor,
  type CursorPlaces,
} from '../../../core/reading/cursor.js';
import { anyBody, bodyOf, element, text, words } from '../journal/bodies.js';

const articleOf = (title: string, standfirst: string, ...paragraphs: readonly string[]) => ({
  ...project({
    title,
    standfirst,
    body: bodyOf(
      ...paragraphs.map((words, index) =>
        element('p', [text(words)], {
          dataBlock: `b${index}`,
          dataKind: 'paragraph',
          dataLabel: String(index + 1),
        }),
      ),
    ),
  }),
  language: 'en-GB',
});

const sample = articleOf('A title', 'One. Two.', 'Three. Four. Five.', 'Six.', 'Seven. Eight.');
const places = cursorPlaces(sample);
const said = (cursor: Cursor): string => {
  const span = spanOf(places, cursor);
  return span ? sample.text.slice(span.start, span.end) : '';
};
const walk = (from: Cursor, ...steps: readonly string[]): string =>
  said(
    steps.reduce((cursor, step) => {
      const unit = step.includes('p') ? 'paragraph' : 'sentence';
      return stepCursor(places, cursor, unit, step.includes('-') ? -1 : 1, step.includes('x'));
    }, from),
  );
const on = (words: string): Cursor => {
  const start = sample.text.indexOf(words);
  return cursorAt(places, { start, end: start + words.length }) ?? cursorOn(0);
};

describe('the reading cursor', () => {
  it.each([
    ['to the next sentence', 'Three.', ['s'], 'Four.'],
    ['over the end of a paragraph', 'Five.', ['s'], 'Six.'],
    ['to the one before', 'Four.', ['-s'], 'Three.'],
    ['nowhere at the end', 'Eight.', ['s'], 'Eight.'],
    ['nowhere at the beginning', 'A title', ['-s'], 'A title'],
    ['to the next paragraph', 'Four.', ['p'], 'Six.'],
    ['back to the whole of its own paragraph', 'Four.', ['-p'], 'Three. Four. Five.'],
    ['then to the one before', 'Four.', ['-p', '-p'], 'One. Two.'],
    ['straight to the one before when it covers all of its own', 'Six.', ['-p'], 'Three. Four. Five.'],
    ['into a paragraph', 'Two.', ['p', 's'], 'Three.'],
    ['out of a paragraph backwards', 'Two.', ['p', '-s'], 'Two.'],
    ['from what it was extended over', 'Three.', ['xs', 's'], 'Five.'],
    ['back from what it was extended over', 'Four.', ['xs', '-s'], 'Three.'],
  ])('goes %s', (_, from, steps, expected) => {
    expect(walk(on(from), ...steps)).toBe(expected);
  });

  it.each([
    ['by a sentence', 'Three.', ['xs'], 'Three. Four.'],
    ['backwards', 'Four.', ['-xs'], 'Three. Four.'],
    ['and gives a sentence up again', 'Three.', ['xs', 'xs', '-xs'], 'Three. Four.'],
    ['and turns round where it stood', 'Four.', ['xs', '-xs', '-xs'], 'Three. Four.'],
    ['to the end of its paragraph', 'Four.', ['xp'], 'Four. Five.'],
    ['by whole paragraphs', 'Four.', ['xp', 'xp'], 'Four. Five.\nSix.'],
    ['and gives up a paragraph', 'Four.', ['xp', 'xp', '-xp'], 'Four. Five.'],
    ['to the beginning of its paragraph', 'Four.', ['-xp'], 'Three. Four.'],
    ['by a paragraph before', 'Four.', ['-xp', '-xp'], 'One. Two.\nThree. Four.'],
    ['and gives up the one before', 'Four.', ['-xp', '-xp', 'xp'], 'Three. Four.'],
    ['and never gives up where it stood', 'Four.', ['xs', 'xs', '-xp', '-xp'], 'Four.'],
  ])('is extended %s', (_, from, steps, expected) => {
    expect(walk(on(from), ...steps)).toBe(expected);
  });

  it('stands on every sentence a passage touches', () => {
    const passage = sample.text.indexOf('our.');
    expect(said(cursorAt(places, { start: passage, end: passage + 'our. Fi'.length }) ?? cursorOn(0))).toBe(
      'Four. Five.',
    );
    expect(cursorAt(places, { start: 10_000, end: 10_001 })).toBeUndefined();
  });
});

const anyPlaces: fc.Arbitrary<{ readonly text: string; readonly places: CursorPlaces }> = fc
  .tuple(words, words, anyBody)
  .map(([title, standfirst, body]) => {
    const projected = project({ title: `A title. ${title}`, standfirst, body });
    return { text: projected.text, places: cursorPlaces({ ...projected, language: 'en-GB' }) };
  });
const units = fc.constantFrom('sentence', 'paragraph');

describe('in any article', () => {
  it('by sentence it visits every sentence once, in order, and comes back the same way', () => {
    fc.assert(
      fc.property(anyPlaces, ({ places: all }) => {
        const last = all.sentences.length - 1;
        const visited = [0];
        let cursor = cursorOn(0);
        for (let step = 0; step < last; step += 1) {
          cursor = stepCursor(all, cursor, 'sentence', 1, false);
          visited.push(coveredBy(cursor).first);
        }
        expect(visited).toEqual(all.sentences.map((_, index) => index));
        for (let at = last; at > 0; at -= 1) {
          expect(coveredBy(cursor)).toEqual({ first: at, last: at });
          cursor = stepCursor(all, cursor, 'sentence', -1, false);
        }
        expect(cursor).toEqual(cursorOn(0));
      }),
    );
  });

  it('by paragraph it covers every sentence once, in order, and comes back the same way', () => {
    fc.assert(
      fc.property(anyPlaces, ({ places: all }) => {
        let cursor = stepCursor(all, cursorOn(0), 'paragraph', -1, false);
        const there = [coveredBy(cursor)];
        for (let step = 1; step < all.paragraphs.length; step += 1) {
          cursor = stepCursor(all, cursor, 'paragraph', 1, false);
          there.push(coveredBy(cursor));
        }
        expect(there).toEqual(all.paragraphs);
        expect(there.flatMap(({ first, last }) => [first, last])).toEqual(
          [...there.flatMap(({ first, last }) => [first, last])].sort((a, b) => a - b),
        );
        const back = [coveredBy(cursor)];
        for (let step = 1; step < all.paragraphs.length; step += 1) {
          cursor = stepCursor(all, cursor, 'paragraph', -1, false);
          back.push(coveredBy(cursor));
        }
        expect(back.reverse()).toEqual(all.paragraphs);
      }),
    );
  });

  it('extending covers exactly the sentences stepped over, and shrinking gives exactly them back', () => {
    fc.assert(
      fc.property(
        anyPlaces,
        fc.nat(),
        fc.nat(30),
        fc.boolean(),
        ({ places: all, text: whole }, seed, steps, down) => {
          const from = seed % all.sentences.length;
          const step = down ? 1 : -1;
          const room = down ? all.sentences.length - 1 - from : from;
          const count = Math.min(steps, room);
          let cursor = cursorOn(from);
          for (let done = 0; done < count; done += 1)
            cursor = stepCursor(all, cursor, 'sentence', step, true);
          const [first, last] = down ? [from, from + count] : [from - count, from];
          expect(coveredBy(cursor)).toEqual({ first, last });
          const span = spanOf(all, cursor);
          expect(whole.slice(span?.start, span?.end)).toBe(
            whole.slice(all.sentences[first]?.start, all.sentences[last]?.end),
          );
          for (let done = 0; done < count; done += 1)
            cursor = stepCursor(all, cursor, 'sentence', down ? -1 : 1, true);
          expect(coveredBy(cursor)).toEqual({ first: from, last: from });
          expect(isExtended(cursor)).toBe(false);
        },
      ),
    );
  });

  it('a step never leaves the article, and extending never leaves what it began with', () => {
    const move = fc.tuple(units, fc.constantFrom(-1, 1), fc.boolean());
    fc.assert(
      fc.property(anyPlaces, fc.nat(), fc.array(move, { maxLength: 20 }), ({ places: all }, seed, moves) => {
        let cursor = cursorOn(seed % all.sentences.length);
        for (const [unit, step, extending] of moves) {
          const before = cursor;
          cursor = stepCursor(all, cursor, unit, step, extending);
          const { first, last } = coveredBy(cursor);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeLessThan(all.sentences.length);
          expect(spanOf(all, cursor)).toBeDefined();
          if (extending) expect(cursor.anchor).toEqual(before.anchor);
        }
      }),
    );
  });
});
