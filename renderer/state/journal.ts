// Which issue and article are open, and the way back and forward between places, as in a browser.
import { create } from 'zustand';
import { neighbourOf } from '../../core/journal/contents.js';
import type { Article, Issue } from '../../core/journal/types.js';
import type { ArticleProgress } from '../../core/schema/progress.js';
import { progressKey, useProgress } from './progress.js';

/** A page that is no article: what the issue is, its glossary, its index; and the library of all issues. */
export type PageName = 'issue' | 'glossary' | 'index' | 'library';

/** A page made from the issue. */
export interface PagePlace {
  readonly page: PageName;
  /** Id of the entry to bring to the middle of the page. */
  readonly entry?: string;
  /** Pixels the page was scrolled by when the reader left it. */
  readonly scrolled?: number;
  readonly article?: undefined;
  readonly start?: undefined;
}

/** A passage or the whole of an article. Without `start` it is wherever the reader left that article. */
export interface ArticlePlace {
  readonly page?: undefined;
  readonly article: string;
  /** UTF-16 offsets into the article's text projection, to be brought to the middle of the page. */
  readonly start?: number;
  readonly end?: number;
  /** Where the reader was when they left this place, to come back to. */
  readonly leftAt?: ArticleProgress;
}

/** A place in the issue. */
export type Place = ArticlePlace | PagePlace;

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

/** Opens an issue at one of its articles, or at its own page. */
export function openIssue(issue: Issue, article?: string): void {
  const place: Place = article === undefined ? { page: 'issue' } : { article };
  useJournal.setState(({ visit }) => ({ issue, history: [place], at: 0, visit: visit + 1 }));
}

/** The articles of an issue; those that are what they were before stay the same objects, and are not drawn again. */
const keeping = (before: Issue, { articles }: Issue): readonly Article[] =>
  articles.map((article) => {
    const old = before.articles.find(({ id }) => id === article.id);
    return old && JSON.stringify(old) === JSON.stringify(article) ? old : article;
  });

/**
 * Puts an issue compiled anew in place of the open one of the same id, and stays where the reader is. A place in an
 * article that is gone becomes the issue's own page.
 */
export function replaceIssue(issue: Issue): void {
  useJournal.setState(({ issue: open, history, visit }) => {
    if (open?.id !== issue.id) return {};
    const known = new Set(issue.articles.map(({ id }) => id));
    const places = history.map((place) =>
      place.article === undefined || known.has(place.article) ? place : { page: 'issue' as const },
    );
    return { issue: { ...issue, articles: keeping(open, issue) }, history: places, visit };
  });
}

/** The article on show. */
export const useArticle = (): Article | undefined => useJournal(articleOf);

/** The page of the issue on show, or undefined when an article is. */
export const usePage = (): PageName | undefined => useJournal(({ history, at }) => history[at]?.page);

/** The article on show, outside React. */
export const articleOf = ({ issue, history, at }: JournalState): Article | undefined =>
  issue?.articles.find((article) => article.id === history[at]?.article);

/** The history with the reader's present position noted in the place being left. */
function leaving({ issue, history, at }: JournalState): readonly Place[] {
  const here = history[at];
  if (!issue || here?.article === undefined) return history;
  const leftAt = useProgress.getState().articles[progressKey(issue.id, here.article)];
  return leftAt ? history.with(at, { ...here, leftAt }) : history;
}

/** Goes to a place; what lay ahead in the history is dropped. An article the issue does not have is no place. */
export function goTo(place: Place): void {
  useJournal.setState((state) => {
    const { at, visit, issue } = state;
    if (place.article !== undefined && !issue?.articles.some(({ id }) => id === place.article)) return state;
    const here = state.history[at];
    if (here && here.page === place.page && here.article === place.article && here.start === place.start)
      return { history: state.history.with(at, place), visit: visit + 1 };
    return { history: [...leaving(state).slice(0, at + 1), place], at: at + 1, visit: visit + 1 };
  });
}

/** Notes how far the page on show is scrolled, so that coming back to it finds it there. */
export function noteScrolled(scrolled: number): void {
  const { history, at } = useJournal.getState();
  const here = history[at];
  if (here?.page === undefined) return;
  useJournal.setState({ history: history.with(at, { page: here.page, scrolled }) });
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
  const state = useJournal.getState();
  const { issue } = state;
  if (!issue) return;
  const here = articleOf(state);
  // The pages about the issue stand before its first article.
  const next = here ? neighbourOf(issue, here, step) : step === 1 ? issue.articles[0] : undefined;
  if (next) goTo({ article: next.id });
}
