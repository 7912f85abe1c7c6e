// Sends changed annotations to the disk as the reader works, and knows whether all of it has arrived there.
import { create } from 'zustand';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef, NotebookChange } from '../../core/ipc/contract.js';
import { request } from '../platform/journal.js';
import { announce } from './announce.js';

/** `saved`: everything is durable on disk. `failed` says why not, in plain words; the changes are kept and tried again. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string };

/** Where saving stands. */
export const useSaving = create<{ readonly state: SaveState }>(() => ({ state: { kind: 'saved' } }));

interface Pending {
  readonly ref: ArticleRef;
  /** Title of the article; undefined when the window does not know it, and the notebook keeps the one it has. */
  readonly label: string | undefined;
  /** Latest change by annotation id; a later change replaces an earlier one. */
  readonly changes: Map<string, NotebookChange>;
}

/** Pause after a change before it is sent, in milliseconds: a word being typed goes in one piece. */
const pauseMs = 200;

/** What is said of a change that is refused. */
const refused =
  'The last change could not be taken. If a note is very long, shorten it or copy it elsewhere.';

const pending = new Map<string, Pending>();
/** What has been sent and not yet answered. */
let underway: Pending | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Resolves when all that was asked for so far has been sent: one sender at a time, so that nothing overtakes. */
let sending: Promise<void> = Promise.resolve();

const keyOf = (ref: ArticleRef): string => `${ref.issue}/${ref.article}`;
const idOf = (change: NotebookChange): string => (change.kind === 'put' ? change.annotation.id : change.id);

/** The failure the reader was last told of, until all is saved again. */
let told: string | undefined;

function setState(state: SaveState): void {
  useSaving.setState({ state });
  if (state.kind === 'saved' && told !== undefined) {
    told = undefined;
    announce('Saved. Everything is on disk again.');
  }
  if (state.kind === 'failed' && told !== state.message) {
    told = state.message;
    announce(`Not saved. ${state.message}`);
  }
}

/**
 * Sends one batch; answers with why it is not durable, or undefined. What has arrived is taken out of the batch, so
 * that one change that is refused holds up no other.
 */
async function send(batch: Pending): Promise<string | undefined> {
  const { ref, label, changes } = batch;
  try {
    const answer = await request('changeNotebook', { ...ref, label, changes: [...changes.values()] });
    return answer.ok ? undefined : answer.error.message;
  } catch {
    // Refused before it was looked at, as what is too large is.
    if (changes.size === 1) return refused;
    let failure: string | undefined;
    for (const [id, change] of changes) {
      const message = await send({ ref, label, changes: new Map([[id, change]]) });
      if (message === undefined) changes.delete(id);
      failure ??= message;
    }
    return failure;
  }
}

async function sendAll(): Promise<void> {
  let failure: string | undefined;
  for (const [key, batch] of [...pending]) {
    pending.delete(key);
    underway = batch;
    const message = await send(batch);
    underway = undefined;
    if (message === undefined) continue;
    failure = message;
    // What the reader did meanwhile is newer than what failed.
    const newer = pending.get(key);
    pending.set(key, {
      ...batch,
      ...newer,
      changes: new Map([...batch.changes, ...(newer?.changes ?? [])]),
    });
  }
  if (failure !== undefined) setState({ kind: 'failed', message: failure });
  else setState({ kind: pending.size === 0 ? 'saved' : 'saving' });
}

/** Sends at once what is waiting. Resolves when it is durable, or with why it is not. */
export async function flushSaving(): Promise<string | undefined> {
  clearTimeout(timer);
  timer = undefined;
  sending = sending.then(sendAll);
  await sending;
  const { state } = useSaving.getState();
  return state.kind === 'failed' ? state.message : undefined;
}

/** The annotations of an article as the disk has them, with the changes that are still on their way there. */
export function withUnsaved(ref: ArticleRef, onDisk: readonly Annotation[]): readonly Annotation[] {
  const key = keyOf(ref);
  const annotations = new Map(onDisk.map((annotation) => [annotation.id, annotation]));
  for (const batch of [underway, pending.get(key)]) {
    if (!batch || keyOf(batch.ref) !== key) continue;
    for (const [id, change] of batch.changes) {
      if (change.kind === 'put') annotations.set(id, change.annotation);
      else annotations.delete(id);
    }
  }
  return [...annotations.values()];
}

/** Queues changes to one article's notebook. */
export function save(ref: ArticleRef, label: string | undefined, changes: readonly NotebookChange[]): void {
  const key = keyOf(ref);
  const batch = pending.get(key) ?? { ref, label, changes: new Map<string, NotebookChange>() };
  for (const change of changes) batch.changes.set(idOf(change), change);
  pending.set(key, batch);
  if (useSaving.getState().state.kind === 'saved') setState({ kind: 'saving' });
  timer ??= setTimeout(() => {
    void flushSaving();
  }, pauseMs);
}
