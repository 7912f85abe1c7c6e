// One article on paper: its head, its body with marks, and the reader's notes after it.
import { memo, useMemo } from 'react';
import type { Article, Author } from '../../../core/journal/types.js';
import type { PrintContent } from '../../../core/print/types.js';
import { Picture } from '../../ui/Picture.js';
import { printedMarks } from './annotations.js';
import { markArticle } from './marked-article.js';
import { PaperBody } from './PaperBody.js';
import { PaperNotes } from './PaperNotes.js';

interface PaperArticleProps {
  readonly content: PrintContent;
  readonly article: Article;
  readonly articles: ReadonlySet<string>;
}

const authorInWords = ({ name, role, organisation }: Author): string =>
  [name, role, organisation].filter(Boolean).join(', ');

/** The article; laid out many times, drawn once. */
export const PaperArticle = memo(function PaperArticle({ content, article, articles }: PaperArticleProps) {
  const printed = useMemo(
    () => printedMarks(article, content.annotations[article.id] ?? [], content),
    [article, content],
  );
  const marked = useMemo(
    () =>
      markArticle(
        article,
        printed.byBlock,
        new Map(printed.notes.map(({ number, mark }) => [mark.annotation.id, number])),
      ),
    [article, printed],
  );
  const shared = { drawn: content.marks ? printed.drawn : undefined, articles };
  const kicker = [...article.models, ...article.places];
  return (
    <article className="paper-article" id={article.id} lang={article.language}>
      {article.ornament && <Picture className="ornament" drawing={article.ornament} />}
      <header className="article-head">
        <p className="kicker">{kicker.length > 0 && kicker.length <= 3 ? kicker.join(', ') : article.part}</p>
        <h1>
          <PaperBody content={marked.title} {...shared} />
        </h1>
        <p className="standfirst">
          <PaperBody content={marked.standfirst} {...shared} />
        </p>
        {article.authors.length > 0 && (
          <ul className="paper-authors">
            {article.authors.map((author) => (
              <li key={author.name}>{authorInWords(author)}</li>
            ))}
          </ul>
        )}
      </header>
      {article.contentNote && (
        <p className="content-note">
          <strong>Before you read.</strong> {article.contentNote}
        </p>
      )}
      <div className="article-body">
        <PaperBody content={marked.body} {...shared} />
      </div>
      <PaperNotes article={article} printed={printed} meanings={content.meanings} withKey={content.marks} />
    </article>
  );
});
