// `npm run package [-- words]`: builds the packages this machine can build into release/, and says why not the others.
// Words: `linux`, `win`, `mac`, a target such as `deb`, or `dir` for the unpacked program alone; `--fast` compresses less.
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkFirstScripts } from '../first-scripts.mjs';
import { ARCHIVE_BUDGET, inKilobytes, overBudget } from '../packaging/budgets.mjs';
import { wrongIn } from '../packaging/contents.mjs';
import { isOwn, planFor } from '../packaging/plan.mjs';
import { run } from '../setup/command.mjs';
import { whyUnreachable } from '../setup/electron-official.mjs';
import { say, SetUpError } from '../setup/say.mjs';
import { ROOT, setUp } from '../setup/set-up.mjs';
import { attended } from './attended.mjs';
import { endWithNpm } from './parent.mjs';

/** @typedef {import('../packaging/plan.mjs').Machine} Machine */
/** @typedef {import('../packaging/plan.mjs').Step} Step */

const RELEASE = join(ROOT, 'release');
const DIST = join(ROOT, 'node_modules/electron/dist');
/** When there is no repository to ask for the time of the last commit, in seconds. */
const SOME_TIME = '1767225600';
const SPOKEN = { linux: 'Linux', win: 'Windows', mac: 'macOS' };
/** Targets whose name alone says little. */
const KINDS = new Map([
  ['nsis', 'installer (nsis)'],
  ['dmg', 'disk image (dmg)'],
]);

/** @param {string} program */
const isInstalled = (program) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** @returns {Promise<Machine>} */
async function lookAround() {
  return {
    platform: process.platform,
    arch: process.arch,
    reachesGitHub: (await whyUnreachable('https://github.com')) === null,
    hasDpkg: isInstalled('dpkg-deb'),
    hasRpmbuild: isInstalled('rpmbuild'),
  };
}

/**
 * The environment electron-builder works in: stand-ins for tools that cannot be fetched, and one time for all files.
 * @param {Machine} machine
 * @param {string} folder for the stand-ins
 * @param {boolean} fast
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environment({ reachesGitHub }, folder, fast) {
  const commit = await run('git', ['-c', `safe.directory=${ROOT}`, 'log', '-1', '--format=%ct'], {
    cwd: ROOT,
  });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  env['SOURCE_DATE_EPOCH'] ??= commit.code === 0 ? commit.stdout.trim() : SOME_TIME;
  if (fast) env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '1';
  if (reachesGitHub) return env;
  const standIns = { '7za': 'ELECTRON_BUILDER_7ZIP_PATH', fpm: 'CUSTOM_FPM_PATH' };
  for (const [tool, variable] of Object.entries(standIns)) {
    const file = join(folder, tool);
    const script = join(ROOT, 'build/packaging/tools', `${tool}.mjs`);
    await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
    await chmod(file, 0o755);
    env[variable] ??= file;
  }
  return env;
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @throws {SetUpError} with the last of what it said when it fails
 */
