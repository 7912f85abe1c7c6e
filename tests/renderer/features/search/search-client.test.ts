// Who is asked again when a note changes: those whose answer is on show, the others once it is.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSearchClient } from '../../../../renderer/features/search/search-client.js';
import type { FromWorker, ToWorker } from '../../../../renderer/features/search/messages.js';

let told: ToWorker[];
let say: (message: FromWorker) => void;
beforeEach(() => {
  told = [];
  vi.stubGlobal(
    'Worker',
    class {
      postMessage(message: ToWorker): void {
        told.push(message);
      }
      addEventListener(kind: string, hear: (event: { data: FromWorker }) => void): void {
        if (kind === 'message')
          say = (data) => {
            hear({ data });
          };
      }
      terminate(): void {
        told = [];
      }
    },
  );
  vi.stubGlobal('window', {
    journal: {
      searchIndex: () => Promise.resolve(null),
      openIssue: () => Promise.resolve({ ok: false }),
      listIssues: () => Promise.resolve({ issues: [] }),
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const queries = (): readonly string[] =>
  told.flatMap((message) => (message.kind === 'query' ? [message.query] : []));

test('a changed note has only those asked again whose answer is on show; the others when it is', () => {
  const client = createSearchClient();
  client.start({ id: 'issue', articles: [] });
  say({ kind: 'ready', issue: 'issue', ms: 1, kept: true });
  const shown = client.asker('shown');
  const closed = client.asker('closed');
  const end = shown.follow();
  shown.ask('trust');
  closed.ask('family');
  told = [];

  client.putNotes([]);
  client.removeNotes([]);
  expect(queries()).toEqual(['trust', 'trust']);

  told = [];
  const endOther = closed.follow();
  expect(queries()).toEqual(['family']);
  endOther();
  closed.follow();
  expect(queries()).toEqual(['family']);

  told = [];
  end();
  end();
  client.putNotes([]);
  expect(queries()).toEqual(['family']);
});

test('who waits for an answer is asked again without showing any', () => {
  const client = createSearchClient();
  client.start({ id: 'issue', articles: [] });
  say({ kind: 'ready', issue: 'issue', ms: 1, kept: true });
  const asker = client.asker('waiting');
  asker.ask('trust');
  void asker.answer();
  client.putNotes([]);
  expect(queries()).toEqual(['trust', 'trust']);
});
