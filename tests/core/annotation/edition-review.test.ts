// What is said of the reader's marks after an edition changed: one row for each way a passage can fare.
import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../../core/anchoring/describe.js';
import {
  fateOf,
  reviewOf,
  summaryOf,
  type Fate,
  type ReviewedMark,
} from '../../../core/annotation/edition-review.js';
import type { Annotation, Selectors } from '../../../core/annotation/types.js';
import type { Article } from '../../../core/journal/types.js';
import { documentOf, rangeOf } from '../anchoring/documents.js';
import { highlight } from './annotations.js';

/** As the compiler does it, a block's id comes from what it says: an altered block is a new one. */
const editionOf = (...paragraphs: readonly string[]) =>
  documentOf(...paragraphs.map((text) => ({ id: `p-${text}`, text })));

const withSelectors = (selector: Selectors, id = 'a'): Annotation => {
  const annotation = highlight(id);
  return { ...annotation, target: { ...annotation.target, selector } };
};
const markOn = (doc: ReturnType<typeof editionOf>, words: string, id = 'a'): Annotation =>
  withSelectors(describe(doc, rangeOf(doc, words)), id);

const opening = 'The council opened a family hub in the old library, and the town came to see it.';
const before = 'Nobody had asked for it in so many words.';
const sentence = 'Social workers spent two days a week there, and families came without an appointment.';
const after = 'Nobody expected it to be full by the end of the month.';
const closing = 'Later that year the budget was cut and the hub had to move to a school.';
const original = editionOf(opening, `${before} ${sentence} ${after}`, closing);

const stands: Partial<Fate> = { kind: 'stands' };
const rows: readonly [what: string, revised: readonly string[], expected: object][] = [
  ['nothing changed', [opening, `${before} ${sentence} ${after}`, closing], stands],
  ['a paragraph was added', ['New.', opening, `${before} ${sentence} ${after}`, closing], stands],
  ['paragraphs changed places', [closing, `${before} ${sentence} ${after}`, opening], stands],
  ['all the others were rewritten', ['One.', `${before} ${sentence} ${after}`, 'Two.'], stands],
  [
    'its paragraph grew at the end',
    [opening, `${before} ${sentence} ${after} It was loud.`, closing],
    stands,
  ],
  [
    'it went to another paragraph',
    [opening, `${before} ${after}`, `It was like this. ${sentence} So it was.`, closing],
    { kind: 'moved', to: 'paragraph 3' },
  ],
  [
    'a word of it was replaced',
    [opening, `${before} ${sentence.replace('two', 'three')} ${after}`, closing],
    { kind: 'edited', words: sentence.replace('two', 'three'), to: 'paragraph 2' },
  ],
  [
    'a word of it was replaced by one as long',
    [opening, `${before} ${sentence.replace('two', 'six')} ${after}`, closing],
    { kind: 'edited', words: sentence.replace('two', 'six'), to: 'paragraph 2' },
  ],
  [
    'the sentence before it was replaced',
    [opening, `The town had asked. ${sentence} ${after}`, closing],
    { kind: 'edited', words: sentence, to: 'paragraph 2' },
  ],
  ['it was deleted', [opening, `${before} ${after}`, closing], { kind: 'lost' }],
  ['its paragraph was deleted', [opening, closing], { kind: 'lost' }],
  ['everything was deleted', [''], { kind: 'lost' }],
];

suite('a mark', () => {
  it.each(rows)('when %s', (_, revised, expected) => {
    const doc = editionOf(...revised);
    const fate = fateOf(doc, markOn(original, sentence));
    expect(fate).toMatchObject(expected);
    if ('range' in fate) {
      const words = 'words' in fate ? fate.words : sentence;
      expect(fate.range).toEqual(rangeOf(doc, words));
    }
  });

  it('whose article is gone has lost its passage', () => {
    expect(fateOf(undefined, markOn(original, sentence))).toEqual({ kind: 'lost' });
  });

  it('that left a block which is still there says which one, by its number of today', () => {
    const doc = documentOf({ id: 'standfirst', text: `${opening} ${sentence}` }, closing);
    const revised = documentOf(
      { id: 'title', text: 'Hub' },
      { id: 'standfirst', text: opening },
      `${closing} ${sentence}`,
    );
    expect(fateOf(revised, markOn(doc, sentence))).toMatchObject({
      kind: 'moved',
      from: 'paragraph 2',
      to: 'paragraph 3',
    });
  });

  it('that left a block which is still there has moved, also when it took a neighbour along', () => {
    const doc = documentOf({ id: 'p-named', text: `${before} ${sentence} ${after}` }, closing);
    const revised = documentOf({ id: 'p-named', text: before }, closing, `${sentence} ${after}`);
    expect(fateOf(revised, markOn(doc, sentence))).toMatchObject({
      kind: 'moved',
      from: 'paragraph 1',
      to: 'paragraph 3',
    });
  });

  it('over several paragraphs, one of which was edited, is edited', () => {
    const words = `${after}\n${closing}`;
    const revised = editionOf(opening, `${before} ${sentence} ${after}`, closing.replace('cut', 'halved'));
    expect(fateOf(revised, markOn(original, words))).toMatchObject({
      kind: 'edited',
      words: words.replace('cut', 'halved'),
      to: 'paragraphs 2 to 3',
    });
  });

  it('of another program, which records no block, stands where it stood in the article', () => {
    const described = describe(original, rangeOf(original, sentence));
    const foreign = withSelectors(described.filter(({ type }) => type !== 'FragmentSelector'));
    expect(fateOf(original, foreign)).toEqual(stands);
    const there = editionOf(opening, `${before} ${sentence} Then it closed.`, closing);
    expect(fateOf(there, foreign)).toEqual(stands);
    expect(fateOf(editionOf(sentence, closing), foreign)).toMatchObject({ kind: 'moved' });
  });
});

