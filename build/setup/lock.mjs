// Two set-ups of one folder at once would install over each other: the second waits for the first.
import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.mjs';

const LOOK_AGAIN_MS = 200;

/**
 * Whether a process is there (also when it is somebody else's). One that ended and is only still listed, which can
 * be for good in a container, is not.
 * @param {number} pid
 * @returns {boolean}
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Runs a task while no other process runs one for the same folder. A lock whose process is gone counts for nothing.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function alone(root, task) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const file = join(tmpdir(), `learning-journal-set-up-${name}.lock`);
  for (let told = false; ; told = true) {
    const owner = take(file);
    if (owner === process.pid) break;
    if (!told)
      say(`Waiting for process ${owner}, which is setting up the same (if it is not, delete ${file})`);
    await pause(LOOK_AGAIN_MS);
  }
  const release = () => unlinkSync(file);
  process.on('exit', release);
  try {
    return await task();
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * Takes the lock if nobody has it. It is made by a link because that puts name and content there in one step.
 * @param {string} file
 * @returns {number} the process that has the lock now
 */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(mine, file);
        return process.pid;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      try {
        const owner = Number(readFileSync(file, 'utf8'));
        if (isRunning(owner)) return owner;
        unlinkSync(file);
      } catch (error) {
        // Released in this moment: try again.
        if (codeOf(error) !== 'ENOENT') throw error;
      }
    }
  } finally {
    unlinkSync(mine);
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;
