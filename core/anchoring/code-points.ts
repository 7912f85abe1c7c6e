// Conversion between UTF-16 offsets, which JavaScript uses, and code point offsets, which W3C selectors use.

/** Offsets of one text in both units. Offsets outside the text are clamped to it. */
export interface CodePoints {
  /** Code points before a UTF-16 offset; inside a surrogate pair, those before the pair. */
  readonly toCodePoint: (utf16: number) => number;
  /** UTF-16 offset at which a code point begins. */
  readonly toUtf16: (codePoint: number) => number;
}

const surrogate = /[\ud800-\udfff]/;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** True when the UTF-16 offset falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHigh(text.charCodeAt(offset - 1)) &&
    isLow(text.charCodeAt(offset))
  );
}

/** UTF-16 offset `count` code points before `offset`, or 0. */
export function stepBack(text: string, offset: number, count: number): number {
  let at = offset;
  for (let left = count; left > 0 && at > 0; left -= 1) at -= splitsPair(text, at - 1) ? 2 : 1;
  return Math.max(0, at);
}

/** UTF-16 offset `count` code points after `offset`, or the end of the text. */
export function stepForward(text: string, offset: number, count: number): number {
  let at = offset;
  for (let left = count; left > 0 && at < text.length; left -= 1) at += splitsPair(text, at + 1) ? 2 : 1;
  return Math.min(text.length, at);
}

/** UTF-16 offsets of the first half of every surrogate pair, ascending. */
function pairs(text: string): readonly number[] {
  if (!surrogate.test(text)) return [];
  const found: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (splitsPair(text, at + 1)) found.push(at);
  }
  return found;
}

/** How many items come before the first that fails `before`; `before` must be true for a leading run only. */
function countWhile(items: readonly number[], before: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(items[middle] ?? Infinity, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Prepares the conversion for one text: no cost per conversion when all of it is in the basic plane. */
export function codePoints(text: string): CodePoints {
  const found = pairs(text);
  const clamp = (offset: number, length: number): number => Math.min(Math.max(0, offset), length);
  return {
    toCodePoint(utf16) {
      const at = clamp(utf16, text.length);
      // The nth pair (from 0) holds one code point that starts at `pair` and ends at `pair + 2`.
      const whole = countWhile(found, (pair) => pair + 2 <= at);
      return splitsPair(text, at) ? at - whole - 1 : at - whole;
    },
    toUtf16(codePoint) {
      const at = clamp(codePoint, text.length - found.length);
      return at + countWhile(found, (pair, index) => pair - index < at);
    },
  };
}
