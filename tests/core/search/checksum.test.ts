// The checksum has to be the one that is published, wherever in a buffer the bytes begin.
import { describe, expect, it } from 'vitest';
import { xxh32 } from '../../../core/search/checksum.js';

describe('XXH32', () => {
  it.each([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of %j is as published', (text, expected) => {
    const bytes = new TextEncoder().encode(text);
    expect(xxh32(bytes)).toBe(expected);
    for (const before of [1, 2, 4]) {
      const within = new Uint8Array(before + bytes.length);
      within.set(bytes, before);
      expect(xxh32(within.subarray(before))).toBe(expected);
    }
  });
});
