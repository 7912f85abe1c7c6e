// The screen windows are shown on: the person's own, or one of ours in memory (Xvfb) that ends with us.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** @typedef {import('node:stream').Readable} Readable */
/** @typedef {import('node:stream').Writable} Writable */

const SIZE = '1280x1024x24';

// Xvfb is ended by its shell as soon as the pipe from us closes, however we end: also when we are killed. It runs
// apart from the terminal, so that Ctrl+C reaches the program on the screen and not the screen.
const XVFB_WITH_US = `Xvfb "$@" & exec 3>&- 2>&-; read -r _; kill $!; wait`;
const ARGUMENTS = ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp', '-noreset'];

/** @typedef {{ env: NodeJS.ProcessEnv, close: () => Promise<void> }} Screen env: for programs that are to use it */

/**
 * Whether a screen of our own is used. To open the journal, only where there is none; to test it, wherever it can
 * be, so that no test's window gets into anybody's way and all have the same size.
 * @param {{ purpose: 'open' | 'test', platform: string, env: NodeJS.ProcessEnv, hasXvfb: boolean }} situation
 * @returns {boolean}
 */
export function usesOwnScreen({ purpose, platform, env, hasXvfb }) {
  if (platform !== 'linux') return false;
  const isThere = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(Boolean);
  return !isThere || (purpose === 'test' && hasXvfb);
}

/** @returns {boolean} whether Xvfb is installed */
export function hasXvfb() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'Xvfb')));
}

/**
 * Starts Xvfb on a number that is free.
 * @returns {Promise<Screen>}
 * @throws {Error} with Xvfb's own words when it does not start
 */
export async function openScreen() {
  // Xvfb makes this folder only as root.
  await mkdir('/tmp/.X11-unix').then(
    () => chmod('/tmp/.X11-unix', 0o1777),
    () => undefined,
  );
  const shell = spawn('sh', ['-c', XVFB_WITH_US, 'sh', ...ARGUMENTS], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // The four pipes asked for; the type of `spawn` knows of three.
  const [stdin, , stderr, number] = /** @type {[Writable, null, Readable, Readable]} */ (
    /** @type {unknown} */ (shell.stdio)
  );
  const ended = new Promise((resolve) => void shell.once('close', resolve));
  const words = text(stderr);
  const close = async () => {
    stdin.end();
    await ended;
  };

  const display = (await text(number)).trim();
  if (display === '') {
    await close();
    throw new Error(`Xvfb, which shows windows where there is no screen, did not start:\n${await words}`);
  }
  // A Wayland session would be preferred to the screen named here.
  const { WAYLAND_DISPLAY: _, ...env } = process.env;
  return { env: { ...env, DISPLAY: `:${display}`, XDG_SESSION_TYPE: 'x11' }, close };
}
