// `npm run build`: brings dist/ up to date, rebuilding only the parts whose inputs changed.
import { access, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { targets } from '../bundle.mjs';
import { alone, isRunning } from '../setup/lock.mjs';
import { provideNodeModules } from '../setup/node-modules.mjs';
import { checkNodeVersion } from '../setup/node-version.mjs';
import { SetUpError } from '../setup/say.mjs';
import { fingerprint, sameContent } from './fingerprint.mjs';
import { readStamps, writeStamps } from './stamps.mjs';

/** @typedef {import('../bundle.mjs').Target} Target */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A part that could not be built; the message is all there is to say about it. */
export class BuildError extends Error {}

/** @param {string} file */
const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * Builds beside the old output and then takes its place, so that a half-made folder is never loaded.
 * @param {Target} target
 * @param {string} root
 * @param {string} dist
 * @returns {Promise<string | void>} what the part's maker says of it
 */
async function makeInPlace(target, root, dist) {
  const final = path.join(dist, target.name);
  const draft = path.join(dist, `.${target.name}.${String(process.pid)}`);
  const old = `${draft}.old`;
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    const note = await target.make(root, draft);
    await swap(final, draft, old);
    return note;
  } finally {
    await Promise.all([draft, old].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/**
 * Removes the drafts of builds that were killed.
 * @param {string} dist
 */
async function clearAway(dist) {
  const names = await readdir(dist).catch(() => []);
  const dead = names.filter((name) => {
    const [, pid] = /^\.[a-z]+\.(\d+)(?:\.old)?$/.exec(name) ?? [];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.all(dead.map((name) => rm(path.join(dist, name), { recursive: true, force: true })));
}

/**
 * Moves `draft` to `final`, and what was there to `old`. Another build may do the same at this moment.
 * @param {string} final
 * @param {string} draft
 * @param {string} old
 */
async function swap(final, draft, old) {
  for (;;) {
    await rm(old, { recursive: true, force: true });
    if (await exists(final)) await rename(final, old).catch(unless('ENOENT'));
    const done = await rename(draft, final).then(() => true, unless('ENOTEMPTY'));
    if (done) return;
  }
}

/**
 * Passes over the one kind of file error that is expected and throws any other.
 * @param {string} code
 * @returns {(error: NodeJS.ErrnoException) => false}
 */
const unless = (code) => (error) => {
  if (error.code !== code) throw error;
  return false;
};

/** @param {number} bytes */
const kilobytes = (bytes) => `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`;

/**
 * What was built, as one line.
 * @param {Target} target
 * @param {string} folder
 * @param {number} startedAt as of `performance.now()`
 * @param {string | void} note what the part's maker says of it
 */
async function summary(target, folder, startedAt, note) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
  let size = 0;
  let zipped = 0;
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    size += (await stat(file)).size;
    // Fonts and pictures are compressed already.
    const isText = /\.(?:js|cjs|css|html|json|svg|md)$/.test(name);
    zipped += isText ? gzipSync(await readFile(file), { level: 6 }).length : (await stat(file)).size;
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const said = note ? `${note}, ` : '';
  return `Built ${target.name}: ${said}${kilobytes(size)} (${kilobytes(zipped)} gzip) in ${seconds} s`;
}

/**
 * @typedef {object} BuildOptions
 * @property {boolean} [force] build every part, changed or not
 * @property {string} [root] the project's folder
 * @property {readonly Target[]} [parts] what to build
 * @property {(line: string) => void} [log] told one line for each part really built
 */

/**
 * Brings `dist/` up to date and does nothing when it is. A part's stamp is removed before it is built and written
 * after, so that an interrupted or failed build counts as stale.
 * @param {BuildOptions} [options]
 * @returns {Promise<string[]>} the names of the parts that were built
 * @throws {BuildError} when a part cannot be built; the others are still finished
 */
export async function ensureBuilt(options = {}) {
  const { force = false, root = PROJECT, parts = targets, log = console.log } = options;
  const dist = path.join(root, 'dist');
  const stamps = await readStamps(dist);

  const looked = await Promise.all(
    parts.map(async (target) => {
      const known = stamps[target.name] ?? {};
      const now = await fingerprint(root, target.inputs, known);
      const outputs = [target.name, ...target.outputs.map((file) => path.join(target.name, file))];
      const whole = (await Promise.all(outputs.map((file) => exists(path.join(dist, file))))).every(Boolean);
      return { target, now, stale: force || !whole || !sameContent(known, now) };
    }),
  );
  const stale = looked.filter((part) => part.stale);
  if (stale.length === 0) return [];

  await clearAway(dist);
  const isStale = new Set(stale.map(({ target }) => target.name));
  const fresh = Object.fromEntries(Object.entries(stamps).filter(([name]) => !isStale.has(name)));
  await writeStamps(dist, fresh);
  const results = await Promise.allSettled(
    stale.map(async ({ target, now }) => {
      const startedAt = performance.now();
      const note = await makeInPlace(target, root, dist);
      fresh[target.name] = now;
      log(await summary(target, path.join(dist, target.name), startedAt, note));
    }),
  );
  await writeStamps(dist, fresh);

  const failures = results.flatMap((result, index) =>
    result.status === 'rejected'
      ? [`Could not build ${stale[index]?.target.name ?? ''}.\n${plain(result.reason)}`]
      : [],
  );
  if (failures.length > 0) throw new BuildError(failures.join('\n\n'));
  return stale.map(({ target }) => target.name);
}

/**
 * What went wrong, without the bundler's stack and colours.
 * @param {unknown} reason
 */
const plain = (reason) =>
  stripVTControlCharacters(reason instanceof Error ? reason.message : String(reason)).trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    checkNodeVersion();
    await alone(PROJECT, async () => {
      await provideNodeModules(PROJECT);
      await ensureBuilt({ force: process.argv.includes('--force') });
    });
  } catch (error) {
    if (!(error instanceof BuildError || error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
