// Installs the node modules that package-lock.json asks for, when they are not all there already.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './command.mjs';
import { say, SetUpError } from './say.mjs';

/**
 * The part of a lock file read here; npm leaves a copy of what it really installed in `node_modules`.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock by folder of the package, '' being the project
 */

/**
 * What an installation depends on, as one word.
 * @param {string} lockText text of package-lock.json
 * @param {{ node: string, platform: string, arch: string }} machine node: version of Node
 * @returns {string}
 */
function stampOf(lockText, { node, platform, arch }) {
  const lock = createHash('sha256').update(lockText).digest('hex');
  return [lock, `node${node.split('.')[0] ?? ''}`, platform, arch].join(' ');
}

/**
 * Whether everything the lock file asks for is what npm says it installed. Optional packages are left out: most
 * of them are for other machines.
 * @param {Lock} wanted
 * @param {Lock} installed
 * @returns {boolean}
 */
function sameModules(wanted, installed) {
  return Object.entries(wanted.packages).every(([folder, { version, integrity, optional }]) => {
    if (folder === '' || optional === true) return true;
    const found = installed.packages[folder];
    return found !== undefined && found.version === version && found.integrity === integrity;
  });
}

/**
 * Whether the modules are complete. npm writes its own record last, so that one is missing after an installation
 * that was cut short; a folder that somebody deleted is missed by name.
 * @param {string} root the project's folder
 * @param {{ node: string, platform: string, arch: string }} machine
 * @returns {Promise<boolean>}
 */
export async function modulesAreComplete(root, machine) {
  const lockText = await readFile(join(root, 'package-lock.json'), 'utf8');
  const record = await readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8').catch(() => null);
  if (record === null) return false;
  /** @type {Lock} */
  const installed = JSON.parse(record);
  const present = Object.keys(installed.packages).every((folder) =>
    existsSync(join(root, folder, 'package.json')),
  );
  if (!present) return false;

  const stamp = await readFile(stampFile(root), 'utf8').catch(() => null);
  if (stamp !== null) return stamp === stampOf(lockText, machine);
  // Installed by hand: right if it is what the lock file asks for.
  /** @type {Lock} */
  const wanted = JSON.parse(lockText);
  if (!sameModules(wanted, installed)) return false;
  await writeFile(stampFile(root), stampOf(lockText, machine));
  return true;
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.learning-journal-stamp');

/**
 * Installs the node modules if they are not what package-lock.json asks for.
 * @param {string} root the project's folder
 * @throws {SetUpError} with npm's own words when npm fails
 */
export async function provideNodeModules(root) {
  const machine = { node: process.versions.node, platform: process.platform, arch: process.arch };
  if (await modulesAreComplete(root, machine)) return;

  say('Installing the node modules named in package-lock.json (npm ci)');
  // Everything is a development dependency, so npm must not be told elsewhere to leave those out. Its warnings are
  // of packages that ask for a newer Node and run on this one.
  const outcome = await runNpm(['ci', '--include=dev', '--loglevel=error'], { cwd: root });
  if (outcome.code !== 0) {
    const words = `${outcome.stderr}\n${outcome.stdout}`.trim();
    throw new SetUpError(`npm could not install the node modules:\n\n${words}`);
  }
  const lockText = await readFile(join(root, 'package-lock.json'), 'utf8');
  await writeFile(stampFile(root), stampOf(lockText, machine));
}
