// The window's side of the search worker: its life, the newest query, and what came of it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { leanIssue } from '../../../core/search/documents.js';
import type { SearchableIssue, SearchResults } from '../../../core/search/types.js';
import type { FromWorker, ToWorker } from './messages.js';

/** What can be drawn of search. `results` answer the newest query that was answered; null when nothing is asked. */
export interface SearchState {
  readonly status: 'building' | 'ready' | 'failed';
  readonly results: SearchResults | null;
  /** How long the index took to build, in milliseconds, once it has. */
  readonly indexMs: number | null;
}

/** Search over one issue at a time. */
export interface SearchClient {
  readonly store: StoreApi<SearchState>;
  /** Starts a worker on an issue, in place of the one before; a query asked already is asked again. */
  start(issue: SearchableIssue): void;
  /** Asks. What was asked before is not waited for any longer. */
  ask(query: string): void;
  /** The answer to the newest query; null if another is asked meanwhile, or search fails. */
  answer(): Promise<SearchResults | null>;
  stop(): void;
}

/** Makes a client. Nothing runs before `start`. */
export function createSearchClient(): SearchClient {
  const store = createStore<SearchState>(() => ({ status: 'building', results: null, indexMs: null }));
  let worker: Worker | undefined;
  let asked = { id: 0, query: '' };
  let waiting: ((results: SearchResults | null) => void)[] = [];

  const tell = (message: ToWorker): void => worker?.postMessage(message);
  const settle = (results: SearchResults | null): void => {
    for (const resolve of waiting) resolve(results);
    waiting = [];
  };
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const fail = (): void => {
    stop();
    store.setState({ status: 'failed', results: null });
    settle(null);
  };
  const hear = (message: FromWorker): void => {
    switch (message.kind) {
      case 'ready':
        store.setState({ status: 'ready', indexMs: message.indexMs });
        break;
      case 'results':
        if (message.id !== asked.id) break;
        store.setState({ results: message.results });
        settle(message.results);
        break;
      case 'failed':
        fail();
    }
  };

  return {
    store,
    start(issue) {
      stop();
      store.setState({ status: 'building', results: null, indexMs: null });
      const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
      started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (started === worker) hear(data);
      });
      started.addEventListener('error', () => {
        if (started === worker) fail();
      });
      worker = started;
      tell({ kind: 'build', issue: leanIssue(issue) });
      if (asked.query !== '') tell({ kind: 'query', ...asked });
    },
    ask(query) {
      settle(null);
      asked = { id: asked.id + 1, query };
      if (query === '') store.setState({ results: null });
      else tell({ kind: 'query', ...asked });
    },
    answer() {
      const { results, status } = store.getState();
      if (results?.query === asked.query || asked.query === '' || status === 'failed')
        return Promise.resolve(results);
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    stop,
  };
}
