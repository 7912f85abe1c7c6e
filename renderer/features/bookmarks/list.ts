// The bookmarks as the list shows them: by issue and article, in reading order, with what has become of each.
import type { IssueSummary } from '../../../core/ipc/contract.js';
import type { Issue } from '../../../core/journal/types.js';
import type { Bookmark } from '../../../core/schema/progress.js';

/** One bookmark in the list. */
export interface Listed {
  readonly bookmark: Bookmark;
  /** What of it is gone, as far as is known: of an issue that is not open nothing is. */
  readonly gone: null | 'paragraph' | 'article';
}

/** The bookmarks of one article. */
export interface ListedArticle {
  readonly article: string;
  readonly title: string;
  readonly bookmarks: readonly Listed[];
}

/** The bookmarks of one issue. */
export interface ListedIssue {
  readonly issue: string;
  readonly title: string;
  /** No longer in the library. */
  readonly lost: boolean;
  readonly articles: readonly ListedArticle[];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** One article's bookmarks in reading order, those whose paragraph is gone first. */
function articleOf(id: string, own: readonly Bookmark[], issue: Issue | undefined): ListedArticle {
  const article = issue?.articles.find((known) => known.id === id);
  const place = ({ block }: Bookmark): number =>
    article?.blocks.findIndex((known) => known.id === block) ?? -1;
  const byLabel = (a: Bookmark, b: Bookmark): number =>
    a.label.localeCompare(b.label, 'en', { numeric: true });
  const gone = (bookmark: Bookmark): Listed['gone'] => {
    if (!issue) return null;
    if (!article) return 'article';
    return place(bookmark) < 0 ? 'paragraph' : null;
  };
  return {
    article: id,
    title: article?.shortTitle ?? article?.title ?? own[0]?.title ?? id,
    bookmarks: [...own]
      .sort((a, b) => place(a) - place(b) || byLabel(a, b))
      .map((bookmark) => ({ bookmark, gone: gone(bookmark) })),
  };
}

/** Lists all bookmarks, those of the open issue first. Until the library is known, every issue is taken to be in it. */
export function listOf(
  bookmarks: readonly Bookmark[],
  open: Issue,
  library: readonly Pick<IssueSummary, 'id' | 'title'>[] | null,
): readonly ListedIssue[] {
  const order = new Map(open.articles.map(({ id }, index) => [id, index]));
  const listed = [...grouped(bookmarks, ({ issue }) => issue)].map(([id, own]): ListedIssue => {
    const here = id === open.id ? open : undefined;
    const summary = library?.find((issue) => issue.id === id);
    const lost = !here && library !== null && !summary;
    const articles = [...grouped(own, ({ article }) => article)].map(([name, its]) =>
      articleOf(name, its, here),
    );
    if (here)
      articles.sort((a, b) => (order.get(a.article) ?? Infinity) - (order.get(b.article) ?? Infinity));
    return { issue: id, title: here?.title ?? summary?.title ?? id, lost, articles };
  });
  return listed.sort((a, b) => Number(b.issue === open.id) - Number(a.issue === open.id));
}
