// When the parts of the window are fetched ahead of their first use.
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchPartsSoon, lazySoon } from '../../../renderer/state/lazy-soon.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('nothing is fetched in a page that does not ask for it; then one part after another, past one that fails', async () => {
  vi.stubGlobal('requestIdleCallback', (perform: () => void) => setTimeout(perform));
  const asked: string[] = [];
  const part = (name: string, fails = false) => {
    lazySoon(async () => {
      asked.push(name);
      if (fails) throw new Error('gone');
      return Promise.resolve({ default: () => null });
    });
  };
  part('menu', true);
  part('editor');
  // As many turns of the loop as fetching both would take, and more.
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  expect(asked).toEqual([]);
  fetchPartsSoon();
  await vi.waitFor(() => {
    expect(asked).toEqual(['menu', 'editor']);
  });
});
