// From keystroke to list, through a worker: our search and its peers over the same made-up libraries, in turn.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { makeKeystrokes, makeLibrary } from './search-corpus.js';
import { engines } from './search-engines.js';
import { say } from './report.js';
import { report } from './results.js';

const goals = new Map([
  [1000, { keyMs: 16, readyMs: 300 }],
  [10_000, { keyMs: 60, readyMs: undefined }],
]);
/** Articles up to which the peers are run too; beyond it they take minutes and most of the memory. */
const peersUpTo = 1000;
const queries = 24;
/** Nobody types in the moment in which a library is ready; in milliseconds. */
const beforeTyping = 3000;

interface Built {
  readonly buildMs: number;
  readonly readyMs: number;
  readonly heap: number;
  readonly size: number;
}
interface Run extends Built {
  readonly median: number;
  readonly p95: number;
}

/** The worker as the program ships its own: bundled. What reads TypeScript on the fly slows small functions down. */
async function bundleWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'search-worker.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'worker.mjs');
}

async function measure(
  file: string,
  engine: string,
  articles: number,
  keys: readonly string[],
): Promise<Run> {
  const worker = new Worker(file, {
    workerData: { engine, articles },
    resourceLimits: { maxOldGenerationSizeMb: 12_000 },
  });
  const next = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      worker.once('message', (message: T) => {
        worker.removeListener('error', reject);
        resolve(message);
      });
      worker.once('error', reject);
    });
  try {
    const built = await next<Built>();
    await setTimeout(beforeTyping);
    const times: number[] = [];
    for (const [id, query] of keys.entries()) {
      const from = performance.now();
      const answer = next<unknown>();
      worker.postMessage({ kind: 'query', id, query });
      await answer;
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    return { ...built, median: at(0.5), p95: at(0.95) };
  } finally {
    await worker.terminate();
  }
}

/** Prints a line an engine and a size: `npm run bench -- search`. */
export async function search(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'journal-bench-'));
  try {
    await compare(await bundleWorker(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts what is held against a goal, or against a peer, where tools and the table find it; the rest is said. */
async function compare(file: string): Promise<void> {
  for (const articles of [100, 1000, 3000, 10_000]) {
    const keys = makeKeystrokes(makeLibrary(0).words, queries);
    const ours = await measure(file, 'ours', articles, keys);
    const { keyMs, readyMs } = goals.get(articles) ?? {};
    const of = `${articles.toLocaleString('en-GB')} articles`;
    const key = `from a key to its list, 95th percentile, ${of}`;
    const row = (what: string, unit: 'ms' | 'MB', value: number, goal?: number): void => {
      report({ bench: 'search', what, unit, values: [value], ...(goal !== undefined && { goal }) });
    };
    row(key, 'ms', ours.p95, keyMs);
    if (keyMs !== undefined) {
      row(`ready from what was kept, ${of}`, 'ms', ours.readyMs, readyMs);
      row(`index in memory, ${of}`, 'MB', ours.heap / 1e6);
      row(`index with the texts on the disk, ${of}`, 'MB', ours.size / 1e6);
    }
    say(
      'search',
      `${of}: half of the keys in ${ours.median.toFixed(1)} ms; built in ${ours.buildMs.toFixed(0)} ms`,
    );
    if (articles > peersUpTo) continue;
    for (const name of Object.keys(engines)) {
      const peer = await measure(file, name, articles, keys);
      if (keyMs !== undefined)
        report({
          ...{ bench: 'search', what: `${key}, against ${name}`, unit: 'ms', values: [ours.p95] },
          yardstick: { what: name, values: [peer.p95] },
        });
      say(
        'search',
        `${of}, ${name}: half of the keys in ${peer.median.toFixed(1)} ms, p95 ${peer.p95.toFixed(1)} ms ` +
          `(${(peer.p95 / ours.p95).toFixed(1)} times ours), ready in ${peer.readyMs.toFixed(0)} ms ` +
          `(${(peer.readyMs / ours.readyMs).toFixed(1)} times), ${(peer.heap / 1e6).toFixed(0)} MB`,
      );
    }
  }
}
