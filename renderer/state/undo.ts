// The undo stack of the session: every step on annotations, across articles, and what else can be taken back.
import { create } from 'zustand';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef } from '../../core/ipc/contract.js';

/** What became of one annotation: what it was before (null: not there) and after. */
export interface AnnotationChange {
  readonly ref: ArticleRef;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** A step on annotations, taken back and done again as one. */
export interface AnnotationStep {
  /** What the reader did, in a few words ("delete"). */
  readonly label: string;
  readonly changes: readonly AnnotationChange[];
}

/** A step that knows itself how it is taken back and done again. */
export interface Deed {
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** One undoable step. */
export type Step = AnnotationStep | Deed;

interface UndoState {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Steps done and steps undone, latest last. */
const useUndo = create<UndoState>(() => ({ done: [], undone: [] }));

/** Records a step that has just been done; what had been undone can no longer be redone. */
export function recordStep(step: Step): void {
  useUndo.setState(({ done }) => ({ done: [...done, step], undone: [] }));
}

/** Moves the latest step from done to undone (or back) and returns it; undefined when there is none. */
export function takeStep(direction: 'undo' | 'redo'): Step | undefined {
  const { done, undone } = useUndo.getState();
  const step = (direction === 'undo' ? done : undone).at(-1);
  if (!step) return undefined;
  useUndo.setState(
    direction === 'undo'
      ? { done: done.slice(0, -1), undone: [...undone, step] }
      : { done: [...done, step], undone: undone.slice(0, -1) },
  );
  return step;
}

/** The step that Undo would take back next. */
export const latestStep = (): Step | undefined => useUndo.getState().done.at(-1);
