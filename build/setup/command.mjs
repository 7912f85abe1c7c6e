// Runs another program for the set-up: quietly, with its output kept, and ended with us.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { basename } from 'node:path';

/** @typedef {{ code: number, stdout: string, stderr: string }} Outcome code: exit code, 127 if there is no such program */
/**
 * What `spawn` knows, and the signal that ends the program when we are told to end; the same one if left out.
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, endWith?: NodeJS.Signals }} RunOptions
 */

const ENDINGS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program to its end and keeps what it prints. If we are told to end meanwhile, it is ended first: an
 * installation that went on without us would meet the next one.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { endWith, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {(typeof ENDINGS)[number] | undefined} */
    let ending;
    /** @param {(typeof ENDINGS)[number]} signal */
    const end = (signal) => {
      ending = signal;
      child.kill(endWith ?? signal);
    };
    for (const signal of ENDINGS) process.on(signal, end);

    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text));

    /** @param {number} code */
    const finish = (code) => {
      for (const signal of ENDINGS) process.off(signal, end);
      if (ending !== undefined) process.exit(128 + constants.signals[ending]);
      resolve({ code, stdout, stderr });
    };
    child.on('error', (error) => {
      stderr += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs npm: the one that started us when there is one, else the one in the PATH.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function runNpm(args, options = {}) {
  const script = process.env['npm_execpath'];
  const isNpm = script !== undefined && basename(script).startsWith('npm-cli.');
  const [program, first] = isNpm ? [process.execPath, [script]] : ['npm', []];
  return run(program, [...first, ...args], {
    ...options,
    // On Windows npm is a command file, which only the shell can start.
    shell: !isNpm && process.platform === 'win32',
    // Asked politely, npm clears up for half a minute. What is left by force is noticed by the next run.
    endWith: 'SIGKILL',
  });
}