async function electronBuilder(args, env) {
  const script = join(ROOT, 'node_modules/electron-builder/cli.js');
  const words = ['--config', 'electron-builder.yml', '--publish', 'never', ...args];
  const { code, stdout, stderr } = await run(process.execPath, [script, ...words], { cwd: ROOT, env });
  if (code === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n');
  throw new SetUpError(`electron-builder ended with code ${String(code)}:\n${said}`);
}

/**
 * Looks at the program's archive: what is in it, and what it weighs.
 * @param {string} archive
 * @returns {Promise<string[]>} what is wrong
 */
async function inspect(archive) {
  // Node modules, so loaded only now.
  const { listPackage, statFile } = await import('@electron/asar');
  const listed = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
  const files = listed.filter((file) => !('files' in statFile(archive, file)));
  const { size } = await stat(archive);
  const scripts = await checkFirstScripts(join(ROOT, 'dist/renderer'));
  say(
    `  ${String(files.length)} files in app.asar, ${inKilobytes(size)} of ${inKilobytes(ARCHIVE_BUDGET)} allowed; ${scripts}`,
  );
  return [...wrongIn(files), ...overBudget('The program’s archive', size, ARCHIVE_BUDGET)];
}

/**
 * Lays the unpacked program for one system and looks into it.
 * @param {Step} first
 * @param {Machine} machine
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ folder: string, own: readonly string[] }>} own: switches that name the Electron to pack
 */
async function pack({ system, arch }, machine, env) {
  const version = (await readFile(join(DIST, 'version'), 'utf8')).trim().replace(/^v/, '');
  const isHere = isOwn(machine, system, arch);
  const own = isHere ? [`-c.electronDist=${DIST}`, `-c.electronVersion=${version}`] : [];
  await attended(`Packing for ${SPOKEN[system]} ${arch}${isHere ? ` with Electron ${version}` : ''}`, () =>
    electronBuilder([`--${system}`, 'dir', `--${arch}`, ...own], env),
  );
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  const folder = join(RELEASE, system === 'mac' ? `mac${suffix}` : `${system}${suffix}-unpacked`);
  return { folder, own };
}

/** @param {string} folder of a packed program */
const archiveIn = (folder) =>
  existsSync(join(folder, 'resources'))
    ? join(folder, 'resources/app.asar')
    : join(folder, 'Learning Journal.app/Contents/Resources/app.asar');

/**
 * Builds the packages of one system and one kind of processor.
 * @param {readonly Step[]} steps
 * @param {Machine} machine
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>} what went wrong
 */
async function buildAll(steps, machine, env) {
  const [first] = steps;
  if (first === undefined) return [];
  const { system, arch } = first;
  const { folder, own } = await pack(first, machine, env);
  const wrong = await inspect(archiveIn(folder));
  if (wrong.length > 0) return wrong;
  const failures = [];
  for (const { target } of steps.filter((step) => step.target !== 'dir')) {
    const from = system === 'mac' ? join(folder, 'Learning Journal.app') : folder;
    try {
      await attended(`Building ${KINDS.get(target) ?? target}`, () =>
        electronBuilder([`--${system}`, target, `--${arch}`, '--prepackaged', from, ...own], env),
      );
    } catch (error) {
      if (!(error instanceof SetUpError)) throw error;
      failures.push(`${target} for ${SPOKEN[system]} ${arch}: ${error.message}`);
    }
  }
  return failures;
}

/** Prints what lies in release/, with sizes. */
async function tellSizes() {
  const entries = await readdir(RELEASE, { withFileTypes: true });
  const files = entries.filter(({ name }) => /\.(?:gz|deb|AppImage|rpm|exe|zip|dmg)$/.test(name));
  if (files.length > 0) say('In release/:');
  for (const { name } of files) {
    const { size } = await stat(join(RELEASE, name));
    say(`  ${(size / 1e6).toFixed(1).padStart(7)} MB  ${name}`);
  }
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
async function packageAll(words) {
  const wanted = words.filter((word) => !word.startsWith('-'));
  await setUp({ needsXvfb: false });
  const machine = await lookAround();
  const all = planFor(machine);
  const unknown = wanted.filter(
    (word) =>
      word !== 'dir' && !all.some(({ system, target }) => [system, target].some((name) => name === word)),
  );
  if (unknown.length > 0) throw new SetUpError(`There is no package called ${unknown.join(', ')}.`);
  const own = all.filter(({ system, arch }) => isOwn(machine, system, arch));
  const plan = wanted.includes('dir')
    ? own.slice(0, 1).map((step) => ({ ...step, target: 'dir', whyNot: null }))
    : all.filter(
        ({ system, target }) => wanted.length === 0 || wanted.includes(system) || wanted.includes(target),
      );

  await rm(RELEASE, { recursive: true, force: true });
  const folder = await mkdtemp(join(tmpdir(), 'learning-journal-package-'));
  const failures = [];
  try {
    const env = await environment(machine, folder, words.includes('--fast'));
    const can = plan.filter(({ whyNot }) => whyNot === null);
    const places = new Set(can.map(({ system, arch }) => `${system} ${arch}`));
    for (const place of places) {
      const steps = can.filter(({ system, arch }) => `${system} ${arch}` === place);
      failures.push(...(await buildAll(steps, machine, env)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  await tellSizes();
  const left = plan.filter(({ whyNot }) => whyNot !== null);
  if (left.length > 0) say('Not built here:');
  for (const { system, arch, target, whyNot } of left)
    say(`  ${KINDS.get(target) ?? target} for ${SPOKEN[system]} ${arch}: ${whyNot ?? ''}`);
  if (failures.length > 0) console.error(['', 'Failed:', ...failures].join('\n'));
  return failures.length > 0 ? 1 : 0;
}

endWithNpm();
try {
  process.exitCode = await packageAll(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
