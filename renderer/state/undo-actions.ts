// Undo and redo, said in words; of a step on an annotation in the article it belongs to.
import { announce } from './announce.js';
import { activateWhenOpen, closeNote, replaceAnnotation } from './annotation-actions.js';
import { useAnnotations } from './annotations.js';
import { goTo, useJournal } from './journal.js';
import { switchIssue } from './library.js';
import { takeStep } from './undo.js';

/** Undoes the latest step, or redoes the latest undone one; in another article or issue if that is where it was. */
export function undoOrRedo(direction: 'undo' | 'redo'): void {
  closeNote();
  const step = takeStep(direction);
  if (!step) {
    announce(direction === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
    return;
  }
  const said = `${direction === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`;
  if ('undo' in step) {
    step[direction]();
    announce(said);
    return;
  }
  const [from, to] = direction === 'undo' ? [step.after, step.before] : [step.before, step.after];
  replaceAnnotation(step.ref, from, to);
  const { issue, history, at } = useJournal.getState();
  const { ref } = useAnnotations.getState();
  const open = ref?.issue === step.ref.issue && ref.article === step.ref.article;
  if (open && history[at]?.article === step.ref.article) useAnnotations.setState({ active: to?.id ?? null });
  else {
    if (to) activateWhenOpen(to.id);
    if (issue?.id === step.ref.issue) goTo({ article: step.ref.article });
    else void switchIssue(step.ref.issue, step.ref.article);
  }
  announce(said);
}
