// Undo and redo of annotation steps, said in words and shown where they happen.
import { announce } from './announce.js';
import { closeNote, replaceAnnotation } from './annotation-actions.js';
import { useAnnotations } from './annotations.js';
import { goTo } from './journal.js';
import { takeStep } from './undo.js';

/** Undoes the latest step, or redoes the latest undone one; in another article if that is where it was. */
export function undoOrRedo(direction: 'undo' | 'redo'): void {
  closeNote();
  const step = takeStep(direction);
  if (!step) {
    announce(direction === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
    return;
  }
  const [from, to] = direction === 'undo' ? [step.after, step.before] : [step.before, step.after];
  replaceAnnotation(step.ref, from, to);
  if (useAnnotations.getState().ref?.article !== step.ref.article) goTo({ article: step.ref.article });
  useAnnotations.setState({ active: to?.id ?? null });
  announce(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`);
}
