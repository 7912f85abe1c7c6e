// Which pieces are left by a filter, and what it offers.
import { describe, expect, it } from 'vitest';
import { choicesOf, isFiltering, matchingPieces } from '../../../core/reading/filter.js';

const pieces = [
  { id: 'a', kind: 'story', models: ['Family Valued'], places: ['Coventry'] },
  { id: 'b', kind: 'practice', models: ['Family Valued', 'No Wrong Door'], places: ['Coventry', 'Bath'] },
  { id: 'c', kind: 'story', models: ['No Wrong Door'], places: [] },
] as const;
const left = (filter: Parameters<typeof matchingPieces>[1]): string =>
  matchingPieces(pieces, filter)
    .map(({ id }) => id)
    .join('');

describe('the filter', () => {
  it('leaves the pieces that are all that is asked of them', () => {
    expect(left({})).toBe('abc');
    expect(left({ kind: 'story' })).toBe('ac');
    expect(left({ model: 'Family Valued', place: 'Coventry' })).toBe('ab');
    expect(left({ kind: 'story', model: 'No Wrong Door', place: 'Coventry' })).toBe('');
  });

  it('offers what the issue has, each with what it would leave beside the other choices', () => {
    const { kinds, models, places } = choicesOf(pieces, { kind: 'story', place: 'Coventry' });
    // Kinds in the journal's order, as they are beside the chosen place; models beside both.
    expect(kinds).toEqual([
      { value: 'practice', count: 1 },
      { value: 'story', count: 1 },
    ]);
    expect(models).toEqual([
      { value: 'Family Valued', count: 1 },
      { value: 'No Wrong Door', count: 0 },
    ]);
    expect(places).toEqual([
      { value: 'Bath', count: 0 },
      { value: 'Coventry', count: 1 },
    ]);
  });

  it('knows whether it asks anything', () => {
    expect(isFiltering({})).toBe(false);
    expect(isFiltering({ place: 'Bath' })).toBe(true);
  });
});
