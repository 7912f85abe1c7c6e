// How many slips of the finger lie between two spellings, and how many are forgiven.

/** Three rows of the table of `slips`, kept from one pair of words to the next. */
let rows = new Int32Array(3 * 64);

/**
 * Slips between two words: letters missed, added, changed, or two neighbours swapped (optimal string alignment). Of more
 * than `most` it says only that: any number above. Looks at a band of the table alone (Ukkonen 1985).
 */
export function slips(a: string, b: string, most = Math.max(a.length, b.length)): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  const width = b.length + 2;
  if (rows.length < 3 * width) rows = new Int32Array(6 * width);
  let twoBack = 0;
  let previous = width;
  let current = 2 * width;
  for (let column = 0; column < width; column += 1) rows[previous + column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    let least = from === 1 ? row : far;
    rows[current + from - 1] = least;
    for (let column = from; column <= to; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (rows[previous + column] ?? 0) + 1,
        (rows[current + column - 1] ?? 0) + 1,
        (rows[previous + column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      )
        cost = Math.min(cost, (rows[twoBack + column - 2] ?? 0) + 1);
      rows[current + column] = cost;
      if (cost < least) least = cost;
    }
    rows[current + to + 1] = far;
    if (least > most) return far;
    [twoBack, previous, current] = [previous, current, twoBack];
  }
  return rows[previous + b.length] ?? far;
}

/** A stretch of bytes. */
interface Bytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Whether at most so many slips lie between what is left of two words. */
function isWithin(a: Bytes, fromA: number, b: Bytes, fromB: number, most: number): boolean {
  const { bytes: ofA, end: endA } = a;
  const { bytes: ofB, end: endB } = b;
  let atA = fromA;
  let atB = fromB;
  while (atA < endA && atB < endB && ofA[atA] === ofB[atB]) {
    atA += 1;
    atB += 1;
  }
  const leftA = endA - atA;
  const leftB = endB - atB;
  if (leftA === 0 || leftB === 0) return Math.max(leftA, leftB) <= most;
  if (most === 0 || Math.abs(leftA - leftB) > most) return false;
  return (
    isWithin(a, atA + 1, b, atB + 1, most - 1) ||
    isWithin(a, atA + 1, b, atB, most - 1) ||
    isWithin(a, atA, b, atB + 1, most - 1) ||
    (leftA > 1 &&
      leftB > 1 &&
      ofA[atA] === ofB[atB + 1] &&
      ofA[atA + 1] === ofB[atB] &&
      isWithin(a, atA + 2, b, atB + 2, most - 1))
  );
}

/**
 * The same as `slips`, for words of one byte a letter: letters that are the same are passed over, and each way to slip
 * is tried where they are not. Faster for one or two slips, of which most words are too far away.
 */
export function slipsOfBytes(a: Bytes, b: Bytes, most: number): number {
  let away = 0;
  while (away <= most && !isWithin(a, a.start, b, b.start, away)) away += 1;
  return away;
}

/**
 * How many slips a typed word is forgiven; 0 for none. A word the journal knows as typed is taken at its word: only a
 * near twin of a longer word passes. An unknown one gets one slip from four letters on, two from eight.
 */
export function slipsAllowed(typed: string, known: boolean): number {
  if (/\p{N}/u.test(typed)) return 0;
  if (known) return typed.length >= 6 ? 1 : 0;
  return typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
}
