// Where downloads are kept between installations of the node modules, and how a folder is made there in one step.
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRunning } from './lock.mjs';

/**
 * The folder for our downloads, as the XDG Base Directory Specification places it.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  const base = env['XDG_CACHE_HOME'];
  // The specification has relative paths ignored.
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'learning-journal');
}

const DRAFT = /^\.draft-(?<pid>\d+)-/;

/**
 * Makes a folder in one step: it is filled beside its place and then renamed, so that nobody meets half of it.
 * What was there before is replaced; what a killed run left beside it is cleared away.
 * @param {string} folder
 * @param {(draft: string) => Promise<void>} fill
 */
export async function makeFolder(folder, fill) {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const pid = DRAFT.exec(name)?.groups?.['pid'];
    if (pid !== undefined && !isRunning(Number(pid))) await remove(join(parent, name));
  }
  const work = await mkdtemp(join(parent, `.draft-${process.pid}-`));
  try {
    const draft = join(work, 'new');
    await mkdir(draft);
    await fill(draft);
    await rename(folder, join(work, 'old')).catch(ignoreMissing);
    await rename(draft, folder);
  } finally {
    await remove(work);
  }
}

/** @param {string} folder */
const remove = (folder) => rm(folder, { recursive: true, force: true });

/** @param {NodeJS.ErrnoException} error */
function ignoreMissing(error) {
  if (error.code !== 'ENOENT') throw error;
}
