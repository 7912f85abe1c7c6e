// Memory of all processes of the program, against a bare window with the same text. Linux only: read from /proc.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './report.js';
import { report } from './results.js';
import { makeBare } from './start.js';

const root = resolve(import.meta.dirname, '../..');
const rounds = 5;
const goal = 1.15;
/** Until what was needed only to start has been given back. */
const settleMs = 2000;

/** Resident set of a process and all that it started, in bytes. */
function residentOf(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(join('/proc', name, 'status'), 'utf8');
        const field = (key: string): number =>
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ pid: Number(name), parent: field('PPid'), bytes: field('VmRSS') * 1024 }];
      } catch {
        return [];
      }
    });
  const family = new Set([pid]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Resolves when the program has said a line. */
const saying = (child: ChildProcess, line: RegExp): Promise<void> =>
  new Promise((done, fail) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (line.test(said)) done();
    });
    child.once('error', fail).once('close', () => {
      fail(new Error(`The program ended before it was ready: ${said}`));
    });
  });

async function measured(executable: string, program: string, data: string, line: RegExp): Promise<number> {
  const args = [program, `--user-data-dir=${data}`, '--log-level=3'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  try {
    await saying(child, line);
    await pause(settleMs);
    return residentOf(child.pid ?? 0) / 1e6;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Compares the two, one after the other. */
export async function memory(executable: string): Promise<void> {
  if (process.platform !== 'linux') {
    say('memory', 'is read from /proc, which this system does not have');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  try {
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    makeBare(bare);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measured(executable, root, join(folder, 'data'), /search index ready/));
      theirs.push(await measured(executable, bare, join(folder, 'bare-data'), /painted after/));
    }
    report({
      bench: 'memory',
      what: 'all processes, search index ready',
      unit: 'MB',
      values: ours,
      yardstick: { what: 'a bare window', values: theirs },
      goal,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
