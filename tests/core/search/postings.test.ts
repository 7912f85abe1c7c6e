// Postings of documents that come and go: what is cleaned up behind them, and that nothing is disturbed by it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Postings } from '../../../core/search/postings.js';

const failures: unknown[] = [];
const onFailure = (reason: unknown): void => {
  failures.push(reason);
};

beforeEach(() => {
  vi.useFakeTimers();
  failures.length = 0;
  process.on('unhandledRejection', onFailure);
});
afterEach(() => {
  vi.useRealTimers();
  process.off('unhandledRejection', onFailure);
});

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Words that have their beginnings in common, so that one more divides a branch of many. */
const word = (at: number, end: string): string =>
  `${letters[Math.floor(at / 676)]}${letters[Math.floor(at / 26) % 26]}${letters[at % 26]}quo${end}`;

describe('documents that were discarded', () => {
  it('leave nothing behind, though others are added while that is seen to', async () => {
    const postings = new Postings();
    const add = (...words: readonly string[]): void => {
      postings.add({ id: postings.end, note: words.join(' ') });
    };
    for (let at = 0; at < 3000; at += 3) add(word(at, 'dam'), word(at + 1, 'dam'), word(at + 2, 'dam'));
    for (let document = 0; document < 600; document += 1) postings.discard(document);
    for (let at = 0; at < 3000; at += 1) add(word(at, 'ta'), word(at, ''));
    await vi.advanceTimersByTimeAsync(10_000);
    // A rejection is told of in a turn of its own.
    vi.useRealTimers();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(failures).toEqual([]);
    expect(postings.dirtCount).toBe(0);
    expect([word(0, 'dam'), word(2999, 'dam'), word(0, 'ta')].map((text) => postings.hasWord(text))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
