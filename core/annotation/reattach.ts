// What the reader may do with a mark whose passage changed: take today's words, choose other ones, or keep it as a note.
// The quotation it was made on is never dropped: it stays in the annotation.
import { describe } from '../anchoring/describe.js';
import type { AnchorText, TextRange } from '../anchoring/text-index.js';
import type { ArticleRef } from '../ipc/contract.js';
import { sourceOf } from './create.js';
import { selectorsOf, quoteOf } from './read.js';
import type { Annotation, AnnotationTarget, Selectors } from './types.js';

/** The quotation a mark was first made on, with what it recorded of it. */
const firstMadeOn = ({ target }: Annotation): Selectors | undefined =>
  target['lj:was'] ?? target['lj:lost'] ?? target.selector;

/** The words a mark was first made on. */
function madeOn(annotation: Annotation): string {
  const first = annotation.target['lj:was']?.find(({ type }) => type === 'TextQuoteSelector');
  return first?.type === 'TextQuoteSelector' ? first.exact : quoteOf(annotation);
}

/**
 * The mark on a passage of its article as it is now, so that it is exact again. What it was first made on stays as
 * `lj:was`, unless the words are the same. `now` is ISO 8601.
 */
export function reattached(
  annotation: Annotation,
  article: AnchorText,
  range: TextRange,
  now: string,
): Annotation {
  const { 'lj:was': _was, 'lj:lost': _lost, ...rest } = annotation.target;
  const was = firstMadeOn(annotation);
  const selector = describe(article, range);
  const target: AnnotationTarget = { ...rest, selector };
  const words = article.text.slice(range.start, range.end);
  const kept = was !== undefined && madeOn(annotation) !== words;
  return { ...annotation, modified: now, target: kept ? { ...target, 'lj:was': was } : target };
}

/** The annotation in another notebook: about another article, or the whole issue. */
export const movedTo = (annotation: Annotation, ref: ArticleRef): Annotation => ({
  ...annotation,
  target: { ...annotation.target, source: sourceOf(ref) },
});

/** The mark as a note on its whole article; its selectors stay as `lj:lost`, and so does its quotation. */
export function keptAsNote(annotation: Annotation, now: string): Annotation {
  const { selector, ...target } = annotation.target;
  if (!selector) return annotation;
  return { ...annotation, modified: now, target: { ...target, 'lj:lost': selectorsOf(annotation) } };
}
