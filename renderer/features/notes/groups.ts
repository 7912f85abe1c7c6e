// Cuts the marks of an article in groups by where they stand, so that of a thousand cards only those of one group are
// looked at when a mark is added.
import type { Mark } from '../../state/annotations.js';

/** Length of text whose marks are a group, in UTF-16 units: some twenty marks where every sentence has one. */
const stretch = 2500;

/** Marks that stand near one another. */
export interface MarkGroup {
  readonly key: number;
  readonly marks: readonly Mark[];
}

const keyOf = ({ resolution }: Mark): number =>
  resolution.status === 'orphan' ? -1 : Math.floor(resolution.range.start / stretch);

/** Groups of marks in reading order, in that order. */
export function inGroups(marks: readonly Mark[]): readonly MarkGroup[] {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups].map(([key, inside]) => ({ key, marks: inside }));
}

/** Whether nothing in a group changed. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index]);
