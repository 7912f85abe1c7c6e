// What is said while a package is made: that it goes on, and how it ended.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attended } from '../../build/run/attended.mjs';

let said: string[];
beforeEach(() => {
  said = [];
  vi.useFakeTimers();
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Follows a step that takes so long, on a terminal or into a file. */
async function follow(seconds: number, isTTY: boolean, fails = false): Promise<unknown> {
  const out = { isTTY, write: (words: string) => said.push(words) > 0 };
  const work = (): Promise<string> =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        if (fails) reject(new Error('no space left'));
        else resolve('made');
      }, seconds * 1000);
    });
  const result = attended('Building deb', work, out).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(seconds * 1000 + 60_000);
  return result;
}

it('says twice a minute that the step goes on, and nothing after it ended', async () => {
  expect(await follow(70, false)).toBe('made');
  expect(said).toEqual([
    'Building deb …',
    '  still at work after 30 s\n',
    '  still at work after 60 s\n',
    '  done in 70 s',
  ]);
});

it('counts in place on a terminal, and clears the line', async () => {
  await follow(2.5, true);
  expect(said).toEqual(['Building deb …', '\r  1 s', '\r  2 s', '\r\x1b[K', expect.stringMatching('done')]);
});

it('says that the step failed, and leaves the reason to the caller', async () => {
  expect(await follow(3, false, true)).toEqual(new Error('no space left'));
  expect(said).toEqual(['Building deb …', '  failed after 3 s']);
});
