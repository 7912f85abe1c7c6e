// A mark's passage as it was and as it is, for showing them side by side with what surrounds them.
import { stepBack, stepForward } from '../anchoring/code-points.js';
import { differences, type Difference } from '../anchoring/differences.js';
import type { AnchorText } from '../anchoring/text-index.js';
import type { Fate } from './edition-review.js';
import { quoteOf, selectorsOf } from './read.js';
import type { Annotation } from './types.js';

/** A passage with the text on either side of it, in pieces that say where the other version differs. */
export interface Side {
  readonly before: readonly Difference[];
  readonly passage: readonly Difference[];
  readonly after: readonly Difference[];
}

/** Both versions; `now` is undefined when the passage is lost. */
export interface Sides {
  readonly then: Side;
  readonly now: Side | undefined;
}

/** Code points of today's text shown on either side, as many as are recorded of the old one. */
const contextLength = 32;

const plain = (text: string): readonly Difference[] => (text === '' ? [] : [{ kind: 'same', text }]);

/** What was recorded around a mark's quotation; other programs may have recorded nothing. */
function recordedContext(annotation: Annotation): { readonly prefix: string; readonly suffix: string } {
  for (const selector of selectorsOf(annotation)) {
    if (selector.type !== 'TextQuoteSelector') continue;
    const { prefix, suffix } = selector as Partial<typeof selector>;
    return { prefix: prefix ?? '', suffix: suffix ?? '' };
  }
  return { prefix: '', suffix: '' };
}

/** The recorded quotation beside the passage of today. What surrounds it is compared only where the words are the same. */
export function sidesOf(article: AnchorText | undefined, annotation: Annotation, fate: Fate): Sides {
  const quote = quoteOf(annotation);
  const { prefix, suffix } = recordedContext(annotation);
  const then: Side = { before: plain(prefix), passage: plain(quote), after: plain(suffix) };
  if (!article || !('range' in fate)) return { then, now: undefined };
  const { text } = article;
  const { start, end } = fate.range;
  const words = text.slice(start, end);
  const before = text.slice(stepBack(text, start, contextLength), start);
  const after = text.slice(end, stepForward(text, end, contextLength));
  const besides = fate.kind === 'edited' && words === quote;
  const compared = (old: string, fresh: string) => (besides && old !== '' ? differences(old, fresh) : []);
  const [head, passage, tail] = [
    compared(prefix, before),
    differences(quote, words),
    compared(suffix, after),
  ];
  const side = (kind: 'old' | 'new', lead: string, trail: string): Side => {
    const pick = (parts: readonly Difference[], whole: string) =>
      parts.length === 0 ? plain(whole) : parts.filter((part) => part.kind === 'same' || part.kind === kind);
    return { before: pick(head, lead), passage: pick(passage, ''), after: pick(tail, trail) };
  };
  return { then: side('old', prefix, suffix), now: side('new', before, after) };
}
