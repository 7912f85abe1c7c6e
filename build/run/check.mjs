// `npm run check`: format, lint, layers, types, dead code and tests, one line for each; `--skip-tests` leaves those out.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../setup/command.mjs';
import { alone } from '../setup/lock.mjs';
import { provideNodeModules } from '../setup/node-modules.mjs';
import { checkNodeVersion } from '../setup/node-version.mjs';
import { SetUpError } from '../setup/say.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The folders with code, the same that tests/build/layers.test.ts shows the check of layers to work on. */
const CODE = ['core', 'electron', 'renderer', 'build', 'tests'];

/**
 * One check: the commands it runs in turn, each a script for Node with its arguments, from the project's folder.
 * @typedef {{ name: string, commands: readonly (readonly [script: string, ...args: string[]])[] }} Step
 */

/** @type {readonly Step[]} The slow ones first, so that two at a time end together. */
const STEPS = [
  { name: 'lint', commands: [['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']] },
  { name: 'types', commands: [['node_modules/typescript/bin/tsc', '--build']] },
  {
    name: 'format',
    commands: [
      [
        'node_modules/prettier/bin/prettier.cjs',
        ...['--check', '.', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
      ],
    ],
  },
  {
    name: 'layers',
    commands: [
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...CODE],
      ],
    ],
  },
  {
    name: 'dead code',
    commands: [
      ['node_modules/knip/bin/knip.js'],
      // Without the tests: what only they use is dead too.
      ['node_modules/knip/bin/knip.js', '--production'],
    ],
  },
];

/** @type {Step} Alone and last, because the real app is timed and watched in it. */
const TESTS = { name: 'tests', commands: [['build/run/test.mjs']] };

/**
 * Runs one check, prints its line, and all it said if it failed.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it passed
 */
async function runStep({ name, commands }) {
  const startedAt = performance.now();
  let output = '';
  let passed = true;
  for (const [script, ...args] of commands) {
    const { code, stdout, stderr } = await run(process.execPath, [path.join(PROJECT, script), ...args], {
      cwd: PROJECT,
    });
    if (code === 0) continue;
    passed = false;
    output += [stdout, stderr].map((text) => text.trimEnd()).join('\n');
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(10)}${seconds.padStart(7)} s`);
  if (!passed) console.log(`\n${output.trim()}\n`);
  return passed;
}

/**
 * Runs all checks, two at a time, on to the end whatever fails, and the tests after them.
 * @param {boolean} withTests
 * @returns {Promise<string[]>} the names of those that failed
 */
async function runAll(withTests) {
  const waiting = [...STEPS];
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runStep(step))) failed.push(step.name);
    }
  };
  await Promise.all([worker(), worker()]);
  if (withTests && !(await runStep(TESTS))) failed.push(TESTS.name);
  return failed;
}

try {
  checkNodeVersion();
  await alone(PROJECT, () => provideNodeModules(PROJECT));
  const failed = await runAll(!process.argv.includes('--skip-tests'));
  if (failed.length > 0) {
    console.log(`Failed: ${failed.join(', ')}.`);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
