// One engine in a thread of its own: ours through what the program's own search worker runs, others as they come.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { encodeKept } from '../../core/search/cache.js';
import { indexIssue } from '../../core/search/library.js';
import { createAnswerer } from '../../renderer/features/search/answerer.js';
import { makeLibrary } from './search-corpus.js';
import { engines, passagesOf } from './search-engines.js';

const port = parentPort;
if (!port) throw new Error('This is a worker.');
const { engine, articles } = workerData as { readonly engine: string; readonly articles: number };
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const { issues } = makeLibrary(articles);
const codec = {
  encode: (text: string) => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};

if (engine === 'ours') {
  let left = issues.length;
  // The index keeps the bytes it was put in with: they count as its memory.
  const before = heap();
  const started = performance.now();
  const files = issues.map((issue) => encodeKept(indexIssue(issue), issue.id, codec));
  const buildMs = performance.now() - started;
  const size = files.reduce((sum, { length }) => sum + length, 0);
  let ready = 0;
  const hear = createAnswerer(
    (message) => {
      if (message.kind !== 'ready') port.postMessage(message);
      else if ((left -= 1) === 0)
        port.postMessage({
          kind: 'built',
          buildMs,
          readyMs: performance.now() - ready,
          heap: heap() - before,
          size,
        });
    },
    (task) => {
      setTimeout(task, 0);
    },
  );
  port.on('message', hear);
  ready = performance.now();
  files.forEach((bytes, at) => {
    const issue = issues[at]?.id ?? '';
    hear({ kind: 'put-kept', issue, fingerprint: issue, bytes });
  });
} else {
  const passages = passagesOf(issues);
  const before = heap();
  const started = performance.now();
  const search = await engines[engine]?.(passages);
  const buildMs = performance.now() - started;
  port.postMessage({ kind: 'built', buildMs, readyMs: buildMs, heap: heap() - before, size: 0 });
  port.on('message', (message: { readonly id: number; readonly query: string }) => {
    void Promise.resolve(search?.(message.query)).then((results) => {
      port.postMessage({ kind: 'results', id: message.id, results });
    });
  });
}
