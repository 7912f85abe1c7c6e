// From the report to a mark: to the passage where it stands now, or to the card of one that lost its passage.
import type { ReviewedMark } from '../../../core/annotation/edition-review.js';
import { activateWhenOpen } from '../../state/annotation-actions.js';
import { activateMark, useAnnotations } from '../../state/annotations.js';
import { goTo, useJournal } from '../../state/journal.js';
import { setSide } from '../../state/layout.js';
import { closePanel } from '../../state/panels.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';

const shown = (article: string): boolean => {
  const { history, at } = useJournal.getState();
  const { ref, status } = useAnnotations.getState();
  return history[at]?.article === article && ref?.article === article && status === 'ready';
};

/** Does something once the notebook of an article that was gone to is open, unless the reader has gone elsewhere. */
function whenOpened(article: string, act: () => void): void {
  if (shown(article)) {
    act();
    return;
  }
  const { visit } = useJournal.getState();
  const stop = useAnnotations.subscribe(() => {
    if (useJournal.getState().visit !== visit) stop();
    else if (shown(article)) {
      stop();
      act();
    }
  });
}

/** After the dialog has gone and given the keyboard back. */
const afterwards = (act: () => void): void => {
  requestAnimationFrame(act);
};

/** Closes the report and goes to a mark, whose card becomes the active one. */
export function goToMark(article: string, { annotation: { id }, fate }: ReviewedMark): void {
  closePanel();
  const here = shown(article);
  if ('range' in fate) {
    if (here) activateMark(id);
    else activateWhenOpen(id);
    goTo({ article, ...fate.range });
    afterwards(focusArticle);
    return;
  }
  // Its card is all there is of it, at the end of the margin.
  setSide('notes', true);
  const toCard = (): void => {
    afterwards(() => {
      activateMark(id, { focusCard: true });
    });
  };
  if (!here) goTo({ article });
  whenOpened(article, toCard);
}
