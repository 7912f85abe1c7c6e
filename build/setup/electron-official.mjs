// Electron's own build, fetched by the `electron` package's own script, which checks it against its checksums.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.mjs';
import { reasonOf } from './say.mjs';

const RELEASES = 'https://github.com/electron/electron/releases/download/';
const PATIENCE_MS = 5000;

/**
 * The address the `electron` package downloads from, a mirror set as its documentation tells included.
 * @param {string} version
 * @param {{ platform: string, arch: string, env: NodeJS.ProcessEnv }} machine
 * @returns {string}
 */
export function officialAddress(version, { platform, arch, env }) {
  // The order of @electron/get's artifact-utils.
  const mirror =
    env['npm_config_electron_mirror'] ??
    env['NPM_CONFIG_ELECTRON_MIRROR'] ??
    env['npm_package_config_electron_mirror'] ??
    env['ELECTRON_MIRROR'] ??
    RELEASES;
  return `${mirror}v${version}/electron-v${version}-${platform}-${arch}.zip`;
}

/**
 * Why the server cannot be reached, or null when it answers at all: what it answers is for the download to judge.
 * The patience is for the connection only; the download itself may take as long as bytes arrive.
 * @param {string} address
 * @returns {Promise<string | null>}
 */
export async function whyUnreachable(address) {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) });
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Lays the official build in `node_modules/electron/dist`, from its own cache when it was fetched before. The
 * script asks for Node 22 and works with Node 20.19, where `require` takes ES modules.
 * @param {string} home `node_modules/electron`
 * @param {string} version
 * @returns {Promise<string | null>} why it could not be had, null when it is there
 */
export async function layOfficial(home, version) {
  // Without these the script starts from nothing, and nothing half-extracted is taken for whole.
  await rm(join(home, 'path.txt'), { force: true });
  await rm(join(home, 'dist'), { recursive: true, force: true });
  const { code, stderr } = await run(process.execPath, [join(home, 'install.js')], { cwd: home });
  if (code !== 0) return firstLine(stderr) ?? `install.js ended with code ${code}`;
  const laid = await readFile(join(home, 'dist', 'version'), 'utf8').catch(() => 'nothing');
  return laid.trim().replace(/^v/, '') === version ? null : `install.js left ${laid.trim()}`;
}

/** @param {string} text */
const firstLine = (text) =>
  text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim();
