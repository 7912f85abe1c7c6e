// Tells whoever keeps an account of all annotations what has just changed in the notebooks.
import type { AnnotationChange } from './undo.js';

type Listener = (changes: readonly AnnotationChange[]) => void;

const listeners = new Set<Listener>();

/** Hears of every change to any notebook, as soon as it is on show and before it is on disk; returns the way to stop. */
export function onAnnotationChanges(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells all who listen. */
export function tellAnnotationChanges(changes: readonly AnnotationChange[]): void {
  for (const listener of listeners) listener(changes);
}
