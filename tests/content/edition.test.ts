// The bundled issue is complete: every piece of the original, in its order, with everything an article needs.
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../build/content/problems.js';
import { parseIssue } from '../../core/schema/issue.js';
import {
  article,
  classesOf,
  compiled,
  edition,
  elementsIn,
  issueFolder,
  panelItems,
  panels,
  plain,
  textOf,
  wordsIn,
} from './edition.js';
import { bylineOf, pieces } from './pieces.js';
import { bareWords, originals, seedsOrSkip } from './seeds.js';

const ids = pieces.map(({ id }) => id);

/** Dashes with spaces around them are alike. */
const titled = (title: string): string => plain(title).replace(/ [–—-] /g, ' – ');

describe('the bundled issue', () => {
  it('compiles with no problem, to an issue that the program opens', () => {
    expect(compiled.problems.map(formatProblem)).toEqual([]);
    const opened = parseIssue(JSON.parse(JSON.stringify(compiled.issue)));
    expect(opened.ok || opened.error).toBe(true);
  });

  it('is the sixth issue, under its own title', () => {
    const { id, title, journal, number, date, editionLabel } = edition();
    expect(issueFolder.endsWith(id)).toBe(true);
    expect({ title, journal, number, date, editionLabel }).toEqual({
      title: 'Sustaining change for children and families',
      journal: 'Strengthening Families Learning Journal',
      number: 6,
      date: '2024-03',
      editionLabel: 'study edition',
    });
  });

  it('has the 22 pieces in the order of the original', () => {
    expect(ids).toHaveLength(22);
    expect(edition().articles.map(({ id }) => id)).toEqual(ids);
  });

  it.each(pieces)('gives $id its title, kind, part, authors, models and places', (piece) => {
    const { id, title, kind, part, authors, models, places } = article(piece.id);
    const given = { id, kind, part, models, places, title: titled(title) };
    expect({ ...given, byline: authors.map((author) => plain(bylineOf(author))) }).toEqual({
      ...piece,
      title: titled(piece.title),
    });
  });

  it('has titles, names and posts that stand in the original', (context) => {
    const seeds = seedsOrSkip(context, 'titles and bylines were not looked up in them');
    const pieceOf = originals(seeds);
    const everywhere = [...seeds.values()].map(bareWords).join('');
    const missing = pieces.flatMap(({ id, title, byline }) => {
      const original = bareWords(pieceOf.get(id) ?? '');
      // The partners have no heading of their own in the original.
      const titles = id === 'the-partners' ? [] : [title];
      const names = byline.map((line) => line.split(' | ')[0] ?? '');
      const posts = byline.flatMap((line) => line.split(' | ').slice(1)).filter((part) => part !== '-');
      return [
        ...[...titles, ...names].filter((words) => !original.includes(bareWords(words))),
        ...posts.filter((words) => !everywhere.includes(bareWords(words))),
      ].map((words) => `${id}: ${words}`);
    });
    expect(missing).toEqual([]);
  });
});

describe.each(ids)('%s', (id) => {
  it('has a standfirst and three to five key points', () => {
    expect(wordsIn(article(id).standfirst).length).toBeGreaterThanOrEqual(12);
    const points = panelItems(id, 'key-points');
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(5);
    expect(points.filter((point) => wordsIn(point).length < 4)).toEqual([]);
  });

  it('has headings of its own and a pull line', () => {
    const headings = elementsIn(article(id).body, 'h2', 'h3').filter(
      (heading) => !classesOf(heading).includes('panel-title'),
    );
    expect(headings.length).toBeGreaterThanOrEqual(1);
    const lines = panels(id, 'pull').map((panel) => wordsIn(textOf(panel)).length);
    expect(lines.length).toBeGreaterThanOrEqual(1);
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(5);
  });

  it('has two or three questions for a team', () => {
    const questions = panelItems(id, 'questions');
    expect([2, 3]).toContain(questions.length);
    expect(questions.filter((question) => !question.includes('?'))).toEqual([]);
  });

  it('says where to read on, and has an ornament', () => {
    expect(panelItems(id, 'further').length).toBeGreaterThanOrEqual(1);
    const { ornament } = article(id);
    const shapes = ornament ? elementsIn(ornament, 'path', 'circle', 'rect', 'line', 'polyline') : [];
    expect(shapes.length).toBeGreaterThanOrEqual(2);
  });

  it('counts its words and minutes rightly', () => {
    const { text, words, minutes } = article(id);
    expect(words).toBe(wordsIn(text).length);
    // At 200 to 280 words a minute, which adults reach with such prose, and give or take the rounding.
    expect(minutes).toBeGreaterThanOrEqual(Math.max(1, words / 280 - 0.5));
    expect(minutes).toBeLessThanOrEqual(Math.max(1, words / 200 + 0.5));
  });
});
