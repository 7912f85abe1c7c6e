// What is read aloud: everything once, in reading order, tables by row, with a pause where a block ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../core/journal/projection.js';
import { speechQueue, utteranceAt } from '../../../core/reading/speech.js';
import { anyBody, bodyOf, element, text, words } from '../journal/bodies.js';

const block = (tag: string, kind: string, label: string, value: string) =>
  element(tag, [text(value)], { dataBlock: label, dataKind: kind, dataLabel: label });

const article = {
  ...project({
    title: 'A title',
    standfirst: 'What it is about.',
    body: bodyOf(
      block('h2', 'heading', '1', 'A heading'),
      block('p', 'paragraph', '2', 'One thing.  And\u00a0 another.'),
      block('figcaption', 'caption', '3', 'Children looked after'),
      block('td', 'table-cell', '3.r1c1', ''),
      block('td', 'table-cell', '3.r1c2', '2021'),
      block('td', 'table-cell', '3.r1c3', '2022'),
      block('td', 'table-cell', '3.r2c1', 'Coventry'),
      block('td', 'table-cell', '3.r2c2', '735. And more.'),
      block('p', 'paragraph', '4', '* * *'),
      block('p', 'paragraph', '5', 'The end.'),
    ),
  }),
  language: 'en-GB',
};

describe('the queue of an article', () => {
  it('has title, standfirst, headings, sentences and rows in their order, and nothing that cannot be said', () => {
    expect(speechQueue(article).map((utterance) => utterance.text)).toEqual([
      'A title',
      'What it is about.',
      'A heading',
      'One thing.',
      'And another.',
      'Children looked after',
      '2021, 2022',
      'Coventry, 735. And more.',
      'The end.',
    ]);
  });

  it('pauses where a block ends, longer after a heading than after a paragraph, and not between sentences', () => {
    const pause = new Map(speechQueue(article).map((utterance) => [utterance.text, utterance.pauseMs]));
    expect(pause.get('One thing.')).toBe(0);
    expect(pause.get('And another.')).toBeGreaterThan(0);
    expect(pause.get('A heading')).toBeGreaterThan(pause.get('And another.') ?? 0);
  });

  it('lights a whole row', () => {
    const row = speechQueue(article).find((utterance) => utterance.text.startsWith('Coventry'));
    expect(article.text.slice(row?.start, row?.end)).toBe('Coventry\n735. And more.');
  });

  it.each([
    ['the sentence that holds it', 'another', 'And another.'],
    ['the row that holds it', 'And more', 'Coventry, 735. And more.'],
    ['the next that can be said', '* * *', 'The end.'],
  ])('begins at an offset with %s', (_, at, expected) => {
    const queue = speechQueue(article);
    expect(queue[utteranceAt(queue, article.text.indexOf(at))]?.text).toBe(expected);
  });

  it('begins past the end with the last', () => {
    const queue = speechQueue(article);
    expect(queue[utteranceAt(queue, 10_000)]?.text).toBe('The end.');
  });

  it('of any article says all its words once and in order', () => {
    fc.assert(
      fc.property(words, words, anyBody, (title, standfirst, body) => {
        const projected = project({ title, standfirst, body });
        const queue = speechQueue({ ...projected, language: 'en-GB' });
        const plain = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '');
        expect(queue.map((utterance) => plain(utterance.text)).join('')).toBe(plain(projected.text));
        queue.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(queue[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        });
      }),
    );
  });
});
