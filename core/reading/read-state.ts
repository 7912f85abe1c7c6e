// How read a piece is, what of it is left, and with which piece to go on.
import { contentsOf } from '../journal/contents.js';
import type { Article, Issue } from '../journal/types.js';
import type { ArticleProgress } from '../schema/progress.js';
import type { Unread } from './fitting.js';

/** How read an article is. */
export type ReadState = 'unread' | 'reading' | 'read';

/** The states as they are said. */
export const readStateWords: Readonly<Record<ReadState, string>> = {
  unread: 'unread',
  reading: 'partly read',
  read: 'read',
};

/** Read when its end was on screen, reading when anything past the first screen was. */
export function readState(progress: ArticleProgress | undefined): ReadState {
  if (!progress || progress.furthest === 0) return 'unread';
  return progress.furthest >= 1 ? 'read' : 'reading';
}

/** When a piece that is known of, but was never opened, was opened: before all others. */
const never = '1970-01-01T00:00:00.000Z';

/** When a piece was opened last, or undefined when it never was. ISO 8601. */
export const openedAt = (progress: ArticleProgress | undefined): string | undefined =>
  progress?.opened === never ? undefined : progress?.opened;

/** Progress as it is after the reader has said by hand that a piece is read, or that it is not. */
export function markedAs(state: 'read' | 'unread', before: ArticleProgress | undefined): ArticleProgress {
  const opened = before?.opened ?? never;
  // What is unread opens at its beginning; what is read stays where it was left.
  const beginning = { block: 'title', offset: 0, opened };
  if (state === 'unread') return { ...before, ...beginning, furthest: 0 };
  return { ...(before ?? beginning), furthest: 1 };
}

/**
 * Minutes from where the reader stopped to the end, as the piece opens there: its minutes by the share of its text that
 * is left. Whole minutes, at least 1.
 */
export function minutesLeft(
  article: Pick<Article, 'minutes' | 'text' | 'blocks'>,
  progress: Pick<ArticleProgress, 'block'> | undefined,
): number {
  const start = article.blocks.find(({ id }) => id === progress?.block)?.start ?? 0;
  const share = article.text.length === 0 ? 1 : 1 - start / article.text.length;
  return Math.max(1, Math.ceil(article.minutes * share));
}

/** The reader's progress in the articles of one issue, by article id. */
export type ProgressOf = (article: string) => ArticleProgress | undefined;

/** The pieces that are not read to their end, in the order of the contents. */
export function unreadOf(issue: Pick<Issue, 'articles'>, progressOf: ProgressOf): readonly Unread[] {
  return contentsOf(issue).flatMap(({ articles }) =>
    articles.flatMap((article) => {
      const progress = progressOf(article.id);
      const state = readState(progress);
      if (state === 'read') return [];
      const begun = state === 'reading';
      return [{ id: article.id, minutes: begun ? minutesLeft(article, progress) : article.minutes, begun }];
    }),
  );
}

/** With which piece to go on, and in what sense: from the start, where one stopped, with what comes next, or anew. */
export interface Resume {
  readonly way: 'begin' | 'continue' | 'next' | 'again';
  readonly article: Article;
}

/** The piece opened last, or, when that is read, the next in the contents that is not. */
export function resumeOf(issue: Pick<Issue, 'articles'>, progressOf: ProgressOf): Resume | undefined {
  const order = contentsOf(issue).flatMap(({ articles }) => articles);
  const isRead = ({ id }: Article): boolean => readState(progressOf(id)) === 'read';
  const opened = ({ id }: Article): string => openedAt(progressOf(id)) ?? '';
  const last = order.reduce<Article | undefined>(
    (latest, article) => (opened(article) > (latest ? opened(latest) : '') ? article : latest),
    undefined,
  );
  const [first] = order;
  if (last && !isRead(last)) return { way: 'continue', article: last };
  const from = last ? order.indexOf(last) + 1 : 0;
  const next = [...order.slice(from), ...order.slice(0, from)].find((article) => !isRead(article));
  if (next) return { way: order.some((article) => isRead(article)) ? 'next' : 'begin', article: next };
  return first && { way: 'again', article: first };
}

/** The first words of the block where the reader stopped, at most some 160 characters; none at the very beginning. */
export function wordsWhereStopped(
  article: Pick<Article, 'text' | 'blocks'>,
  progress: Pick<ArticleProgress, 'block'> | undefined,
): { readonly label: string; readonly words: string } | undefined {
  const block = article.blocks.find(({ id }) => id === progress?.block);
  if (!block || block.kind === 'title' || block.kind === 'standfirst') return undefined;
  const words = article.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim();
  if (words === '') return undefined;
  const cut = words.length > 160 ? `${words.slice(0, 160).replace(/\s+\S*$/, '')} …` : words;
  return { label: block.label, words: cut };
}
