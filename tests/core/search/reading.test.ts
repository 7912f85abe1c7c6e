// Sentences that are found without the segmenter are those that it finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../core/search/reading.js';

const pieces = fc.constantFrom(
  ...[
    'a',
    'Word',
    'word',
    '1',
    '200',
    '. ',
    '.',
    '!',
    '? ',
    '?',
    ',',
    "'",
    '’',
    '‘',
    '-',
    '–',
    '“',
    '”',
    '"',
    '(',
    ')',
  ],
  ...['[', ']', ' ', '  ', 'é', 'É', '…', ':', ';', '\n', 'B. ', 'e.g. ', 'Ǆ', '\u00a0', '*', '.” ', '?) '],
);
const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

describe('sentences', () => {
  it('end where Unicode says they do', () => {
    const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
    fc.assert(
      fc.property(text, (source) => {
        const found = sentencesOf(source, 'en-GB').map(({ start, end }) => source.slice(start, end));
        const expected = Array.from(segmenter.segment(source), ({ segment }) => segment.trim());
        expect(found).toEqual(expected.filter((sentence) => sentence !== ''));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'He said “No.” Then he left. (All of it.) Done',
      ['He said “No.”', 'Then he left.', '(All of it.)', 'Done'],
    ],
    ['Some 3.5 m, e.g. here. Next.', ['Some 3.5 m, e.g. here.', 'Next.']],
  ])('%s', (source, expected) => {
    expect(sentencesOf(source, 'en-GB').map(({ start, end }) => source.slice(start, end))).toEqual(expected);
  });
});
