// The selectors of a passage, made while the reader decides what to do with it: to compare it with all that is like it
// takes longer than everything else that is done to make a mark.
import { describe } from '../../core/anchoring/describe.js';
import type { Selectors } from '../../core/annotation/types.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import type { Article } from '../../core/journal/types.js';

interface Prepared extends TextSpan {
  readonly article: Article;
  readonly selectors: Selectors;
}

let prepared: Prepared | undefined;

/** The selectors by which a passage will be found again. */
export function selectorsFor(article: Article, { start, end }: TextSpan): Selectors {
  if (prepared?.article === article && prepared.start === start && prepared.end === end)
    return prepared.selectors;
  const selectors = describe(article, { start, end });
  prepared = { article, start, end, selectors };
  return selectors;
}

/** Makes the selectors of a passage as soon as there is time; returns what calls it off. */
export function prepareSelectors(article: Article, passage: TextSpan): () => void {
  const handle = requestIdleCallback(() => {
    selectorsFor(article, passage);
  });
  return () => {
    cancelIdleCallback(handle);
  };
}
