// Which issue and article are open, and the way back and forward between places, as in a browser.
import { create } from 'zustand';
import { neighbourOf } from '../../core/journal/contents.js';
import type { Article, Issue } from '../../core/journal/types.js';
import type { ArticleProgress } from '../../core/schema/progress.js';
import { progressKey, useProgress } from './progress.js';

/** A page that is no article: of the issue, or of the whole library and what the reader did in it. */
export type PageName = 'issue' | 'glossary' | 'index' | 'library' | 'notebook' | 'bin' | 'search';

/** A page made from the issue. */
export interface PagePlace {
  readonly page: PageName;
  /** Id of the entry to bring to the middle of the page. */
  readonly entry?: string;
  /** Pixels the page was scrolled by when the reader left it. */
  readonly scrolled?: number;
  /** The words its list was filtered by. */
  readonly wanted?: string;
  /** Id of its issue; absent for the open one. */
  readonly issue?: string;
  /** What is looked for on the search page. */
  readonly search?: { readonly query: string; readonly sort: 'rank' | 'order'; readonly limit?: number };
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
  /** Id of its issue; absent for the open one. */
  readonly issue?: string;
}

/** A place in an issue. */
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

/** The issues opened in this window, by id: the history leads back into them without asking the disk. */
const opened = new Map<string, Issue>();

/** Opens an issue at one of its articles, or at its own page; what was on show before lies behind. */
export function openIssue(issue: Issue, article?: string): void {
  const place: Place = article === undefined ? { page: 'issue' } : { article };
  opened.set(issue.id, issue);
  useJournal.setState((state) => {
    const behind = naming(state).slice(0, state.at + 1);
    return { issue, history: [...behind, place], at: behind.length, visit: state.visit + 1 };
  });
}

/** JSON text that is the same for the same content, in whatever order the keys of its objects came. */
const canonical = (content: unknown): string =>
  JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** The articles of an issue; those that are what they were before stay the same objects, and are not drawn again. */
const keeping = (before: Issue, { articles }: Issue): readonly Article[] =>
  articles.map((article) => {
    const old = before.articles.find(({ id }) => id === article.id);
    return old && canonical(old) === canonical(article) ? old : article;
  });

/**
 * Puts an issue compiled anew in place of the one of the same id, and stays where the reader is. A place in an
 * article that is gone becomes the issue's own page.
 */
export function replaceIssue(issue: Issue): void {
  if (!opened.has(issue.id)) return;
  const known = new Set(issue.articles.map(({ id }) => id));
  useJournal.setState(({ issue: open, history }) => {
    const isOpen = open?.id === issue.id;
    const fresh = isOpen ? { ...issue, articles: keeping(open, issue) } : issue;
    opened.set(issue.id, fresh);
    const places = history.map((place): Place => {
      if ((place.issue ?? open?.id) !== issue.id || place.article === undefined || known.has(place.article))
        return place;
      return { page: 'issue', ...(place.issue !== undefined && { issue: place.issue }) };
    });
    return { history: places, ...(isOpen && { issue: fresh }) };
  });
}

/** The article on show. */
export const useArticle = (): Article | undefined => useJournal(articleOf);

/** The page of the issue on show, or undefined when an article is. */
export const usePage = (): PageName | undefined => useJournal(({ history, at }) => history[at]?.page);

/** The article on show, outside React. */
export const articleOf = ({ issue, history, at }: JournalState): Article | undefined =>
  issue?.articles.find((article) => article.id === history[at]?.article);

let scrolledNow: (() => number | undefined) | undefined;

/**
 * Gives the way to ask, when the page on show is left, how far it is scrolled, in pixels; undefined where that has been
 * noted. Returns the way to stop.
 */
export function readPageScroll(read: () => number | undefined): () => void {
  scrolledNow = read;
  return () => {
    if (scrolledNow === read) scrolledNow = undefined;
  };
}

/** The history with the reader's present position noted in the place being left. */
function leaving({ issue, history, at }: JournalState): readonly Place[] {
  const here = history[at];
  if (here?.page !== undefined && here.entry === undefined) {
    const scrolled = scrolledNow?.();
    return scrolled === undefined ? history : history.with(at, { ...here, scrolled });
  }
  if (!issue || here?.article === undefined) return history;
  const leftAt = useProgress.getState().articles[progressKey(issue.id, here.article)];
  return leftAt ? history.with(at, { ...here, leftAt }) : history;
}

/** The history as `leaving` has it, every place with the id of its issue: another is about to be opened. */
function naming(state: JournalState): readonly Place[] {
  const { issue } = state;
  return leaving(state).map((place) => (issue ? { issue: issue.id, ...place } : place));
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

/** Notes how far the page on show is scrolled or what it is filtered by, so that coming back to it finds it so. */
export function notePage(seen: Pick<PagePlace, 'scrolled' | 'wanted'>): void {
  const { history, at } = useJournal.getState();
  const here = history[at];
  if (here?.page === undefined) return;
  const { entry: _, ...kept } = here;
  useJournal.setState({ history: history.with(at, { ...kept, ...seen }) });
}

/** Notes what is looked for on the search page, if it is on show, so that coming back to it finds it there. */
export function noteSearched(search: NonNullable<PagePlace['search']>): void {
  const { history, at } = useJournal.getState();
  const here = history[at];
  if (here?.page === 'search') useJournal.setState({ history: history.with(at, { ...here, search }) });
}

/** Whether there is a place behind (-1) or ahead (+1). */
export const canMove = (state: JournalState, step: -1 | 1): boolean =>
  state.history[state.at + step] !== undefined;

/** Goes back (-1) or forward (+1) in the history, if there is a place to go to; also into another issue. */
export function move(step: -1 | 1): void {
  useJournal.setState((state) => {
    const next = state.history[state.at + step];
    if (!next) return state;
    const moved = { at: state.at + step, visit: state.visit + 1 };
    const other = next.issue === state.issue?.id ? undefined : opened.get(next.issue ?? '');
    if (!other) return { ...moved, history: leaving(state) };
    return { ...moved, history: naming(state), issue: other };
  });
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
