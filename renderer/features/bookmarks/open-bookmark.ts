// From the list to the page: the paragraph of a bookmark, or its article when the paragraph is gone.
import type { Bookmark } from '../../../core/schema/progress.js';
import { announce } from '../../state/announce.js';
import { goTo, useJournal } from '../../state/journal.js';
import { switchIssue } from '../../state/library.js';
import { focusBlockSoon } from '../../ui/focus-block.js';

/** Opens the bookmark's issue and article, and goes to its paragraph. */
export async function openBookmark({ issue: id, article: name, block: place }: Bookmark): Promise<void> {
  if (useJournal.getState().issue?.id !== id) await switchIssue(id, name);
  const { issue } = useJournal.getState();
  // What is wrong with an issue that cannot be opened has been said.
  if (issue?.id !== id) return;
  const article = issue.articles.find((known) => known.id === name);
  if (!article) {
    announce('The article of this bookmark is no longer in the issue');
    return;
  }
  const block = article.blocks.find((known) => known.id === place);
  goTo(block ? { article: name, start: block.start, end: block.end } : { article: name });
  focusBlockSoon(place);
  if (!block) announce('The paragraph of this bookmark is no longer in the article');
}
