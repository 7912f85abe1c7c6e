// `npm run test:packaged [-- words]`: builds the packages for Linux and tests them as installed, with no network in reach.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../setup/command.mjs';
import { say, SetUpError } from '../setup/say.mjs';
import { ROOT, setUp } from '../setup/set-up.mjs';
import { endWithNpm } from './parent.mjs';
import { hasXvfb, openScreen, usesOwnScreen } from './screen.mjs';

/** @param {string} program */
const isInstalled = (program) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/**
 * Why the deb cannot be installed here, null when it can.
 * @returns {string | null}
 */
function whyNoDeb() {
  if (!isInstalled('apt-get')) return 'there is no apt-get here';
  if (process.getuid?.() !== 0) return 'only root may install it';
  if (existsSync('/opt/Learning Journal')) return 'another Learning Journal is installed, and is left alone';
  return null;
}

/**
 * How to run a program with no network but the loop-back, in a namespace of its own.
 * @returns {Promise<readonly string[] | null>} words to put before it, null where that is not allowed
 */
async function withoutNetwork() {
  const words = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const { code } = await run('unshare', [...words.slice(1), 'true']);
  return code === 0 ? words : null;
}

/**
 * @param {readonly string[]} words a program and its arguments
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
const attend = ([program = '', ...args], env) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: 'inherit' });
    child.once('error', reject).once('close', (code) => {
      resolve(code ?? 1);
    });
  });

/**
 * @param {readonly string[]} args for Playwright
 * @returns {Promise<number>} the exit code
 */
async function testPackaged(args) {
  if (process.platform !== 'linux') throw new SetUpError('The packages are tested on Linux only.');
  const situation = { purpose: /** @type {const} */ ('test'), platform: process.platform, env: process.env };
  const ownScreen = usesOwnScreen({ ...situation, hasXvfb: hasXvfb() });
  await setUp({ needsXvfb: ownScreen && !hasXvfb() });
  const noDeb = whyNoDeb();
  const targets = noDeb === null ? ['tar.gz', 'deb'] : ['tar.gz'];
  const script = join(ROOT, 'build/run/package.mjs');
  const built = await attend([process.execPath, script, '--fast', ...targets], process.env);
  if (built !== 0) return built;

  if (noDeb !== null) say(`The deb is not tested: ${noDeb}.`);
  const isolated = await withoutNetwork();
  if (isolated === null)
    say('The network cannot be taken away here (unshare is not allowed): tested with it.');
  const screen = ownScreen ? await openScreen() : null;
  try {
    const env = { ...(screen?.env ?? process.env) };
    if (noDeb !== null) env['JOURNAL_NO_DEB'] = noDeb;
    // apt needs the network that the program is not given.
    if (isolated !== null) env['JOURNAL_OUTSIDE'] = `/proc/${String(process.pid)}/ns/net`;
    const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
    const config = 'tests/packaged/playwright.config.ts';
    return await attend(
      [...(isolated ?? []), process.execPath, cli, 'test', '-c', config, '--reporter=list', ...args],
      env,
    );
  } finally {
    await screen?.close();
  }
}

endWithNpm();
try {
  process.exitCode = await testPackaged(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
