// Hits of a search as quotations with their references.
import {
  citedOf,
  quotationWithReference,
  referenced,
  type Referenced,
} from '../../../core/annotation/reference.js';
import { quotationFile, type QuotationFormat } from '../../../core/transfer/quotations.js';
import type { SearchHit } from '../../../core/search/types.js';
import { request } from '../../platform/journal.js';
import { announce } from '../../state/announce.js';
import { copyReferenced } from '../../state/copy.js';
import { fetchIssue } from '../../state/documents.js';
import { addNotices } from '../../state/notices.js';
import { usePreferences } from '../../state/preferences.js';

/** What stands about an article and not in it: its authors, models and places. There are no words of it to quote. */
const isAbout = ({ field }: SearchHit): boolean => field === 'people' || field === 'tags';

/** Each hit's words with their reference, in the reader's style; a hit whose article is gone is left out. */
async function referencedHits(hits: readonly SearchHit[]): Promise<readonly Referenced[]> {
  const style = usePreferences.getState().referenceStyle;
  const all: Referenced[] = [];
  for (const hit of hits) {
    const issue = await fetchIssue(hit.issue);
    const article = issue?.articles.find(({ id }) => id === hit.article);
    if (issue && article)
      all.push(
        isAbout(hit)
          ? referenced('', citedOf(issue, article), style)
          : quotationWithReference(issue, article, hit.range, style),
      );
  }
  return all;
}

/** Copies them and says so. */
export async function copyHits(hits: readonly SearchHit[]): Promise<void> {
  const all = await referencedHits(hits);
  if (all.length === 0) announce('What was selected is no longer in the library. Nothing was copied.');
  else await copyReferenced(all);
}

/** Saves them where the reader says, and says where that was. */
export async function saveHits(
  hits: readonly SearchHit[],
  query: string,
  format: QuotationFormat,
): Promise<void> {
  const content = quotationFile(format, `Quotations: ${query.trim()}`, await referencedHits(hits));
  const answer = await request('saveExport', { name: 'Quotations', format, content });
  if (!answer.ok)
    addNotices([{ severity: 'error', title: 'The quotations were not saved', detail: answer.error.message }]);
  else if (answer.value.kind === 'cancelled') announce('Nothing was saved.');
  else
    announce(
      `Saved ${hits.length === 1 ? '1 quotation' : `${hits.length} quotations`} to ${answer.value.file}`,
    );
}
