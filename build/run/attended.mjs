// Says that a long step goes on, so that minutes of compressing do not look like a program that hangs.
import { say } from '../setup/say.mjs';

/**
 * Does a step and says when it begins, how long it has taken so far (in place on a terminal, else a line twice a minute),
 * and how it ended.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {Pick<typeof process.stdout, 'isTTY' | 'write'>} [out]
 * @returns {Promise<T>}
 */
export async function attended(what, work, out = process.stdout) {
  say(`${what} …`);
  const startedAt = performance.now();
  const soFar = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`;
  const timer = out.isTTY
    ? setInterval(() => out.write(`\r  ${soFar()}`), 1000)
    : setInterval(() => out.write(`  still at work after ${soFar()}\n`), 30_000);
  const end = (/** @type {string} */ words) => {
    clearInterval(timer);
    // Back to the first column, and what is on the line away.
    if (out.isTTY) out.write('\r\x1b[K');
    say(`  ${words}`);
  };
  try {
    const result = await work();
    end(`done in ${soFar()}`);
    return result;
  } catch (error) {
    end(`failed after ${soFar()}`);
    throw error;
  }
}
