// Empties the bin of what has lain there for its time: once a session, when nobody waits for anything.
import { create } from 'zustand';
import { isOverdue } from '../../core/annotation/bin.js';
import { binned } from '../../core/annotation/edit.js';
import { replaceAnnotations, takeStep } from './annotation-actions.js';
import { announce } from './announce.js';
import { loadNotebookLibrary, useNotebookLibrary } from './notebook-library.js';
import { firstPaint } from './quiet.js';
import type { AnnotationChange } from './undo.js';

/** What was swept in this session, until it is brought back. */
export const useSweep = create<{ readonly changes: readonly AnnotationChange[] }>(() => ({ changes: [] }));

/** How long after the first paint the bin is looked at, in milliseconds: well after the reader has begun. */
const restMs = 15_000;

let swept = false;

/** Deletes what is overdue, once. It is no step of the reader's, so Undo passes it by; the bin offers it back. */
function sweep(): void {
  if (swept) return;
  swept = true;
  const now = Date.now();
  const changes = [...useNotebookLibrary.getState().notebooks.values()].flatMap(({ ref, byId }) =>
    [...byId.values()]
      .filter((annotation) => isOverdue(annotation, now))
      .map((before): AnnotationChange => ({ ref, before, after: null })),
  );
  if (changes.length === 0) return;
  replaceAnnotations(changes);
  useSweep.setState({ changes });
}

/** Sweeps as soon as the library has been read, and has it read a while after the start if nothing else does. */
export function followBin(): void {
  if (useNotebookLibrary.getState().status === 'ready') sweep();
  const stop = useNotebookLibrary.subscribe(({ status }) => {
    if (status !== 'ready') return;
    stop();
    sweep();
  });
  void firstPaint().then(() => {
    setTimeout(() => void loadNotebookLibrary(), restMs);
  });
}

/** Lays what was swept in the bin again, for another thirty days. */
export function bringBack(): void {
  const { changes } = useSweep.getState();
  const now = new Date().toISOString();
  useSweep.setState({ changes: [] });
  takeStep(
    'bring back to the bin',
    changes.flatMap(({ ref, before }) => (before ? [{ ref, before: null, after: binned(before, now) }] : [])),
  );
  announce('Back in the bin');
}
