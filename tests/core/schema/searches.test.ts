// The reader's searches from a file somebody has been at: what fits is kept.
import { expect, test } from 'vitest';
import { parsePreferences } from '../../../core/schema/parse-preferences.js';
import { parseSearches } from '../../../core/schema/parse-searches.js';
import { emptySearches, mostSearches } from '../../../core/schema/searches.js';

test.each([undefined, null, 7, 'family', [], { recent: 'family', saved: 3 }])('nothing from %j', (stored) => {
  expect(parseSearches(stored)).toEqual(emptySearches);
});

test('what does not fit is left out, the rest stays in its order, once', () => {
  const stored = {
    recent: ['family', 4, '', '  ', 'x'.repeat(301), 'kind:story', 'family'],
    saved: ['"a b"'],
  };
  expect(parseSearches(stored)).toEqual({ recent: ['family', 'kind:story'], saved: ['"a b"'] });
});

test('no more than the most, and the other preferences are not touched', () => {
  const recent = Array.from({ length: 40 }, (_, at) => `word${at}`);
  const { searches, theme } = parsePreferences({ searches: { recent, extra: 1 }, theme: 'dark' });
  expect(searches.recent).toEqual(recent.slice(0, mostSearches.recent));
  expect(theme).toBe('dark');
});
