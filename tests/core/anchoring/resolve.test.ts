// Where a described passage is found after its article changed: one row for each way it can change.
import { describe as suite, expect, it } from 'vitest';
import type { Selectors, TextQuoteSelector } from '../../../core/annotation/types.js';
import { describe } from '../../../core/anchoring/describe.js';
import { resolve } from '../../../core/anchoring/resolve.js';
import type { AnchorText } from '../../../core/anchoring/text-index.js';
import { documentOf, rangeOf } from './documents.js';

const before = 'The council opened a family hub in the old library.';
const sentence = 'Social workers spent two days a week there, and families came without an appointment.';
const after = 'Nobody expected it to be full by the end of the month.';
const other = 'Later that year the budget was cut and the hub had to move.';
const ends = 'It reopened in a school, where it still is.';
const original = documentOf(`${before} ${sentence} ${after}`, `${other} ${ends}`);

/** Paragraphs of the revision, and what the passage has become there; undefined if it is gone. */
interface Case {
  readonly revised: AnchorText;
  readonly found: { readonly status: 'exact' | 'moved'; readonly words: string } | undefined;
}

const cases: Readonly<Record<string, Case>> = {
  'nothing changed': {
    revised: documentOf(`${before} ${sentence} ${after}`, `${other} ${ends}`),
    found: { status: 'exact', words: sentence },
  },
  'a paragraph was put before it': {
    revised: documentOf(
      { id: 'new', text: 'A new beginning.' },
      { id: 'p1', text: `${before} ${sentence} ${after}` },
      { id: 'p2', text: `${other} ${ends}` },
    ),
    found: { status: 'exact', words: sentence },
  },
  'the sentences around it were rewritten': {
    revised: documentOf(`It began in 2019. ${sentence} It was busy.`, `${other} ${ends}`),
    found: { status: 'exact', words: sentence },
  },
  'it went to another paragraph': {
    revised: documentOf(`${before} ${after}`, `${other} ${sentence} ${ends}`),
    found: { status: 'moved', words: sentence },
  },
  'its block got another id': {
    revised: documentOf({ id: 'x', text: 'New.' }, { id: 'y', text: `${before} ${sentence} ${after}` }),
    found: { status: 'moved', words: sentence },
  },
  'a word was replaced': {
    revised: documentOf(`${before} ${sentence.replace('two days', 'three mornings')} ${after}`, other),
    found: { status: 'moved', words: sentence.replace('two days', 'three mornings') },
  },
  'its beginning was replaced': {
    revised: documentOf(`${before} ${sentence.replace('Social workers', 'The team')} ${after}`, other),
    found: { status: 'moved', words: sentence.replace('Social workers', 'The team') },
  },
  'words were put in at its end': {
    revised: documentOf(
      `${before} ${sentence.replace('appointment.', 'appointment or a letter.')} ${after}`,
      other,
    ),
    found: { status: 'moved', words: sentence.replace('appointment.', 'appointment or a letter.') },
  },
  'it and the sentence after it were edited': {
    revised: documentOf(
      `${before} ${sentence.replace('families came', 'parents came in')} No one thought it would fill so soon.`,
      other,
    ),
    found: { status: 'moved', words: sentence.replace('families came', 'parents came in') },
  },
  'more than a quarter was rewritten between the same neighbours': {
    revised: documentOf(
      `${before} Social workers were there on Tuesdays and Thursdays, and families came without an appointment. ${after}`,
      other,
    ),
    found: {
      status: 'moved',
      words: 'Social workers were there on Tuesdays and Thursdays, and families came without an appointment.',
    },
  },
  'it was cut in half between the same neighbours': {
    revised: documentOf(`${before} Families came without an appointment. ${after}`, other),
    found: { status: 'moved', words: 'Families came without an appointment.' },
  },
  'it was deleted': { revised: documentOf(`${before} ${after}`, `${other} ${ends}`), found: undefined },
  'its paragraph was deleted': { revised: documentOf(`${other} ${ends}`), found: undefined },
  'another sentence stands in its place': {
    revised: documentOf(
      `${before} The old reading room became a kitchen and a place to play. ${after}`,
      other,
    ),
    found: undefined,
  },
  'everything was deleted': { revised: documentOf(''), found: undefined },
};

suite('resolve', () => {
  it.each(Object.entries(cases))('%s', (_, { revised, found }) => {
    const selectors = describe(original, rangeOf(original, sentence));
    const resolution = resolve(revised, selectors);
    expect(resolution).toMatchObject(
      found
        ? { status: found.status, range: rangeOf(revised, found.words) }
        : { status: 'orphan', exact: sentence },
    );
  });

  it('finds a paragraph too long to be searched whole after its middle was rewritten', () => {
    const parts = Array.from(
      { length: 30 },
      (_, index) => `Point ${index} of the agreement was argued over.`,
    );
    const long = parts.join(' ');
    const edited = parts.with(15, 'Here nothing was agreed.').with(20, 'Nor here.').join(' ');
    const doc = documentOf('An introduction.', long, 'A conclusion.');
    const revised = documentOf('Another introduction, longer.', edited, 'In conclusion.');
    expect(resolve(revised, describe(doc, rangeOf(doc, long)))).toMatchObject({
      status: 'moved',
      range: rangeOf(revised, edited),
    });
  });

  it('finds a passage that crosses paragraphs', () => {
    const words = `${after}\n${other}`;
    const revised = documentOf('New.', `${before} ${sentence} ${after}`, `${other} ${ends}`);
    expect(resolve(revised, describe(original, rangeOf(original, words)))).toMatchObject({
      range: rangeOf(revised, words),
    });
  });
});

