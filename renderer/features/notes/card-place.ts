// Where the passage of a card is, in words.
import { isWhole } from '../../../core/annotation/read.js';
import { issueNotebook } from '../../../core/ipc/contract.js';
import { labelOf, shortLabelOf } from '../../../core/journal/labels.js';
import type { Article } from '../../../core/journal/types.js';
import type { Mark } from '../../state/annotations.js';

/** The words for a place. */
export interface PlaceLabels {
  readonly short: string;
  readonly long: string;
  /** There is a passage to go to. */
  readonly found: boolean;
  /** There was one, and it is gone. */
  readonly lost: boolean;
}

/** The words for where a mark stands in its article. */
export function placeLabels({ annotation, resolution }: Mark, article: Article): PlaceLabels {
  if (isWhole(annotation)) {
    const long = article.id === issueNotebook ? 'the whole issue' : 'the whole article';
    return { short: `On ${long}`, long, found: false, lost: false };
  }
  if (resolution.status === 'orphan')
    return { short: 'Passage not found', long: 'passage not found', found: false, lost: true };
  return {
    short: shortLabelOf(article, resolution.range),
    long: labelOf(article, resolution.range),
    found: true,
    lost: false,
  };
}
