// Words that nothing has: what the hits show in their place is said.
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../core/search/index.js';
import { passages } from './issue-of.js';

const answer = (query: string, ...body: readonly string[]) =>
  createSearchIndex(passages(...body)).search(query);

describe('a word that nothing has', () => {
  it('is told with what the hits show for it', () => {
    const { total, instead } = answer('family court ', 'Each family will count.', 'A family.');
    expect(total).toBe(1);
    expect(instead).toEqual([{ typed: 'court', shown: ['count'] }]);
  });

  it('is told as it was typed, with every spelling that is shown, the best hit first', () => {
    expect(answer('Jable ', 'The table.', 'The cable, a cable.').instead).toEqual([
      { typed: 'Jable', shown: ['cable', 'table'] },
    ]);
  });

  it.each([
    ['a word that is there', 'count ', 'They count.'],
    ['another form of a word', 'counted ', 'They count.'],
    ['the beginning of a word', 'coun', 'They count.'],
    ['nothing found at all', 'family zebra', 'A family.'],
  ])('says nothing of %s', (_what, query, text) => {
    expect(answer(query, text).instead).toEqual([]);
  });

  it('leaves to "did you mean" what that puts right', () => {
    const { didYouMean, instead } = answer('reunificaton ', 'Reunification is slow.');
    expect(didYouMean).toBe('reunification ');
    expect(instead).toEqual([]);
  });
});

describe('words that no passage has together', () => {
  const apart = (query: string, ...texts: readonly string[]): boolean => answer(query, ...texts).apart;

  it('are told of where each is somewhere', () => {
    expect(apart('trust fathers ', 'They trust.', 'The fathers came.')).toBe(true);
    expect(apart('trust with fathers ', 'They trust.', 'The fathers came.')).toBe(true);
  });

  it.each([
    ['words that a passage has', 'trust fathers ', 'The fathers trust.'],
    ['one word', 'trust ', 'They trust.'],
    ['one or the other', 'trust OR fathers', 'They trust.'],
    ['a word that nothing has, which is told', 'trust xylophone ', 'They trust.'],
    ['a long question', 'trust fathers came slowly ', 'The fathers came.'],
  ])('say nothing of %s', (_what, query, text) => {
    expect(apart(query, text, 'Slowly, slowly.')).toBe(false);
  });
});

describe('a word that nothing has and nothing is like', () => {
  it.each([
    ['trust xylophone', ['xylophone']],
    ['trust xylophone ', ['xylophone']],
    ['Trust Xylophone zebra ', ['Xylophone', 'zebra']],
  ])('is told with the hits of the others: %j', (query, absent) => {
    const found = answer(query, 'They trust.', 'Nothing else.');
    expect(found.total).toBe(1);
    expect(found.absent).toEqual(absent);
    expect(found.instead).toEqual([]);
  });

  it('is told where what is like it is in no hit', () => {
    const { absent, instead } = answer('family help court ', 'Each family gets help.', 'They count.');
    expect(instead).toEqual([]);
    expect(absent).toEqual(['court']);
  });

  it.each([
    ['a word that is found', 'trust else', 'They trust, or else.'],
    ['a word that is still being typed', 'trust el', 'They trust, or else.'],
    ['nothing found at all', 'xylophone', 'They trust.'],
    ['what is excluded', 'trust -xylophone', 'They trust.'],
    ['what the hits show instead', 'family court ', 'Each family will count.'],
    ['what "did you mean" puts right', 'reunificaton ', 'Reunification is slow.'],
  ])('says nothing of %s', (_what, query, text) => {
    expect(answer(query, text).absent).toEqual([]);
  });
});