suite('passages that are alike', () => {
  const row = (year: number, number: number) =>
    `In ${year}, ${number} children in Leeds came home from care.`;
  const rows = [row(2019, 31), row(2020, 27), row(2021, 44), row(2022, 52), row(2023, 60)];
  const list = documentOf(
    'Children who came home:',
    ...rows.map((text) => ({ id: text, text })),
    'That is all.',
  );

  it.each(rows)('does not take another row for a deleted one: %s', (deleted) => {
    const left = rows.filter((text) => text !== deleted);
    const revised = documentOf(
      'Children who came home:',
      ...left.map((text) => ({ id: text, text })),
      'The end.',
    );
    expect(resolve(revised, describe(list, rangeOf(list, deleted))).status).toBe('orphan');
  });

  it.each(rows)('finds a row that was edited: %s', (edited) => {
    const now = edited.replace(' home', ' back home');
    const texts = rows.map((text) => (text === edited ? now : text));
    const revised = documentOf(
      'Children who came home:',
      ...texts.map((text) => ({ id: text, text })),
      'That is all.',
    );
    expect(resolve(revised, describe(list, rangeOf(list, edited)))).toMatchObject({
      status: 'moved',
      range: rangeOf(revised, now),
    });
  });

  it('does not take a pull quote for the deleted sentence that it repeats', () => {
    const doc = documentOf(`${before} ${sentence} ${after}`, `“${sentence}”`, ends);
    const revised = documentOf(`${before} ${after}`, `“${sentence}”`, ends);
    expect(resolve(revised, describe(doc, rangeOf(doc, sentence))).status).toBe('orphan');
  });

  it.each([0, 1, 2])('tells repeated sentence %i by its context when text was put before it', (nth) => {
    const refrain = 'Nobody had asked them.';
    const texts = [
      `First came the plan. ${refrain} It failed.`,
      `Then came a meeting. ${refrain}`,
      `${refrain} Again.`,
    ];
    const doc = documentOf(...texts);
    const revised = documentOf('A long new opening paragraph that shifts all.', ...texts);
    expect(resolve(revised, describe(doc, rangeOf(doc, refrain, nth)))).toMatchObject({
      range: rangeOf(revised, refrain, nth),
    });
  });
});

suite('selectors from elsewhere', () => {
  const cities = documentOf(
    'it was the season of Light, it was the season of Darkness, we had everything before us, we had nothing before us, ' +
      'we were all going direct to Heaven',
  );
  const quote = (fields: Partial<TextQuoteSelector>): Selectors => [
    { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '', ...fields },
  ];
  const near = (position: number): Selectors => [
    { type: 'TextPositionSelector', start: position, end: position + 8 },
  ];

  it.each([
    [{ exact: 'before us', prefix: 'we had everything' }, 'before us, we had nothing'],
    [{ exact: 'before us', prefix: 'we had nothing' }, 'before us, we were'],
    [{ exact: 'before us', prefix: 'we had every-thing' }, 'before us, we had nothing'],
    [{ exact: 'we had', suffix: 'everything' }, 'we had everything'],
    [{ exact: 'we had', suffix: ' nothing' }, 'we had nothing'],
    [{ exact: 'befor us' }, 'before us, we had nothing'],
    [{ exact: 'season of Darknes', suffix: ', we had' }, 'season of Darkness'],
  ])('places %o by its context', (fields, expected) => {
    const resolution = resolve(cities, quote(fields));
    expect(resolution).toMatchObject({ range: { start: cities.text.indexOf(expected) } });
  });

  it('prefers the occurrence nearest to the recorded position when nothing else tells them apart', () => {
    const places = [rangeOf(cities, 'it was', 0).start, rangeOf(cities, 'it was', 1).start];
    for (const place of places) {
      const shifted = [...near(place + 3), ...quote({ exact: 'it was' })];
      expect(resolve(cities, shifted)).toMatchObject({ range: { start: place } });
    }
  });

  it.each([
    ['no selectors', []],
    ['a position without a quote past the end of the text', near(100_000)],
    ['words that are not there', quote({ exact: 'holy grail' })],
    ['a quote longer than the text', quote({ exact: 'x'.repeat(100_000) })],
  ])('makes an orphan of %s', (_, selectors: Selectors) => {
    expect(resolve(cities, selectors).status).toBe('orphan');
  });

  it('puts an empty quote between its prefix and its suffix', () => {
    expect(resolve(cities, quote({ prefix: 'season of ', suffix: 'Darkness' }))).toEqual({
      status: 'moved',
      range: { start: cities.text.indexOf('Darkness'), end: cities.text.indexOf('Darkness') },
      score: 1,
    });
  });
});
