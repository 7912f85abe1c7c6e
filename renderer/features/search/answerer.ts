// What the search worker does with a message; apart from the worker itself, so that it can be run anywhere.
import { decodeKept, encodeKept } from '../../../core/search/cache.js';
import { complete } from '../../../core/search/complete.js';
import { createLibrary, indexIssue } from '../../../core/search/library.js';
import { createSearch } from '../../../core/search/search.js';
import type { FromWorker, ToWorker } from './messages.js';

/** How words of English begin: the last is the first to be got ready, single letters before two. */
const BEGINNINGS = (
  'gr cl ac un ho wa ap te wo ne la pe sh ch fa me po no li ha mo su se wh tr ca fo ma be ex pa fr di st pr th de in co ' +
  're z q x j k v u y w o n g h l e i m r b d f t p a c s'
).split(' ');
/** As many hits as a list shows at first. */
const WARM_HITS = 10;

type Of<K extends ToWorker['kind']> = Extract<ToWorker, { kind: K }>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const codec = {
  encode: (text: string) => encoder.encode(text),
  decode: (bytes: Uint8Array) => decoder.decode(bytes),
};

/**
 * Takes messages and answers through `say`. `later` runs a task after the messages that are waiting have been heard, so
 * that a query the reader has typed past is dropped before any work is done for it.
 */
export function createAnswerer(
  say: (message: FromWorker) => void,
  later: (task: () => void) => void,
): (message: ToWorker) => void {
  const library = createLibrary();
  const search = createSearch(library);
  /** By asker. */
  const queries = new Map<string, Of<'query'>>();
  let completion: Of<'complete'> | undefined;
  /** The beginnings that are still to be got ready. */
  let cold: string[] = [];
  let warming = false;

  /** A failure is told once, plainly; the window then offers to start again with a new worker. */
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      say({ kind: 'failed' });
    }
  };
  const warmNext = (): void => {
    if (!library.prepare()) {
      const beginning = cold.pop();
      warming = beginning !== undefined;
      if (beginning === undefined) return;
      search(beginning, { limit: WARM_HITS });
    }
    later(() => attempt(warmNext));
  };
  /**
   * Learns the stems of all words, a millisecond or so at a time. Then, one or two letters standing for thousands of
   * words, what they find is looked up before they are typed, and no more once the reader asks for something.
   */
  const warm = (): void => {
    cold = BEGINNINGS.slice();
    if (!warming) later(() => attempt(warmNext));
    warming = true;
  };
  const putKept = ({ issue, fingerprint, bytes }: Of<'put-kept'>): void => {
    const before = performance.now();
    const kept = decodeKept(bytes, fingerprint, codec);
    if (!kept.ok || kept.value.issue.id !== issue || !library.putIssue(kept.value))
      say({ kind: 'wanted', issue });
    else {
      say({ kind: 'ready', issue, ms: performance.now() - before, kept: true });
      warm();
    }
  };
  const putIssue = ({ issue, fingerprint }: Of<'put-issue'>): void => {
    const before = performance.now();
    const built = indexIssue(issue);
    library.putIssue(built);
    say({ kind: 'ready', issue: issue.id, ms: performance.now() - before, kept: false });
    warm();
    if (fingerprint === undefined) return;
    const bytes = encodeKept(built, fingerprint, codec);
    say({ kind: 'built', issue: issue.id, fingerprint, bytes });
  };
  const answerQuery = (name: string): void => {
    const query = queries.get(name);
    if (!query) return;
    const { id, query: source, kind: _, asker: __, ...request } = query;
    queries.delete(name);
    say({ kind: 'results', id, results: search(source, request) });
  };
  const answerCompletion = (): void => {
    if (!completion) return;
    const { id, source, caret } = completion;
    completion = undefined;
    say({ kind: 'completions', id, completions: complete(source, caret, library.shelves) });
  };

  return (message) => {
    switch (message.kind) {
      case 'put-kept':
        attempt(() => putKept(message));
        break;
      case 'put-issue':
        attempt(() => putIssue(message));
        break;
      case 'remove-issue':
        attempt(() => library.removeIssue(message.issue));
        break;
      case 'put-notes':
        attempt(() => {
          for (const note of message.notes) library.putNote(note);
        });
        break;
      case 'remove-notes':
        attempt(() => {
          for (const id of message.ids) library.removeNote(id);
        });
        break;
      case 'query': {
        const { asker = '' } = message;
        queries.set(asker, message);
        cold = [];
        later(() => attempt(() => answerQuery(asker)));
        break;
      }
      case 'complete':
        completion = message;
        later(() => attempt(answerCompletion));
    }
  };
}
