// Where the keyboard goes among the cards, and back to the passage.
import { removeMark } from '../../state/annotation-actions.js';
import { activateMark, useAnnotations } from '../../state/annotations.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { articleElement } from '../reader/index.js';

const neighbour = (id: string, step: -1 | 1): string | undefined => {
  const { marks } = useAnnotations.getState();
  return marks[marks.findIndex((mark) => mark.annotation.id === id) + step]?.annotation.id;
};

/** Gives the card before (-1) or after (1) the keyboard. */
export function focusNeighbour(id: string, step: -1 | 1): void {
  const next = neighbour(id, step);
  if (next !== undefined) activateMark(next, { focusCard: true });
}

/** Deletes a mark; the next card, or the one before, or the page, takes the keyboard. */
export function removeAndFocusNeighbour(id: string): void {
  const next = neighbour(id, 1) ?? neighbour(id, -1);
  removeMark(id);
  if (next !== undefined) activateMark(next, { focusCard: true });
  else focusArticle();
}

/** Deletes a mark and leaves the page where it is. */
export function removeInPlace(id: string): void {
  removeMark(id);
  focusArticle();
}

/** Gives the passage of a card the keyboard. */
export function focusMark(id: string): void {
  const first = articleElement()?.querySelector<HTMLElement>(
    `mark[data-first][data-mark="${CSS.escape(id)}"]`,
  );
  if (first) first.focus();
  else focusArticle();
}
