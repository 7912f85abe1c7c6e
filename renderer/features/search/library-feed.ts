// Brings the issues of the library to the search worker: their kept indexes, or themselves where there is none.
import { leanIssue } from '../../../core/search/documents.js';
import type { SearchableIssue } from '../../../core/search/types.js';
import { request } from '../../platform/journal.js';
import type { FromWorker, ToWorker } from './messages.js';

/** Feeds one worker. */
export interface LibraryFeed {
  /** Puts the open issue in, and then all others; again for an issue that was compiled anew. */
  open(issue: SearchableIssue): void;
  /** Hears what the worker says of issues. */
  hear(message: FromWorker): void;
}

/** `tell` posts to the worker and hands the bytes over. */
export function createLibraryFeed(tell: (message: ToWorker, transfer?: Transferable[]) => void): LibraryFeed {
  const put = new Map<string, SearchableIssue | null>();
  const fingerprints = new Map<string, string>();
  let others = false;

  /** The issue itself: at hand, or read again. */
  const sendIssue = async (id: string): Promise<void> => {
    let issue = put.get(id);
    if (!issue) {
      const opened = await request('openIssue', { issue: id });
      if (!opened.ok) return;
      issue = opened.value;
    }
    const fingerprint = fingerprints.get(id);
    tell({ kind: 'put-issue', issue: leanIssue(issue), ...(fingerprint !== undefined && { fingerprint }) });
  };
  const send = async (id: string): Promise<void> => {
    const kept = await request('searchIndex', { issue: id }).catch(() => null);
    if (kept) fingerprints.set(id, kept.fingerprint);
    if (!kept?.bytes) return sendIssue(id);
    const { fingerprint, bytes } = kept;
    tell({ kind: 'put-kept', issue: id, fingerprint, bytes }, [bytes.buffer]);
  };
  /** One after the other: what the reader does meanwhile goes before. */
  const sendOthers = async (): Promise<void> => {
    for (const { id } of (await request('listIssues', undefined)).issues) {
      if (put.has(id)) continue;
      put.set(id, null);
      await send(id);
    }
  };

  return {
    open(issue) {
      const known = put.get(issue.id);
      const anew = put.has(issue.id) && known !== null && known !== issue;
      const first = !put.has(issue.id);
      put.set(issue.id, issue);
      if (anew) {
        // What was compiled anew may not be on the disk yet with its index.
        fingerprints.delete(issue.id);
        void sendIssue(issue.id);
      } else if (first) void send(issue.id);
    },
    hear(message) {
      if (message.kind === 'wanted') void sendIssue(message.issue);
      if (message.kind === 'built')
        void request('keepSearchIndex', { issue: message.issue, bytes: message.bytes }).catch(() => null);
      if (message.kind === 'ready' && !others) {
        others = true;
        void sendOthers().catch(() => undefined);
      }
    },
  };
}
