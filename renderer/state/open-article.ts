// Opens the notebook of the article that comes on show, in the same moment: where it is kept, marks and text are drawn
// together.
import { openNotebook } from './annotation-actions.js';
import { articleOf, useJournal } from './journal.js';

/** Opens the notebook of the article on show, and of each that comes on show after it; returns the way to stop. */
export function followArticle(): () => void {
  const shown = (state: ReturnType<typeof useJournal.getState>) => ({
    issue: state.issue?.id,
    article: articleOf(state),
  });
  let before: Partial<ReturnType<typeof shown>> = {};
  const follow = (state: ReturnType<typeof useJournal.getState>): void => {
    const now = shown(state);
    const same = now.article === before.article && now.issue === before.issue;
    before = now;
    if (!same && now.issue !== undefined && now.article)
      void openNotebook({ issue: now.issue, article: now.article.id });
  };
  follow(useJournal.getState());
  return useJournal.subscribe(follow);
}
