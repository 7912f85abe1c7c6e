// The contents as the reader sees them: parts in the order they first appear, the pieces of a part in reading order.
import type { Article, Issue } from './types.js';

/** A part of the contents and its pieces. */
export interface ContentsPart {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** The parts of an issue. */
export function contentsOf(issue: Pick<Issue, 'articles'>): readonly ContentsPart[] {
  const parts = new Map<string, Article[]>();
  for (const article of issue.articles) {
    const part = parts.get(article.part);
    if (part) part.push(article);
    else parts.set(article.part, [article]);
  }
  return [...parts].map(([title, articles]) => ({ title, articles }));
}

/** The piece before (-1) or after (1) another in the contents, so that "Next" is the next line of the list. */
export function neighbourOf(
  issue: Pick<Issue, 'articles'>,
  article: Article,
  step: -1 | 1,
): Article | undefined {
  const order = contentsOf(issue).flatMap((part) => part.articles);
  return order[order.indexOf(article) + step];
}
