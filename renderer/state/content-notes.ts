// Whether a story is still behind its content note, and what of it is on the page until the reader has chosen to read it.
import type { Article } from '../../core/journal/types.js';
import { articleOf, useJournal } from './journal.js';
import { usePreferences } from './preferences.js';
import { noteProgress, progressKey, useProgress } from './progress.js';

type Of<Store extends { getState: () => unknown }> = ReturnType<Store['getState']>;

const isWanted = ({ contentNotes }: Of<typeof usePreferences>): boolean => contentNotes;
const isSeen =
  (issue: string, article: Article) =>
  ({ articles }: Of<typeof useProgress>): boolean =>
    articles[progressKey(issue, article.id)] !== undefined;
const isJumpedTo = ({ history, at }: Of<typeof useJournal>): boolean => history[at]?.start !== undefined;

/**
 * Whether an article stands behind its note. It does not when notes are switched off, nor once it has been on the page,
 * which is when it first has a place in the reading progress; and a passage of it that is gone to is shown at once.
 */
export function useVeiled(issue: string, article: Article): boolean {
  const wanted = usePreferences(isWanted);
  const seen = useProgress(isSeen(issue, article));
  const jumpedTo = useJournal(isJumpedTo);
  return wanted && article.contentNote !== undefined && !seen && !jumpedTo;
}

const heads = new WeakMap<Article, Article>();
const behind = new WeakSet<Article>();

/** What of an article is on the page while it waits behind its note: its title alone. The same object every time. */
function headOf(article: Article): Article {
  const known = heads.get(article);
  if (known) return known;
  const title = article.blocks.filter(({ id }) => id === 'title');
  const head: Article = { ...article, blocks: title, text: article.text.slice(0, title[0]?.end ?? 0) };
  heads.set(article, head);
  behind.add(head);
  return head;
}

/** Whether what is on the page is only the title of an article that waits behind its note. */
export const isBehindNote = (article: Article): boolean => behind.has(article);

/** The words on the button that lifts the note. */
export const liftWords = (article: Article): string =>
  `Read the ${article.kind === 'story' ? 'story' : 'article'}`;

/** What is said where something would go on behind the note. */
export const waitingWords = (article: Article): string =>
  `The rest waits behind its note: choose “${liftWords(article)}” first.`;

/** The article as far as it is on the page: nothing behind a note is found, gone through or read aloud. */
export const onPage = (article: Article, veiled: boolean): Article => (veiled ? headOf(article) : article);

/** The open article as far as it is on the page; undefined when none is open. */
export function articleOnPage(): Article | undefined {
  const state = useJournal.getState();
  const article = articleOf(state);
  if (!state.issue || article?.contentNote === undefined || isJumpedTo(state)) return article;
  const seen = isSeen(state.issue.id, article)(useProgress.getState());
  return onPage(article, isWanted(usePreferences.getState()) && !seen);
}

/** Takes an article out from behind its note, for good. */
export function passNote(issue: string, article: string): void {
  noteProgress(issue, article, { block: 'title', offset: 0, furthest: 0 });
}
