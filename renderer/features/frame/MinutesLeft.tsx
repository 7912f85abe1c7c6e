// How long the rest of the open article takes, kept up as the reader goes on. It is there to be looked at, not announced.
import { minutesLeft } from '../../../core/journal/minutes-left.js';
import type { Article } from '../../../core/journal/types.js';
import { useVeiled } from '../../state/content-notes.js';
import { useArticle, useJournal } from '../../state/journal.js';
import { progressKey, useProgress } from '../../state/progress.js';
import './minutes-left.css';

function Minutes({ issue, article }: { readonly issue: string; readonly article: Article }) {
  const veiled = useVeiled(issue, article);
  const minutes = useProgress(({ articles }) =>
    minutesLeft(article, veiled ? undefined : articles[progressKey(issue, article.id)]?.block),
  );
  return <p className="minutes-left">about {minutes} min left</p>;
}

/** Nothing while no article is open. */
export function MinutesLeft() {
  const issue = useJournal((state) => state.issue?.id);
  const article = useArticle();
  return issue !== undefined && article && <Minutes issue={issue} article={article} />;
}
