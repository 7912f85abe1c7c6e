// From the notebook to the passage an annotation is about, in whichever issue, with the way back.
import type { NotebookEntry } from '../../../core/annotation/query.js';
import { issueNotebook } from '../../../core/ipc/contract.js';
import { resolve } from '../../../core/anchoring/resolve.js';
import { isWhole, selectorsOf } from '../../../core/annotation/read.js';
import { activateWhenOpen } from '../../state/annotation-actions.js';
import { announce } from '../../state/announce.js';
import { articleAt } from '../../state/documents.js';
import { goTo, useJournal, type Place } from '../../state/journal.js';
import { setSide } from '../../state/layout.js';
import { switchIssue } from '../../state/library.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';

/** Goes there; of what is gone it is said that it is. */
export async function goToEntry({ ref, annotation }: NotebookEntry): Promise<void> {
  const { issue, history, at } = useJournal.getState();
  const here = history[at];
  if (ref.article === issueNotebook) {
    if (issue?.id !== ref.issue) await switchIssue(ref.issue);
    goTo({ page: 'issue' });
    return;
  }
  // Before its notebook is opened, which in another issue is as soon as that is there.
  activateWhenOpen(annotation.id);
  if (issue?.id !== ref.issue) {
    await switchIssue(ref.issue, ref.article);
    if (useJournal.getState().issue?.id !== ref.issue) {
      activateWhenOpen(null);
      return;
    }
  }
  const article = articleAt(ref);
  if (!article) {
    activateWhenOpen(null);
    announce('This article is no longer in the library. What you marked in it is kept here.');
    return;
  }
  const resolution = isWhole(annotation) ? undefined : resolve(article, selectorsOf(annotation));
  const found = resolution && resolution.status !== 'orphan' ? resolution.range : undefined;
  const place: Place = { article: ref.article, ...found };
  // Without a passage the card is all there is of it.
  if (!found) setSide('notes', true);
  if (issue?.id === ref.issue) goTo(place);
  else if (here)
    // The way back leads out of the other issue too: the notebook is of all of them.
    useJournal.setState(({ visit }) => ({ history: [here, place], at: 1, visit: visit + 1 }));
  requestAnimationFrame(focusArticle);
}
