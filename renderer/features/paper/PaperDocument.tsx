// The document that is printed. While pages are counted only a part of it is laid out.
import { useMemo } from 'react';
import type { PrintContent, PrintView } from '../../../core/print/types.js';
import { printedArticles, pageNameOf } from './page-rules.js';
import { PaperArticle } from './PaperArticle.js';
import { PaperFront } from './PaperFront.js';
import { PaperIssueNotes } from './PaperIssueNotes.js';
// After the reader's own styles, which it changes for paper.
import './paper.css';

interface PaperDocumentProps {
  readonly content: PrintContent;
  readonly view: PrintView;
}

/** An article, or the whole issue. */
export function PaperDocument({ content, view: { only, firstPages } }: PaperDocumentProps) {
  const articles = useMemo(() => printedArticles(content), [content]);
  const ids = useMemo(() => new Set(articles.map(({ id }) => id)), [articles]);
  const shows = (article: string): boolean => only === null || (only !== 'front' && only.article === article);
  return (
    <main className="paper" data-counting={only === null ? undefined : ''}>
      {content.article === undefined && (
        <div className="paper-part" hidden={only !== null && only !== 'front'}>
          <PaperFront issue={content.issue} firstPages={firstPages} />
          <PaperIssueNotes content={content} />
        </div>
      )}
      {articles.map((article, index) => (
        <div
          key={article.id}
          className="paper-part"
          style={{ page: pageNameOf(index) }}
          hidden={!shows(article.id)}
        >
          <PaperArticle content={content} article={article} articles={ids} />
        </div>
      ))}
    </main>
  );
}
