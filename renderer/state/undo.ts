// The undo stack of the session: every step on annotations, across articles.
import { create } from 'zustand';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef } from '../../core/ipc/contract.js';

/** One undoable step: what one annotation was before (null: not there) and after. */
export interface Step {
  /** What the reader did, in a few words ("delete"). */
  readonly label: string;
  readonly ref: ArticleRef;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

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
