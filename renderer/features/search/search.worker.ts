// The search worker: builds the index off the main thread and answers the newest query only.
import { createSearchIndex, type SearchIndex } from '../../../core/search/index.js';
import type { SearchableIssue } from '../../../core/search/types.js';
import type { FromWorker, ToWorker } from './messages.js';

let index: SearchIndex | undefined;
let newest: { readonly id: number; readonly query: string } | undefined;

const say = (message: FromWorker): void => {
  self.postMessage(message);
};

/** A failure is told once, plainly; the window then offers to start again with a new worker. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    say({ kind: 'failed' });
  }
}

function build(issue: SearchableIssue): void {
  const before = performance.now();
  index = createSearchIndex(issue);
  say({ kind: 'ready', indexMs: performance.now() - before });
}

function answerNewest(): void {
  if (!index || !newest) return;
  const { id, query } = newest;
  newest = undefined;
  say({ kind: 'results', id, results: index.search(query) });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'build') {
    attempt(() => {
      build(data.issue);
    });
    return;
  }
  newest = data;
  // Queries that wait behind this one are read first, so that only the last of them is answered.
  setTimeout(() => {
    attempt(answerNewest);
  }, 0);
});
