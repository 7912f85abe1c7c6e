// `npm test [-- unit | e2e [arguments of the runner]]`: the unit tests, then the tests in the real Electron.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetUpError } from '../setup/say.mjs';
import { ROOT, setUp, setUpWithoutElectron } from '../setup/set-up.mjs';
import { hasSpeechLibrary } from '../setup/system-libraries.mjs';
import { endWithNpm } from './parent.mjs';
import { hasXvfb, openScreen, usesOwnScreen } from './screen.mjs';
import { addUp, countPlaywright, countVitest, lineOf } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** As many end-to-end tests run side by side (playwright.config.ts), each on a screen of its own. */
const WORKERS = 2;

/** The signal that told us to end; the runners get the terminal's own and finish by themselves. */
let endedBy = /** @type {'SIGINT' | 'SIGTERM' | null} */ (null);

/**
 * @param {string} script of the runner, from the project's folder
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
function runRunner(script, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
    const interrupt = () => void (endedBy = 'SIGINT');
    const terminate = () => {
      endedBy = 'SIGTERM';
      child.kill('SIGTERM');
    };
    process.on('SIGINT', interrupt).on('SIGTERM', terminate);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
      resolve(code ?? 1);
    });
  });
}

/**
 * Reads what a runner reported.
 * @template R
 * @param {string} file
 * @param {(report: R) => Counts} count
 * @returns {Promise<Counts | null>} null when it wrote no report
 */
async function readCounts(file, count) {
  try {
    /** @type {R} */
    const report = JSON.parse(await readFile(file, 'utf8'));
    return count(report);
  } catch {
    return null;
  }
}

/**
 * @param {string} folder for the report
 * @param {readonly string[]} args
 */
async function runUnit(folder, args) {
  const report = join(folder, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runRunner('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...args], process.env);
  return { code, counts: await readCounts(report, countVitest) };
}

/**
 * @param {string} folder for the report
 * @param {readonly string[]} args
 * @param {boolean} ownScreen
 */
async function runEndToEnd(folder, args, ownScreen) {
  const report = join(folder, 'e2e.json');
  /** @type {import('./screen.mjs').Screen[]} */
  const screens = [];
  // Windows on one screen cover one another: a pointer that rests on one would leave it when another opens.
  if (ownScreen) for (let at = 0; at < WORKERS; at += 1) screens.push(await openScreen());
  try {
    const env = {
      ...(screens[0]?.env ?? process.env),
      JOURNAL_SCREENS: screens.map((screen) => screen.env['DISPLAY']).join(' '),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    };
    const cli = 'node_modules/@playwright/test/cli.js';
    const code = await runRunner(cli, ['test', '--reporter=list,json', ...args], env);
    return { code, counts: await readCounts(report, countPlaywright) };
  } finally {
    await Promise.all(screens.map((screen) => screen.close()));
  }
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function test([suite, ...args]) {
  if (suite !== undefined && suite !== 'unit' && suite !== 'e2e') {
    throw new SetUpError(
      'Say `npm test`, `npm test -- unit` or `npm test -- e2e`, then arguments of the runner.',
    );
  }
  const situation = { purpose: /** @type {const} */ ('test'), platform: process.platform, env: process.env };
  const ownScreen = usesOwnScreen({ ...situation, hasXvfb: hasXvfb() });
  if (suite === 'unit') await setUpWithoutElectron();
  else {
    // A test has a speech service that does not answer, and only this library asks one.
    const needsSpeech = process.platform === 'linux' && !(await hasSpeechLibrary());
    await setUp({ needsXvfb: ownScreen && !hasXvfb(), needsSpeech });
  }

  const folder = await mkdtemp(join(tmpdir(), 'learning-journal-tests-'));
  try {
    const runs = [];
    if (suite !== 'e2e') runs.push(await runUnit(folder, args));
    if (suite !== 'unit' && endedBy === null) runs.push(await runEndToEnd(folder, args, ownScreen));
    if (endedBy !== null) return 128 + constants.signals[endedBy];
    const counts = addUp(runs);
    console.log(lineOf(counts));
    return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

endWithNpm();
try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
