// Saying by hand that a piece is read, or that it is not: people read on paper too. Can be undone.
import { markedAs, readState } from '../../core/reading/read-state.js';
import type { ArticleProgress } from '../../core/schema/progress.js';
import { announce } from './announce.js';
import { useJournal } from './journal.js';
import { progressKey, setProgress, useProgress } from './progress.js';
import { recordStep } from './undo.js';

/** Marks a piece of the open issue as read, or as unread when it is read. */
export function toggleRead(id: string): void {
  const { issue } = useJournal.getState();
  const article = issue?.articles.find((known) => known.id === id);
  if (!issue || !article) return;
  const before = useProgress.getState().articles[progressKey(issue.id, id)];
  const state = readState(before) === 'read' ? 'unread' : 'read';
  const after = markedAs(state, before);
  const set = (progress: ArticleProgress | undefined): void => {
    setProgress(issue.id, id, progress);
  };
  const title = article.shortTitle ?? article.title;
  set(after);
  recordStep({
    label: `“${title}” marked as ${state}`,
    undo: () => {
      set(before);
    },
    redo: () => {
      set(after);
    },
  });
  announce(`“${title}” marked as ${state}`);
}

/** The same for the article on show. */
export function toggleReadHere(): void {
  const { history, at } = useJournal.getState();
  const here = history[at]?.article;
  if (here === undefined) announce('Open an article first: it can then be marked as read.');
  else toggleRead(here);
}
