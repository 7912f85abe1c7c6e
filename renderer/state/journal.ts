// Which issue and article are open, and the way back and forward between places, as in a browser.
import { create } from 'zustand';
import { neighbourOf } from '../../core/journal/contents.js';
import type { Article, Issue } from '../../core/journal/types.js';
import type { ArticleProgress } from '../../core/schema/progress.js';
import { progressKey, useProgress } from './progress.js';

/** A place in the issue. Without `start` it is wherever the reader left that article. */
export interface Place {
  readonly article: string;
  /** UTF-16 offsets into the article's text projection, to be brought to the middle of the page. */
  readonly start?: number;
  readonly end?: number;
  /** Where the reader was when they left this place, to come back to. */
  readonly leftAt?: ArticleProgress;
}

interface JournalState {
  readonly issue: Issue | null;
  readonly history: readonly Place[];
  /** Index in `history` of the place on show. */
  readonly at: number;
  /** Counts every move, so that going to the same place twice scrolls twice. */
  readonly visit: number;
}

/** The open issue and the history of places. */
export const useJournal = create<JournalState>(() => ({ issue: null, history: [], at: -1, visit: 0 }));

/** Opens an issue at one of its articles. */
export function openIssue(issue: Issue, article: string): void {
  useJournal.setState({ issue, history: [{ article }], at: 0, visit: 1 });
}

/** The article on show. */
export const useArticle = (): Article | undefined =>
  useJournal(({ issue, history, at }) =>
    issue?.articles.find((article) => article.id === history[at]?.article),
  );

/** The article on show, outside React. */
function currentArticle(): Article | undefined {
  const { issue, history, at } = useJournal.getState();
  return issue?.articles.find((article) => article.id === history[at]?.article);
}

/** The history with the reader's present position noted in the place being left. */
function leaving({ issue, history, at }: JournalState): readonly Place[] {
  const here = history[at];
  const leftAt = issue && here && useProgress.getState().articles[progressKey(issue.id, here.article)];
  return here && leftAt ? history.with(at, { ...here, leftAt }) : history;
}

/** Goes to a place; what lay ahead in the history is dropped. */
export function goTo(place: Place): void {
  useJournal.setState((state) => {
    const { at, visit } = state;
    const here = state.history[at];
    if (here?.article === place.article && here.start === place.start)
      return { history: state.history.with(at, place), visit: visit + 1 };
    return { history: [...leaving(state).slice(0, at + 1), place], at: at + 1, visit: visit + 1 };
  });
}

/** Whether there is a place behind (-1) or ahead (+1). */
export const canMove = (state: JournalState, step: -1 | 1): boolean =>
  state.history[state.at + step] !== undefined;

/** Goes back (-1) or forward (+1) in the history, if there is a place to go to. */
export function move(step: -1 | 1): void {
  useJournal.setState((state) =>
    canMove(state, step) ? { history: leaving(state), at: state.at + step, visit: state.visit + 1 } : state,
  );
}

/** Goes to the article before (-1) or after (+1) in the contents. */
export function turn(step: -1 | 1): void {
  const { issue } = useJournal.getState();
  const here = currentArticle();
  if (!issue || !here) return;
  const next = neighbourOf(issue, here, step);
  if (next) goTo({ article: next.id });
}
