// How well the text around a candidate passage agrees with what was recorded around the quote.
import { beginningDistance } from './edit-distance.js';
import type { TextRange } from './text-index.js';

/** Recorded text on either side of the quote; undefined where none was recorded. */
export interface Context {
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/** Agreement on each side, 0 to 1; undefined where nothing was recorded. */
export interface Agreement {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** How much longer than the recorded context the compared text may be, for words put in. */
const slack = 8;

const reverse = (text: string): string => text.split('').reverse().join('');

/** Agreement of `suffix` with the text that follows `offset`, 0 to 1. */
export function agreesAfter(text: string, offset: number, suffix: string): number {
  if (text.startsWith(suffix, offset)) return 1;
  const window = text.slice(offset, offset + suffix.length + slack);
  return 1 - beginningDistance(suffix, window) / suffix.length;
}

/** Agreement of `prefix` with the text that leads up to `offset`, 0 to 1. */
export function agreesBefore(text: string, offset: number, prefix: string): number {
  if (text.endsWith(prefix, offset)) return 1;
  const window = text.slice(Math.max(0, offset - prefix.length - slack), offset);
  return 1 - beginningDistance(reverse(prefix), reverse(window)) / prefix.length;
}

/** Agreement on both sides of a candidate. */
export function agreement(text: string, range: TextRange, { prefix, suffix }: Context): Agreement {
  return {
    before: prefix === undefined ? undefined : agreesBefore(text, range.start, prefix),
    after: suffix === undefined ? undefined : agreesAfter(text, range.end, suffix),
  };
}

/** The sides that were recorded. */
export const sides = ({ before, after }: Agreement): readonly number[] =>
  [before, after].filter((side) => side !== undefined);

/** Mean agreement of the sides that were recorded; undefined when none was. */
export function mean(context: Agreement): number | undefined {
  const known = sides(context);
  return known.length === 0 ? undefined : known.reduce((sum, side) => sum + side, 0) / known.length;
}
