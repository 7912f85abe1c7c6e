// How long a deleted annotation waits in the bin before it goes for good.
import type { Annotation } from './types.js';

/** Days an annotation stays in the bin. */
export const binDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Whole days until an annotation leaves the bin, 30 on the day it was laid there, 0 when its time has come. `now` is in
 * milliseconds since 1970. A clock that went back never makes it more than 30. Undefined when it does not lie there.
 */
export function daysLeft(annotation: Annotation, now: number): number | undefined {
  const since = annotation['lj:binned'];
  if (since === undefined) return undefined;
  const left = Math.ceil((Date.parse(since) + binDays * dayMs - now) / dayMs);
  return Math.min(binDays, Math.max(0, left));
}

/** Whether an annotation has lain in the bin for its time. */
export const isOverdue = (annotation: Annotation, now: number): boolean => daysLeft(annotation, now) === 0;
