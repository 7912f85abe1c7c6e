// Stands in for the program behind the window: a disk whose answers a test gives when it wants them.
import type { Annotation } from '../../../core/annotation/types.js';
import type { ArticleRef, NotebookChange, OpenedNotebook, Requests } from '../../../core/ipc/contract.js';

/** A batch of changes that was sent and waits for its answer. */
interface Sent {
  readonly article: string;
  readonly changes: readonly NotebookChange[];
  /** Applies the changes and says that they are durable. */
  readonly accept: () => void;
  /** Says why they are not. */
  readonly refuse: (message: string) => void;
  /** Ends the request as a payload of the wrong shape ends it. */
  readonly reject: () => void;
}

/** The disk, what was sent to it, and the requests it answers. */
export interface Disk {
  /** Oldest first; a test takes from it what it answers. */
  readonly sent: Sent[];
  /** Batches answered at once instead of waiting. */
  answerAtOnce: boolean;
  readonly notebooks: Map<string, Map<string, Annotation>>;
  /** Answers to `openNotebook` wait for this. */
  opening: Promise<void>;
  /** The articles whose notebooks were asked for, in that order. */
  readonly opened: string[];
  /** Title of the article in the notebooks that are read. */
  label: string;
  /** Why notebooks cannot be read, while they cannot. */
  unreadable: string | undefined;
  readonly notices: OpenedNotebook['notices'][number][];
  readonly request: (channel: keyof Requests, payload: unknown) => Promise<unknown>;
  /** The annotations of an article, by id. */
  readonly of: (article: string) => Readonly<Record<string, Annotation>>;
}

const ok = <T>(value: T) => ({ ok: true, value });

/** An empty disk. */
export function createDisk(): Disk {
  const notebook = (article: string): Map<string, Annotation> => {
    const found = disk.notebooks.get(article) ?? new Map<string, Annotation>();
    disk.notebooks.set(article, found);
    return found;
  };
  const apply = (article: string, changes: readonly NotebookChange[]): void => {
    for (const change of changes) {
      if (change.kind === 'put') notebook(article).set(change.annotation.id, change.annotation);
      else notebook(article).delete(change.id);
    }
  };
  const change = (ref: ArticleRef & { readonly changes: readonly NotebookChange[] }): Promise<unknown> => {
    const changes = [...ref.changes];
    return new Promise((resolve, reject) => {
      const accept = (): void => {
        apply(ref.article, changes);
        resolve(ok(null));
      };
      if (disk.answerAtOnce) {
        accept();
        return;
      }
      disk.sent.push({
        article: ref.article,
        changes,
        accept,
        refuse: (message) => resolve({ ok: false, error: { kind: 'disk-full', message } }),
        reject: () => reject(new Error('changeNotebook: invalid')),
      });
    });
  };
  const disk: Disk = {
    sent: [],
    answerAtOnce: false,
    notebooks: new Map(),
    opening: Promise.resolve(),
    opened: [],
    label: 'Title',
    unreadable: undefined,
    notices: [],
    request: async (channel, payload) => {
      if (channel === 'changeNotebook') return change(payload as Requests['changeNotebook']['request']);
      if (channel === 'openNotebook') {
        disk.opened.push((payload as ArticleRef).article);
        if (disk.unreadable !== undefined)
          return { ok: false, error: { kind: 'unreadable', message: disk.unreadable } };
        // As on the real disk, what was asked for first is done first, and answered when it is.
        const annotations = [...notebook((payload as ArticleRef).article).values()];
        const notices = disk.notices.splice(0);
        await disk.opening;
        return ok({ label: disk.label, annotations, notices });
      }
      if (channel === 'listNotebooks')
        return [...disk.notebooks.keys()].sort().map((article) => ({ issue: 'issue', article }));
      return ok(null);
    },
    of: (article) => Object.fromEntries(notebook(article)),
  };
  return disk;
}
