// The parts of the contents: a part that comes back is reported where it does, with what ended it.
import { describe, expect, it } from 'vitest';
import { partFaults } from '../../../build/content/parts.js';

const faults = (...parts: readonly (string | undefined)[]) =>
  [...partFaults(parts.map((part, index) => ({ stem: `0${index + 1}`, part, line: index + 10 })))].map(
    ([stem, found]) => [stem, ...found.map(({ line, message }) => `${line}: ${message}`)],
  );

describe('the articles of a part', () => {
  it('stand together, whatever stands around them', () => {
    expect(faults('Opening', 'Opening', 'Practice', 'Practice')).toEqual([]);
  });

  it('that come back are reported with the last one before', () => {
    const message = 'the part "Opening" ended with 02; the articles of a part stand together';
    expect(faults('Opening', 'Opening', 'Practice', 'Opening', 'Opening')).toEqual([
      ['04', `13: ${message}`],
    ]);
  });

  it('are not parted by one whose front matter cannot be read', () => {
    expect(faults('Opening', undefined, 'Opening')).toEqual([]);
  });
});
