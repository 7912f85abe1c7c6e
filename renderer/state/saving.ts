// Sends changed annotations to the disk as the reader works, and knows whether all of it has arrived there.
import { create } from 'zustand';
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
  readonly label: string;
  /** Latest change by annotation id; a later change replaces an earlier one. */
  readonly changes: Map<string, NotebookChange>;
}

/** Pause after a change before it is sent, in milliseconds: a word being typed goes in one piece. */
const pauseMs = 200;

const pending = new Map<string, Pending>();
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> | undefined;

const keyOf = (ref: ArticleRef): string => `${ref.issue}/${ref.article}`;
const idOf = (change: NotebookChange): string => (change.kind === 'put' ? change.annotation.id : change.id);

function setState(state: SaveState): void {
  const before = useSaving.getState().state;
  useSaving.setState({ state });
  if (state.kind === 'saved' && before.kind === 'failed') announce('Saved. Everything is on disk again.');
  if (state.kind === 'failed' && (before.kind !== 'failed' || before.message !== state.message))
    announce(`Not saved. ${state.message}`);
}

async function sendAll(): Promise<void> {
  let failure: string | undefined;
  for (const [key, batch] of [...pending]) {
    pending.delete(key);
    const answer = await request('changeNotebook', {
      ...batch.ref,
      label: batch.label,
      changes: [...batch.changes.values()],
    });
    if (answer.ok) continue;
    failure = answer.error.message;
    // What the reader did meanwhile is newer than what failed.
    const newer = pending.get(key);
    pending.set(key, {
      ...batch,
      changes: new Map([...batch.changes, ...(newer?.changes ?? [])]),
    });
  }
  if (failure !== undefined) setState({ kind: 'failed', message: failure });
  else if (pending.size === 0) setState({ kind: 'saved' });
}

/** Sends at once what is waiting. Resolves when it is durable, or with why it is not. */
export async function flushSaving(): Promise<string | undefined> {
  clearTimeout(timer);
  timer = undefined;
  await sending;
  if (pending.size > 0) {
    sending = sendAll();
    await sending;
    sending = undefined;
  }
  const { state } = useSaving.getState();
  return state.kind === 'failed' ? state.message : undefined;
}

/** Queues changes to one article's notebook. */
export function save(ref: ArticleRef, label: string, changes: readonly NotebookChange[]): void {
  const key = keyOf(ref);
  const batch = pending.get(key) ?? { ref, label, changes: new Map<string, NotebookChange>() };
  for (const change of changes) batch.changes.set(idOf(change), change);
  pending.set(key, batch);
  if (useSaving.getState().state.kind === 'saved') setState({ kind: 'saving' });
  timer ??= setTimeout(() => {
    void flushSaving();
  }, pauseMs);
}
