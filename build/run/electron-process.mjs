// Runs Electron until it ends, or until we are told to end.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { withoutNoise } from './noise.mjs';

const ENDINGS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const GRACE_MS = 5000;
// npm hands on the signal that the terminal sent us already: within this time it is the same one.
const SAME_SIGNAL_MS = 1000;

/**
 * Chromium's switches for this machine. What the person adds comes later and so has the last word.
 * @param {{ uid: number | undefined, env: NodeJS.ProcessEnv }} situation
 * @returns {string[]}
 */
export function switchesFor({ uid, env }) {
  const switches = ['--log-level=3'];
  // Chromium's sandbox does not work for root; everybody else keeps it.
  if (uid === 0) switches.push('--no-sandbox');
  if (!env['DISPLAY'] && env['WAYLAND_DISPLAY']) switches.push('--ozone-platform=wayland');
  return switches;
}

/**
 * Runs Electron. Told to end (Ctrl+C), it asks Electron to close, which then saves and leaves; told again a second
 * later, or after five seconds, it ends it by force.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} the exit code: Electron's own, or 0 when it closed because we were told to end
 */
export function runElectron(executable, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, {
      cwd,
      env,
      stdio: ['inherit', 'inherit', 'pipe'],
      // Apart from the terminal: a Ctrl+C would reach it a second time from there, and the second is by force.
      detached: process.platform !== 'win32',
    });
    child.stderr.pipe(withoutNoise()).pipe(process.stderr);

    /** @type {number | undefined} */
    let askedAt;
    let forced = false;
    /** @type {NodeJS.Timeout | undefined} */
    let patience;
    const force = () => {
      forced = true;
      child.kill('SIGKILL');
    };
    const end = () => {
      if (askedAt !== undefined) {
        if (performance.now() - askedAt > SAME_SIGNAL_MS) force();
        return;
      }
      askedAt = performance.now();
      child.kill('SIGTERM');
      patience = setTimeout(force, GRACE_MS);
    };
    const finish = () => {
      clearTimeout(patience);
      // Told to end, we go on to take the same signal for one while we leave: by itself it would kill us.
      if (askedAt !== undefined) return;
      for (const signal of ENDINGS) process.off(signal, end);
    };

    for (const signal of ENDINGS) process.on(signal, end);
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      finish();
      if (askedAt !== undefined && !forced) resolve(0);
      else resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
