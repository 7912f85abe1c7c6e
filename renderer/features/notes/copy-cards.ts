// Copies the passages of cards with their references, in reading order.
import { isWhole, quoteOf } from '../../../core/annotation/read.js';
import {
  citedOf,
  quotationWithReference,
  referenced,
  type Referenced,
} from '../../../core/annotation/reference.js';
import { useAnnotations } from '../../state/annotations.js';
import { copyReferenced } from '../../state/copy.js';
import { useJournal } from '../../state/journal.js';
import { usePreferences } from '../../state/preferences.js';

/** Of a note on the whole article the reference alone; a lost passage is cited without a paragraph, by the words it had. */
export async function copyCards(ids: ReadonlySet<string>): Promise<void> {
  const { marks, article } = useAnnotations.getState();
  const { issue } = useJournal.getState();
  const { referenceStyle } = usePreferences.getState();
  if (!issue || !article) return;
  const all = marks
    .filter(({ annotation }) => ids.has(annotation.id))
    .map(({ annotation, resolution }): Referenced =>
      isWhole(annotation) || resolution.status === 'orphan'
        ? referenced(quoteOf(annotation), citedOf(issue, article), referenceStyle)
        : quotationWithReference(issue, article, resolution.range, referenceStyle),
    );
  if (all.length > 0) await copyReferenced(all);
}
