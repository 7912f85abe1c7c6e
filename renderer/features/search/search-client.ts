// The window's side of the search worker: its life, the newest query, and what came of it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Completion } from '../../../core/search/complete.js';
import type {
  SearchableIssue,
  SearchableNote,
  SearchRequest,
  SearchResults,
} from '../../../core/search/types.js';
import { createLibraryFeed, type LibraryFeed } from './library-feed.js';
import type { FromWorker, ToWorker } from './messages.js';

/** What can be drawn of search. */
export interface SearchState {
  readonly status: 'building' | 'ready' | 'failed';
  /** How long it took to make the open issue ready, in milliseconds, once it is. */
  readonly indexMs: number | null;
}

/** Whoever has queries of their own; those of others do not disturb them. */
export interface Asker {
  /** `results` answer the newest query that was answered; null when nothing is asked. */
  readonly store: StoreApi<{ readonly results: SearchResults | null }>;
  /** Asks. What was asked before is not waited for any longer. */
  ask(query: string, request?: SearchRequest): void;
  /**
   * Keeps the answer up to date with what the reader writes until the returned function is called. What changes while
   * nobody follows is asked for once somebody does.
   */
  follow(): () => void;
  /** The answer to the newest query; null if another is asked meanwhile, or search fails. */
  answer(): Promise<SearchResults | null>;
}

/** Search over the library. */
export interface SearchClient {
  readonly store: StoreApi<SearchState>;
  /** Somebody who asks, by a name of their own. */
  asker(name: string): Asker;
  /**
   * Starts a worker, if there is none, and sees to it that this issue can be searched first and all others after it; a
   * query asked already is asked again.
   */
  start(issue: SearchableIssue): void;
  /** What can stand at the caret; empty when it is asked again meanwhile, or search fails. */
  complete(source: string, caret: number): Promise<readonly Completion[]>;
  /** What the reader wrote can be found from now on, or cannot any more. Before `start` it is kept until then. */
  putNotes(notes: readonly SearchableNote[]): void;
  removeNotes(ids: readonly string[]): void;
  stop(): void;
}

/** The client's own side of an asker. */
interface Asking extends Asker {
  /** Asks again what was asked: there is more or less to be found now. */
  repeat(): void;
  /** There is more or less to be found now: asks again if anybody follows or waits, else when somebody does. */
  outdate(): void;
  /** Takes the answer if it is to its newest query. */
  hear(id: number, results: SearchResults): void;
  fail(): void;
}

/** Makes a client. Nothing runs before `start`. */
export function createSearchClient(): SearchClient {
  const store = createStore<SearchState>(() => ({ status: 'building', indexMs: null }));
  let worker: Worker | undefined;
  let feed: LibraryFeed | undefined;
  let ids = 0;
  const askers = new Map<string, Asking>();
  let completing: { id: number; resolve: (completions: readonly Completion[]) => void } | undefined;
  let completions = 0;
  /** All notes, for a worker that takes the place of one that failed. */
  const notes = new Map<string, SearchableNote>();

  const tell = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker?.postMessage(message, transfer);
  const repeatAll = (): void => {
    for (const asker of askers.values()) asker.repeat();
  };
  const outdateAll = (): void => {
    for (const asker of askers.values()) asker.outdate();
  };
  const createAsker = (name: string): Asking => {
    const answers = createStore<{ readonly results: SearchResults | null }>(() => ({ results: null }));
    let asked: { id: number; query: string; request: SearchRequest } = { id: 0, query: '', request: {} };
    let waiting: ((results: SearchResults | null) => void)[] = [];
    let followers = 0;
    let outdated = false;
    const settle = (results: SearchResults | null): void => {
      for (const resolve of waiting) resolve(results);
      waiting = [];
    };
    const repeat = (): void => {
      const { id, query, request } = asked;
      if (query !== '') tell({ kind: 'query', asker: name, id, query, ...request });
    };
    return {
      store: answers,
      repeat,
      outdate() {
        outdated = followers === 0 && waiting.length === 0;
        if (!outdated) repeat();
      },
      follow() {
        followers += 1;
        if (outdated) repeat();
        outdated = false;
        let following = true;
        return () => {
          if (following) followers -= 1;
          following = false;
        };
      },
      ask(query, request = {}) {
        settle(null);
        outdated = false;
        ids += 1;
        asked = { id: ids, query, request };
        if (query === '') answers.setState({ results: null });
        else if (store.getState().status === 'ready') repeat();
      },
      answer() {
        const { results } = answers.getState();
        if (results?.query === asked.query || asked.query === '' || store.getState().status === 'failed')
          return Promise.resolve(results);
        return new Promise((resolve) => {
          waiting.push(resolve);
        });
      },
      hear(id, results) {
        if (id !== asked.id) return;
        answers.setState({ results });
        if (store.getState().status === 'ready') settle(results);
      },
      fail() {
        answers.setState({ results: null });
        settle(null);
      },
    };
  };
  const settleCompletion = (found: readonly Completion[]): void => {
    completing?.resolve(found);
    completing = undefined;
  };
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    feed = undefined;
  };
  const fail = (): void => {
    stop();
    store.setState({ status: 'failed' });
    for (const asker of askers.values()) asker.fail();
    settleCompletion([]);
  };
  const hear = (message: FromWorker): void => {
    feed?.hear(message);
    switch (message.kind) {
      case 'ready':
        store.setState(({ indexMs }) => ({ status: 'ready', indexMs: indexMs ?? message.ms }));
        // There is more to be found now.
        repeatAll();
        break;
      case 'results':
        for (const asker of askers.values()) asker.hear(message.id, message.results);
        break;
      case 'completions':
        if (message.id === completing?.id) settleCompletion(message.completions);
        break;
      case 'failed':
        fail();
        break;
      case 'wanted':
      case 'built':
    }
  };

  return {
    store,
    start(issue) {
      if (worker && feed) {
        feed.open(issue);
        return;
      }
      store.setState({ status: 'building', indexMs: null });
      const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
      started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (started === worker) hear(data);
      });
      started.addEventListener('error', () => {
        if (started === worker) fail();
      });
      worker = started;
      feed = createLibraryFeed((message, transfer) => {
        if (started === worker) tell(message, transfer);
      });
      feed.open(issue);
      if (notes.size > 0) tell({ kind: 'put-notes', notes: [...notes.values()] });
    },
    asker(name) {
      const asker = askers.get(name) ?? createAsker(name);
      askers.set(name, asker);
      return asker;
    },
    complete(source, caret) {
      settleCompletion([]);
      if (store.getState().status !== 'ready') return Promise.resolve([]);
      completions += 1;
      const id = completions;
      return new Promise((resolve) => {
        completing = { id, resolve };
        tell({ kind: 'complete', id, source, caret });
      });
    },
    putNotes(changed) {
      for (const note of changed) notes.set(note.id, note);
      tell({ kind: 'put-notes', notes: changed });
      outdateAll();
    },
    removeNotes(ids) {
      for (const id of ids) notes.delete(id);
      tell({ kind: 'remove-notes', ids });
      outdateAll();
    },
    stop,
  };
}
