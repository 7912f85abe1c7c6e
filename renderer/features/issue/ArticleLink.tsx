// The title of a piece, leading to it.
import type { Article } from '../../../core/journal/types.js';
import { goTo } from '../../state/journal.js';

/** A link by the short title. */
export function ArticleLink({
  article,
  className,
}: {
  readonly article: Article;
  readonly className?: string;
}) {
  return (
    <a
      className={className}
      href={`#${article.id}`}
      onClick={(event) => {
        event.preventDefault();
        goTo({ article: article.id });
      }}
    >
      {article.shortTitle ?? article.title}
    </a>
  );
}
