// The bundled issue is as deep as the original, and warns before the stories that may distress.
import { describe, expect, it } from 'vitest';
import {
  article,
  classesOf,
  edition,
  elementsIn,
  panels,
  plain,
  runningText,
  textOf,
  wordsIn,
} from './edition.js';
import { pieces } from './pieces.js';
import { bareWords, originals, seedsOrSkip } from './seeds.js';

const ids = pieces.map(({ id }) => id);
const runningWords = (id: string): number => wordsIn(runningText(id)).length;

describe('the length of the issue', () => {
  it('is 8,000 words at least, without headings, panels, pull lines and figures', () => {
    const total = ids.map(runningWords).reduce((sum, words) => sum + words, 0);
    expect(total).toBeGreaterThanOrEqual(8000);
  });

  it('is no less than half of the original in any article', (context) => {
    const seeds = seedsOrSkip(context, 'the lengths of the articles were not compared with them');
    const pieceOf = originals(seeds);
    expect([...pieceOf.keys()].toSorted()).toEqual(ids.toSorted());
    const short = ids.flatMap((id) => {
      const original = wordsIn(pieceOf.get(id) ?? '').length;
      expect(original, id).toBeGreaterThan(20);
      const own = runningWords(id);
      return own < original / 2 ? [`${id} has ${own} words, the original ${original}`] : [];
    });
    expect(short).toEqual([]);
  });
});

describe('pull lines', () => {
  it('are our own: none stands in the original', (context) => {
    const seeds = seedsOrSkip(context, 'the pull lines were not looked up in them');
    const everywhere = [...seeds.values()].map(bareWords).join('');
    const lines = ids.flatMap((id) => panels(id, 'pull').map((panel) => textOf(panel)));
    expect(lines.length).toBeGreaterThanOrEqual(ids.length);
    expect(lines.filter((line) => everywhere.includes(bareWords(line)))).toEqual([]);
  });
});

/** What a story says when it touches on substance misuse, the removal of children or family violence. */
const distressing = [
  /\b(?:drugs?|alcohol|substance (?:use|misuse)|addict\w*|relapsed?)\b/i,
  /\b(?:taken|went|go\w*|placed|placement|time) (?:in|into|to) care\b|\bremoved from\b|\b(?:been|were|was) removed\b/i,
  /\b(?:in|from|leave|entering) care\b|\bplacement in care\b|\bfoster (?:homes?|carers?)\b/i,
  /\b(?:violen(?:ce|t)|abus(?:e|ed|ive)|beat(?:en|ing))\b/i,
];

describe('content notes', () => {
  it.each([
    ['chloes-story', /taken into care/],
    ['pascals-story', /care/],
    ['sues-story', /removed from their family/],
    ['claires-story', /substance use/],
    ['reunification', /taken into care/],
    ['emily-and-jasons-story', /care.*drug and alcohol/],
  ])('stand before %s and say what it touches on', (id, said) => {
    expect(article(id).contentNote).toMatch(said);
  });

  it('stand before every story that touches on such matters, and before no other', () => {
    const stories = edition().articles.filter(({ kind }) => kind === 'story');
    expect(stories).toHaveLength(7);
    const touching = stories.filter(({ text }) => distressing.some((words) => words.test(text)));
    const noted = stories.filter(({ contentNote }) => contentNote !== undefined);
    expect(noted.map(({ id }) => id)).toEqual(touching.map(({ id }) => id));
  });

  it('are one or two sentences of plain text, and stand nowhere in a body', () => {
    const noted = edition().articles.filter(({ contentNote }) => contentNote !== undefined);
    expect(noted.length).toBeGreaterThanOrEqual(6);
    for (const { id, contentNote = '', text, body } of noted) {
      expect(contentNote, id).toMatch(/^[A-Z][^*_[\]<>]+\.$/);
      expect(plain(text), id).not.toContain(plain(contentNote));
      const shown = elementsIn(body).filter((element) => classesOf(element).includes('content-note'));
      expect(shown, id).toEqual([]);
    }
  });
});