suite('a review', () => {
  const article = (id: string) => ({ ...original, id, title: `Title of ${id}` }) as unknown as Article;
  const issue = { articles: [article('zebra'), article('ant')] };
  const looked = (...marks: readonly (readonly [Annotation, Fate])[]): readonly ReviewedMark[] =>
    marks.map(([annotation, fate]) => ({ annotation, fate }));
  const foundAt = (start: number): Fate => ({
    kind: 'moved',
    range: { start, end: start + 5 },
    to: 'paragraph 1',
    from: undefined,
  });

  it('lists articles in reading order and those that are gone last, each with what is to be said of it', () => {
    const { articles, counts } = reviewOf(
      issue,
      new Map([
        ['gone', looked([highlight('1'), { kind: 'lost' }])],
        ['ant', looked([highlight('2'), { kind: 'lost' }])],
        ['also-gone', looked([highlight('3'), { kind: 'lost' }])],
        ['zebra', looked([highlight('4'), foundAt(3)], [highlight('5'), { kind: 'stands' }])],
      ]),
    );
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ['zebra', 'Title of zebra'],
      ['ant', 'Title of ant'],
      ['also-gone', undefined],
      ['gone', undefined],
    ]);
    expect(articles[0]?.marks.map(({ annotation }) => annotation.id)).toEqual(['urn:uuid:4']);
    expect(counts).toEqual({ stands: 1, moved: 1, edited: 0, lost: 3 });
  });

  it('leaves out an article in which every mark stands', () => {
    const standing = looked([highlight('1'), { kind: 'stands' }]);
    expect(reviewOf(issue, new Map([['ant', standing]])).articles).toEqual([]);
  });

  it('lists marks where they are now, and lost ones after them in the order they had', () => {
    const lost = (words: string, id: string) => [markOn(original, words, id), { kind: 'lost' }] as const;
    const marks = looked(lost(closing, 'late'), [highlight('second'), foundAt(40)], lost(opening, 'early'), [
      highlight('first'),
      foundAt(7),
    ]);
    const { articles } = reviewOf(issue, new Map([['ant', marks]]));
    expect(articles[0]?.marks.map(({ annotation }) => annotation.id)).toEqual(
      ['first', 'second', 'early', 'late'].map((id) => `urn:uuid:${id}`),
    );
  });
});

suite('marks at one place', () => {
  it('stand in the order in which they were made', () => {
    const made = (id: string, created: string) => ({ ...highlight(id), created });
    const fate: Fate = { kind: 'moved', range: { start: 3, end: 8 }, to: 'paragraph 1', from: undefined };
    const marks = [made('later', '2026-02-01T00:00:00Z'), made('earlier', '2026-01-01T00:00:00Z')];
    const { articles } = reviewOf(
      { articles: [{ ...original, id: 'ant', title: 'Ant' } as unknown as Article] },
      new Map([['ant', marks.map((annotation) => ({ annotation, fate }))]]),
    );
    expect(articles[0]?.marks.map(({ annotation }) => annotation.id)).toEqual([
      'urn:uuid:earlier',
      'urn:uuid:later',
    ]);
  });
});

suite('the summary', () => {
  it.each([
    [[0, 0, 0, 0], 'You have no marks in this issue.'],
    [[41, 0, 0, 0], 'All 41 marks stand where they stood.'],
    [[1, 0, 0, 0], 'Your one mark stands where it stood.'],
    [[0, 1, 0, 0], 'Your one mark moved with its words.'],
    [[0, 0, 1, 0], 'Your one mark is in text that was edited.'],
    [[0, 0, 0, 1], 'Your one mark lost its passage.'],
    [[0, 0, 0, 3], 'All 3 marks lost their passages.'],
    [
      [38, 2, 0, 1],
      'Of your 41 marks 38 stand where they stood, 2 moved with their words and 1 lost its passage.',
    ],
    [[1, 0, 2, 0], 'Of your 3 marks 1 stands where it stood and 2 are in text that was edited.'],
    [
      [5, 1, 1, 2],
      'Of your 9 marks 5 stand where they stood, 1 moved with its words, 1 is in text that was edited and 2 lost their passages.',
    ],
  ] as const)('of %j', ([standing, moved, edited, lost], expected) => {
    expect(summaryOf({ stands: standing, moved, edited, lost })).toBe(expected);
  });
});
