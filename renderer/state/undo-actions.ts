// Undo and redo, said in words; of a step on an annotation in the article it belongs to.
import { isBinned } from '../../core/annotation/read.js';
import { issueNotebook } from '../../core/ipc/contract.js';
import { announce } from './announce.js';
import { activateWhenOpen, closeNote, replaceAnnotations } from './annotation-actions.js';
import { useAnnotations } from './annotations.js';
import { goTo, useJournal, type PageName } from './journal.js';
import { switchIssue } from './library.js';
import { takeStep, type AnnotationChange } from './undo.js';

/** Pages that show annotations themselves: a step taken back there is seen there. */
const annotationPages: ReadonlySet<PageName> = new Set(['notebook', 'bin']);

/** Shows where a change was: in its article and issue, unless that is what is open. */
function show({ ref: { issue: issueId, article }, after }: AnnotationChange): void {
  const { issue, history, at } = useJournal.getState();
  const { ref } = useAnnotations.getState();
  const id = after && !isBinned(after) ? after.id : null;
  if (history[at]?.page !== undefined && annotationPages.has(history[at].page)) return;
  if (article === issueNotebook) return;
  const open = ref?.issue === issueId && ref.article === article;
  if (open && history[at]?.article === article) {
    useAnnotations.setState({ active: id });
    return;
  }
  if (id !== null) activateWhenOpen(id);
  if (issue?.id === issueId) goTo({ article });
  else void switchIssue(issueId, article);
}

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
  const changes =
    direction === 'undo'
      ? step.changes.map(({ ref, before, after }) => ({ ref, before: after, after: before }))
      : step.changes;
  replaceAnnotations(changes);
  const [first] = changes;
  if (first) show(first);
  announce(said);
}
