// Which marks have cards while an article is being opened: those that can be seen, then more and more, in the end all.
import { noteOf, quoteOf } from '../../../core/annotation/read.js';
import type { Mark } from '../../state/annotations.js';

/** Numbers of the first mark that has a card and of the one after the last; without end where all that follow have one. */
export interface ShownRange {
  readonly from: number;
  readonly to: number;
}

/** Cards drawn before the first in view, to begin with. */
const before = 10;

/** Cards drawn at a time later, on either side. */
const step = 10;

/** The least height of a card with nothing but its head and the space below it, and of a line in it, in pixels. */
const leastHeight = 56;
const lineHeight = 20;

/** The most letters of a quotation in one line of a card, and the lines of it that are shown, less beside a note. */
const lineLength = 45;
const quoteLines = 3;

const leastHeightOf = ({ annotation }: Mark): number => {
  const quote = Math.ceil(quoteOf(annotation).length / lineLength);
  const lines = noteOf(annotation) ? Math.min(quote, 1) + 1 : Math.min(quote, quoteLines);
  return leastHeight + lines * lineHeight;
};

/** Once the last has a card, so has each that is added. */
const upTo = (to: number, count: number): number => (to >= count ? Infinity : to);

/**
 * The marks whose cards fill the room to begin with.
 * @param first number of the first mark in view
 * @param room height of what is in view from there on, in pixels
 */
export function fillRoom(marks: readonly Mark[], first: number, room: number): ShownRange {
  let left = room;
  let to = first;
  for (; left > 0 && to < marks.length; to += 1) {
    const mark = marks[to];
    if (mark) left -= leastHeightOf(mark);
  }
  return { from: Math.max(0, first - before), to: upTo(to, marks.length) };
}

/** The range after one more step on either side, of `count` marks. */
export const widen = ({ from, to }: ShownRange, count: number): ShownRange => ({
  from: Math.max(0, from - step),
  to: upTo(to + step, count),
});

/** Whether every mark has a card, and each that is added will. */
export const isWhole = ({ from, to }: ShownRange): boolean => from === 0 && to === Infinity;

/** The marks that have cards, in their order; the one that is at work, by its id, always among them. */
export function shownIn(range: ShownRange, marks: readonly Mark[], atWork: string | null): readonly Mark[] {
  if (isWhole(range)) return marks;
  const at = marks.findIndex(({ annotation }) => annotation.id === atWork);
  return marks.slice(at < 0 ? range.from : Math.min(range.from, at), Math.max(range.to, at + 1));
}
