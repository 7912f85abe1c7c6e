// The text between the recorded prefix and the recorded suffix: where a passage is that was rewritten in place.
import type { Context } from './context.js';
import type { TextRange } from './text-index.js';

/** How much of each side must still stand word for word, in code units, longest first. */
const anchors = [32, 16];
/** The passage without white space at its ends. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const passage = text.slice(start, end);
  const lead = passage.length - passage.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + passage.trimEnd().length) };
}

/** The only place where `part` stands; undefined if it stands nowhere or in several places. */
export function onlyPlace(text: string, part: string): number | undefined {
  const at = text.indexOf(part);
  return at < 0 || text.indexOf(part, at + 1) >= 0 ? undefined : at;
}

/**
 * The passage between the end of the prefix and the beginning of the suffix, without surrounding white space, if both
 * stand once in the text, the one before the other, and it is not longer than `longest` code units.
 */
export function between(text: string, { prefix, suffix }: Context, longest: number): TextRange | undefined {
  if (prefix === undefined || suffix === undefined) return undefined;
  for (const length of anchors) {
    if (prefix.length < length || suffix.length < length) continue;
    const head = onlyPlace(text, prefix.slice(-length));
    const tail = onlyPlace(text, suffix.slice(0, length));
    if (head === undefined || tail === undefined) continue;
    const range = trimmed(text, { start: head + length, end: Math.max(head + length, tail) });
    if (range.end > range.start && range.end - range.start <= longest) return range;
  }
  return undefined;
}
