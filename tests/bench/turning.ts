// From the key that turns to the next article to the frame that shows it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idle, open } from './program.js';
import { report } from './results.js';

const goalMs = 50;

/** Turns through the issue and back. */
export async function turning(executable: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  const { app, page } = await open(executable, folder);
  try {
    const turn = (key: 'PageDown' | 'PageUp') =>
      page.evaluate(
        (name) =>
          new Promise<number>((resolve) => {
            const before = document.querySelector('article')?.dataset['article'];
            const from = performance.now();
            const init = { key: name, code: name, ctrlKey: true, bubbles: true, cancelable: true };
            window.dispatchEvent(new KeyboardEvent('keydown', init));
            // In a frame's callbacks the page is already what that frame shows; the first message after them comes when it
            // has been handed over.
            const look = (): void => {
              if (document.querySelector('article')?.dataset['article'] === before) {
                requestAnimationFrame(look);
                return;
              }
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                resolve(performance.now() - from);
              };
              port2.postMessage(null);
            };
            requestAnimationFrame(look);
          }),
        key,
      );
    const times: number[] = [];
    for (const key of ['PageDown', 'PageUp'] as const)
      for (let piece = 1; piece < 22; piece += 1) {
        times.push(await turn(key));
        await idle(page);
      }
    report({
      bench: 'turning',
      what: 'to the next or previous article',
      unit: 'ms',
      values: times,
      goal: goalMs,
    });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
