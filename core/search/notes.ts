// An annotation as search sees it: the words, not the markup.
import { meaningOf, noteOf, quoteOf, selectorsOf, tagsOf } from '../annotation/read.js';
import { meanings } from '../annotation/meanings.js';
import type { Annotation, Selectors } from '../annotation/types.js';
import type { TextSpan } from '../journal/sentences.js';
import type { SearchableNote } from './types.js';

/** Markdown without its signs, as plain as it has to be for its words to be found and shown. */
const plainText = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+|```.*$)/gmu, '')
    .replace(/(\*\*|__|~~|`)(.+?)\1/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/gu, '$1')
    .trim();

const positionOf = (selectors: Selectors): TextSpan => {
  for (const selector of selectors)
    if (selector.type === 'TextPositionSelector') return { start: selector.start, end: selector.end };
  return { start: 0, end: 0 };
};
const blockOf = (selectors: Selectors): string => {
  for (const selector of selectors) if (selector.type === 'FragmentSelector') return selector.value;
  return '';
};

/** What the meaning of a mark is called. */
export const meaningNameOf = ({ meaning, meaningName }: SearchableNote): string =>
  meaningName ?? meanings.find(({ id }) => id === meaning)?.name ?? meaning;

/** `range` is where the mark stands now, if that is known; else where the annotation says it was. */
export function noteOfAnnotation(
  annotation: Annotation,
  { issue, article }: { readonly issue: string; readonly article: string },
  range: TextSpan = positionOf(selectorsOf(annotation)),
): SearchableNote {
  return {
    id: annotation.id,
    issue,
    article,
    quote: quoteOf(annotation),
    text: plainText(noteOf(annotation)?.markdown ?? ''),
    tags: tagsOf(annotation),
    meaning: meaningOf(annotation),
    block: blockOf(selectorsOf(annotation)),
    range,
  };
}
