// Sentences: where people hear them end, in order, all of the text, and none across two blocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../core/journal/projection.js';
import { sentences } from '../../../core/journal/sentences.js';
import { anyBody, bodyOf, words } from './bodies.js';

const sentencesOf = (title: string, standfirst: string, language = 'en-GB') => {
  const projected = project({ title, standfirst, body: bodyOf() });
  return sentences({ ...projected, language }).map(({ start, end }) => projected.text.slice(start, end));
};

describe('sentences', () => {
  it.each([
    ['one without a full stop', 'A title', ['A title']],
    ['two', 'It works. It lasts.', ['It works.', 'It lasts.']],
    ['questions and exclamations', 'Why? Because! Really?', ['Why?', 'Because!', 'Really?']],
    [
      'a decimal number',
      'It fell by 1.5 per cent. Then it rose.',
      ['It fell by 1.5 per cent.', 'Then it rose.'],
    ],
    ['an abbreviation before a small letter', 'See e.g. the table.', ['See e.g. the table.']],
    ['a quotation', 'She said “Stop.” He did.', ['She said “Stop.”', 'He did.']],
    ['emoji', '👩‍👩‍👧 came home 🏡. All well.', ['👩‍👩‍👧 came home 🏡.', 'All well.']],
    ['Japanese', '家に帰った。元気だ。', ['家に帰った。', '元気だ。']],
    ['white space around and between', '  One.   Two.  ', ['One.', 'Two.']],
    ['nothing but white space', ' \u00a0 ', []],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text, '')).toEqual(expected);
  });

  it('end where a block ends, with or without a full stop', () => {
    expect(sentencesOf('A title', 'and what follows. More')).toEqual([
      'A title',
      'and what follows.',
      'More',
    ]);
  });

  it('cover all that is not white space, in order, each inside one block', () => {
    fc.assert(
      fc.property(words, words, anyBody, (title, standfirst, body) => {
        const { text, blocks } = project({ title, standfirst, body });
        const found = sentences({ text, blocks, language: 'en-GB' });
        let at = 0;
        for (const { start, end } of found) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
