// Where the keyboard goes among the cards, and back to the passage.
import { closeNote, removeMark } from '../../state/annotation-actions.js';
import { activateMark, useAnnotations } from '../../state/annotations.js';
import { binMany } from '../../state/card-actions.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { articleElement } from '../reader/index.js';
import { useChosen } from './chosen.js';

/** The card before (-1) or after (1). */
export const neighbour = (id: string, step: -1 | 1): string | undefined => {
  const { marks } = useAnnotations.getState();
  return marks[marks.findIndex((mark) => mark.annotation.id === id) + step]?.annotation.id;
};

function focusOr(id: string | undefined): void {
  if (id !== undefined) activateMark(id, { focusCard: true });
  else focusArticle();
}

/** Gives the card before (-1) or after (1) the keyboard. */
export function focusNeighbour(id: string, step: -1 | 1): void {
  const next = neighbour(id, step);
  if (next !== undefined) activateMark(next, { focusCard: true });
}

/** Gives the first (0) or last (-1) card the keyboard. */
export function focusCardAt(index: 0 | -1): void {
  const id = useAnnotations.getState().marks.at(index)?.annotation.id;
  if (id !== undefined) activateMark(id, { focusCard: true });
}

/** Deletes a mark; the next card, or the one before, or the page, takes the keyboard. */
export function removeAndFocusNeighbour(id: string): void {
  const next = neighbour(id, 1) ?? neighbour(id, -1);
  removeMark(id);
  focusOr(next);
}

/** Moves all chosen cards to the bin; the one after the last of them, or the one before, takes the keyboard. */
export function removeChosenAndFocus(): void {
  const { ids } = useChosen.getState();
  const order = useAnnotations.getState().marks.map(({ annotation }) => annotation.id);
  const last = order.findLastIndex((id) => ids.has(id));
  const next = order[last + 1] ?? order.slice(0, Math.max(0, last)).findLast((id) => !ids.has(id));
  binMany([...ids]);
  focusOr(next);
}

/** Deletes a mark and leaves the page where it is. */
export function removeInPlace(id: string): void {
  removeMark(id);
  focusArticle();
}

/** Closes the note being written. Its card takes the keyboard, or the article where nothing was written and no card is left. */
export function closeEditor(): void {
  const { editing } = useAnnotations.getState();
  closeNote({ focusCard: true });
  if (editing !== null && !useAnnotations.getState().byId.has(editing)) focusArticle();
}

/** Gives the passage of a card the keyboard. */
export function focusMark(id: string): void {
  const escaped = CSS.escape(id);
  const first = articleElement()?.querySelector<HTMLElement>(
    `mark[data-first][data-mark="${escaped}"], [data-sign="${escaped}"]`,
  );
  if (first) first.focus();
  else focusArticle();
}
