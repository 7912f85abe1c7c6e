// Goes where a mention in a note leads: to a passage by its address, to a note by its id.
import { isBinned } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import { issueNotebook, type ArticleRef } from '../../core/ipc/contract.js';
import { parseAddress } from '../../core/journal/address.js';
import { openAddress } from './address.js';
import { activateWhenOpen, placeOf } from './annotation-actions.js';
import { activateMark, locate, useAnnotations } from './annotations.js';
import { announce } from './announce.js';
import { goTo, useJournal } from './journal.js';
import { setSide } from './layout.js';
import { switchIssue } from './library.js';
import { loadNotebookLibrary, useNotebookLibrary } from './notebook-library.js';

function findNote(id: string): { readonly ref: ArticleRef; readonly annotation: Annotation } | undefined {
  for (const { ref, byId } of useNotebookLibrary.getState().notebooks.values()) {
    const annotation = byId.get(id);
    if (annotation && !isBinned(annotation)) return { ref, annotation };
  }
  return undefined;
}

async function openNote(id: string): Promise<void> {
  const { ref: shown, byId } = useAnnotations.getState();
  const here = byId.get(id);
  if (here && shown) {
    goTo(placeOf(here, shown.article));
    setSide('notes', true);
    activateMark(id, { focusCard: true });
    return;
  }
  await loadNotebookLibrary();
  const found = findNote(id);
  if (!found) {
    announce('That note is not there any more. It may lie in the bin.');
    return;
  }
  const { ref, annotation } = found;
  if (useJournal.getState().issue?.id !== ref.issue) await switchIssue(ref.issue, ref.article);
  const { issue } = useJournal.getState();
  // That an issue could not be opened was said in a notice.
  if (issue?.id !== ref.issue) return;
  const article = issue.articles.find((one) => one.id === ref.article);
  if (!article) {
    if (ref.article === issueNotebook) goTo({ page: 'issue' });
    else announce('The article of that note is not in the issue any more.');
    return;
  }
  activateWhenOpen(id);
  setSide('notes', true);
  goTo(placeOf(locate(article, annotation), article.id));
}

/** Goes to what a link of a note mentions; Back returns. */
export async function openMention(url: string): Promise<void> {
  const address = parseAddress(url);
  await (address ? openAddress(address) : openNote(url));
}
