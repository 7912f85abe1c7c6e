// Goes from mark to mark by keyboard, and back to where the keyboard was before.
import { meaningOf, noteOf } from '../../../core/annotation/read.js';
import { labelOf } from '../../../core/journal/labels.js';
import type { Article } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { activateMark, useAnnotations, type Mark } from '../../state/annotations.js';
import { meaningOfId } from '../../state/meanings.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { articleElement } from '../reader/index.js';

/** Where the keyboard was before it went to a mark. */
let cameFrom: HTMLElement | null = null;

/** Where a mark, or the sign of a note without one, can be focused. */
const stopOf = (id: string): HTMLElement | null =>
  articleElement()?.querySelector<HTMLElement>(
    `mark[data-first][data-mark="${CSS.escape(id)}"], [data-sign="${CSS.escape(id)}"]`,
  ) ?? null;

/** The id of the mark or sign an element is. */
export const markIdOf = (element: Element | null): string | undefined => {
  const found = element?.closest<HTMLElement>('mark[data-first], [data-sign]');
  return found?.dataset['mark'] ?? found?.dataset['sign'];
};

/** The mark the reader is at: that of the keyboard, of the card they are on, else the active one. */
function here(marks: readonly Mark[]): number {
  const focused = document.activeElement;
  const card = focused?.closest<HTMLElement>('[data-card]')?.dataset['card'];
  const id = markIdOf(focused) ?? card ?? useAnnotations.getState().active;
  return marks.findIndex(({ annotation }) => annotation.id === id);
}

/** The first mark that is on the screen or after it, or the last one before it. */
function fromView(stops: readonly HTMLElement[], step: -1 | 1): number {
  const top = document.querySelector('.reading')?.getBoundingClientRect().top ?? 0;
  const next = stops.findIndex((stop) => stop.getBoundingClientRect().top >= top);
  const after = next < 0 ? stops.length : next;
  return step > 0 ? after : after - 1;
}

/** Gives the next mark (1), or the one before (-1), the keyboard, and says which it is. */
export function goToNextMark(article: Article, step: -1 | 1): void {
  const found = useAnnotations
    .getState()
    .marks.map((mark) => ({ mark, stop: stopOf(mark.annotation.id) }))
    .filter((one): one is { mark: Mark; stop: HTMLElement } => one.stop !== null);
  const marks = found.map(({ mark }) => mark);
  if (marks.length === 0) {
    announce('Nothing is marked in this article.');
    return;
  }
  const at = here(marks);
  const wanted =
    at >= 0
      ? at + step
      : fromView(
          found.map(({ stop }) => stop),
          step,
        );
  const next = found[wanted];
  if (!next) {
    announce(
      step > 0 ? 'That was the last mark of this article.' : 'That was the first mark of this article.',
    );
    return;
  }
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && markIdOf(focused) === undefined && !focused.closest('[data-card]'))
    cameFrom = focused;
  const { annotation, resolution } = next.mark;
  next.stop.focus({ preventScroll: true });
  next.stop.scrollIntoView({ block: 'center' });
  activateMark(annotation.id);
  const meaning = meaningOf(annotation);
  const name = meaning === '' ? 'Note' : meaningOfId(meaning).name;
  const place = resolution.status === 'orphan' ? '' : labelOf(article, resolution.range);
  const noted = noteOf(annotation) && meaning !== '' ? ', with a note' : '';
  const said = [name, place].filter(Boolean).join(', ');
  announce(`${said}${noted}. ${wanted + 1} of ${marks.length}`, { visible: false });
}

/** Gives the keyboard back to where it was before it went to a mark. */
export function leaveMarks(): void {
  const back = cameFrom;
  cameFrom = null;
  activateMark(null);
  if (back?.isConnected && back !== document.body) back.focus({ preventScroll: true });
  else focusArticle();
}
