// What stands before the articles of a whole issue: the title page, and the contents with page numbers.
import { contentsOf } from '../../../core/journal/contents.js';
import type { Issue } from '../../../core/journal/types.js';
import type { PrintView } from '../../../core/print/types.js';
import { Picture } from '../../ui/Picture.js';
import { publicationOf } from './page-rules.js';

interface PaperFrontProps {
  readonly issue: Issue;
  readonly firstPages: PrintView['firstPages'];
}

/** Title page and contents. */
export function PaperFront({ issue, firstPages }: PaperFrontProps) {
  return (
    <div className="paper-front">
      <header className="paper-title-page">
        {issue.cover && <Picture className="paper-cover" drawing={issue.cover} />}
        <p className="kicker">{publicationOf(issue)}</p>
        <h1>{issue.title}</h1>
        <p className="standfirst">{issue.subtitle}</p>
        <p className="paper-about">{issue.about}</p>
        <p className="paper-publisher">{issue.publisher}</p>
      </header>
      <nav className="paper-contents">
        <h1>Contents</h1>
        {contentsOf(issue).map(({ title, articles }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {articles.map((article) => (
                <li key={article.id}>
                  <a href={`#${article.id}`}>
                    <span>{article.title}</span>
                    <span className="paper-contents-page">{firstPages[article.id]}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  );
}
