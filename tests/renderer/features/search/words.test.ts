// What search says in words.
import { expect, test } from 'vitest';
import { noResults } from '../../../../core/search/types.js';
import { foundWords, insteadWords, unaskedWords } from '../../../../renderer/features/search/words.js';

test('what was looked for in place of a word is said, and spoken with the count', () => {
  const results = {
    ...noResults('family court'),
    total: 1,
    articles: 1,
    instead: [
      { typed: 'court', shown: ['count'] },
      { typed: 'tabel', shown: ['table', 'label'] },
    ],
  };
  const told = 'Nothing has “court”; showing “count”. Nothing has “tabel”; showing “table” or “label”';
  expect(insteadWords(results)).toBe(told);
  expect(foundWords(results)).toMatch(/1 passage in 1 article\. Nothing has “court”/);
  expect(foundWords(noResults('family court'))).toBe('Nothing found');
});

test('a word that nothing has is said, and spoken with the count', () => {
  const results = {
    ...noResults('trust zebra court'),
    total: 1,
    articles: 1,
    instead: [{ typed: 'court', shown: ['count'] }],
    absent: ['zebra', 'gnu'],
  };
  expect(insteadWords(results)).toBe('Nothing has “court”; showing “count”. Nothing has “zebra” or “gnu”');
  expect(foundWords({ ...results, instead: [] })).toMatch(
    /1 passage in 1 article\. Nothing has “zebra” or “gnu”$/,
  );
});

test('a filter without its value, or a lone quotation mark, is not told that nothing was found', () => {
  for (const query of ['by:', 'kind: ', '"']) {
    expect(unaskedWords(query)).toMatch(/^Go on typing/);
    expect(foundWords(noResults(query))).not.toContain('Nothing found');
  }
  expect(unaskedWords('family by:')).toBeUndefined();
  expect(unaskedWords('kind:story')).toBeUndefined();
});
