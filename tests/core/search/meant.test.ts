// What "did you mean" offers, and when it had better say nothing.
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../core/search/index.js';
import { isLikelySlip } from '../../../core/search/meant.js';
import { passages } from './issue-of.js';

const offered = (query: string, ...body: readonly string[]): string | undefined =>
  createSearchIndex(passages(...body)).search(query).didYouMean;

describe('did you mean', () => {
  it('does not make another word of one the library does not have', () => {
    expect(offered('family court', 'Each family will count.', 'A family.')).toBeUndefined();
  });

  it('offers nothing where every word is known, together or not', () => {
    expect(offered('family court', 'A family.', 'The court sat.', 'They count.')).toBeUndefined();
    expect(offered('families courts', 'A family.', 'The court sat.', 'They count.')).toBeUndefined();
  });

  it('puts right what was likely a slip', () => {
    expect(offered('famly court', 'A family.', 'The family court sat.')).toBe('family court');
    expect(offered('reunificaton', 'Reunification is slow.')).toBe('reunification');
    expect(offered('safegaurding plan', 'A safeguarding plan.')).toBe('safeguarding plan');
  });

  it('offers what stands with the other words, before what is more frequent, and nothing that does not', () => {
    const texts = ['The carter came.', 'A carter again.', 'Foster carers meet.'];
    expect(offered('foster carrers', ...texts)).toBe('foster carers');
    expect(offered('foster cartr', ...texts)).toBeUndefined();
  });

  it.each([
    ['court', 'count', false],
    ['court', 'cort', true],
    ['cpurt', 'court', true],
    ['cuort', 'court', true],
    ['relevent', 'relevant', true],
    ['seperate', 'separate', true],
    ['grief', 'brief', true],
    ['table', 'cable', false],
  ])('%s for %s: a likely slip is %j', (typed, meant, likely) => {
    expect(isLikelySlip(typed, meant)).toBe(likely);
  });
});
