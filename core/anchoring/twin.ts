// The other passage of a text that is most easily taken for the described one: recorded with it, so that once the
// described passage is gone its twin is not mistaken for it.
import type { Twin } from '../annotation/types.js';
import { agreement, mean } from './context.js';
import { matchesAnywhere, searchable, windows, type Match } from './similar.js';
import type { AnchorText, TextRange } from './text-index.js';

/** Word-for-word twins whose surroundings are compared; where there are more, one is taken to agree fully. */
const compared = 200;

const apart = (a: TextRange, b: TextRange): boolean => a.end <= b.start || a.start >= b.end;

function twins(
  doc: AnchorText,
  range: TextRange,
  starts: readonly number[],
): { found: Match[]; all: boolean } {
  const length = range.end - range.start;
  const verbatim = starts
    .filter((start) => start !== range.start)
    .map((start) => ({ start, end: start + length, errors: 0 }));
  if (length < searchable.shortest || length > searchable.longest) {
    return { found: verbatim.slice(0, compared), all: verbatim.length <= compared };
  }
  const alike = matchesAnywhere(doc, doc.text.slice(range.start, range.end)).filter((match) =>
    apart(match, range),
  );
  return {
    found: [...verbatim.slice(0, compared), ...alike],
    all: verbatim.length + alike.length < windows - 1,
  };
}

/**
 * The twin of a passage: null if the text has none, undefined if the passage is too short or too long to compare with
 * all others. `starts` are the places where its words stand.
 */
export function findTwin(
  doc: AnchorText,
  range: TextRange,
  { prefix, suffix }: { readonly prefix: string; readonly suffix: string },
  starts: readonly number[],
): Twin | null | undefined {
  const length = range.end - range.start;
  const { found, all } = twins(doc, range, starts);
  if (found.length === 0)
    return length < searchable.shortest || length > searchable.longest ? undefined : null;
  const context = { prefix: prefix === '' ? undefined : prefix, suffix: suffix === '' ? undefined : suffix };
  const agreements = found.map((match) => mean(agreement(doc.text, match, context)) ?? 1);
  return {
    errors: Math.min(...found.map(({ errors }) => errors)),
    context: all ? Math.ceil(Math.max(...agreements) * 100) / 100 : 1,
  };
}
