// The article on the page: head, body, and the way to the pieces before and after it.
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { neighbourOf } from '../../../core/journal/contents.js';
import type { Article, Author, IndexKind, Issue } from '../../../core/journal/types.js';
import { useVeiled } from '../../state/content-notes.js';
import { goTo } from '../../state/journal.js';
import { useMarkCounts } from '../../state/mark-counts.js';
import { usePreferences } from '../../state/preferences.js';
import { Picture } from '../../ui/Picture.js';
import { ArticleBody } from './ArticleBody.js';
import { TextBlock } from './Block.js';
import { IndexLink } from './IndexLink.js';
import { useTabFromPage } from './tab-from-page.js';
import { useTermStop } from './term-stops.js';
import { TermsContext, useTerms } from './terms-context.js';
import { Veil } from './Veil.js';
import { WholeNotes } from './WholeNotes.js';
import './reader.css';
import './figures.css';
import './marks.css';
import './comfort.css';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

function Byline({ issue, author }: { readonly issue: Issue; readonly author: Author }) {
  const details = [author.role, author.organisation].filter(Boolean).join(', ');
  return (
    <li>
      <span className="byline-name">
        <IndexLink issue={issue} kind="person" name={author.name} />
      </span>
      {details && <span className="byline-details">{details}</span>}
    </li>
  );
}

function Turn({ article, rel }: { readonly article: Article | undefined; readonly rel: 'prev' | 'next' }) {
  if (!article) return <span />;
  return (
    <a
      className={`turn turn-${rel}`}
      rel={rel}
      href={`#${article.id}`}
      onClick={(event) => {
        event.preventDefault();
        goTo({ article: article.id });
      }}
    >
      {rel === 'prev' && <ArrowLeft aria-hidden size={18} />}
      <span>
        <span className="turn-way">{rel === 'prev' ? 'Previous' : 'Next'}</span>
        <span className="turn-title">{article.shortTitle ?? article.title}</span>
      </span>
      {rel === 'next' && <ArrowRight aria-hidden size={18} />}
    </a>
  );
}

interface ReaderProps {
  readonly issue: Issue;
  readonly article: Article;
  /** What acts on the page and belongs to its landmark: the toolbar beside a selection. */
  readonly children?: ReactNode;
}

/** The open article. */
export function Reader({ issue, article, children }: ReaderProps) {
  const marks = useMarkCounts(({ counts }) => counts[article.id] ?? 0);
  const notes = usePreferences((state) => state.contentNotes);
  const veiled = useVeiled(issue.id, article);
  const terms = useTerms(issue, article);
  useTermStop();
  useTabFromPage();
  const named = (kind: IndexKind, names: readonly string[]) => names.map((name) => ({ kind, name }));
  const about =
    article.models.length > 2 ? [] : [...named('model', article.models), ...named('place', article.places)];
  return (
    <main className="page" id="reading" tabIndex={-1}>
      <article
        data-article={article.id}
        lang={article.language}
        aria-labelledby="article-title"
        key={article.id}
      >
        {article.ornament && <Picture className="ornament" drawing={article.ornament} />}
        <header className="article-head">
          <p className="kicker">
            {about.map(({ kind, name }, at) => (
              <Fragment key={`${kind} ${name}`}>
                {at > 0 && ', '}
                <IndexLink issue={issue} kind={kind} name={name} />
              </Fragment>
            ))}
            {about.length === 0 && article.part}
          </p>
          <h1 id="article-title" data-block="title">
            <TextBlock id="title" text={article.title} />
          </h1>
          {!veiled && (
            <p className="standfirst" data-block="standfirst">
              <TextBlock id="standfirst" text={article.standfirst} />
            </p>
          )}
          <div className="byline">
            {article.authors.length > 0 && (
              <ul aria-label={article.kind === 'story' ? 'Whose story' : 'Authors'}>
                {article.authors.map((author) => (
                  <Byline key={author.name} issue={issue} author={author} />
                ))}
              </ul>
            )}
            <p className="byline-facts">
              {article.minutes} min{marks > 0 && `, ${plural(marks, 'mark')}`}
              {!veiled && <WholeNotes />}
            </p>
          </div>
        </header>
        {notes && !veiled && article.contentNote && (
          <p className="content-note" role="note">
            <strong>Before you read.</strong> {article.contentNote}
          </p>
        )}
        {veiled ? (
          <Veil issue={issue} article={article} />
        ) : (
          <TermsContext value={terms}>
            <ArticleBody article={article} />
          </TermsContext>
        )}
      </article>
      <nav className="turns" aria-label="Previous and next article">
        <Turn article={neighbourOf(issue, article, -1)} rel="prev" />
        <Turn article={neighbourOf(issue, article, 1)} rel="next" />
      </nav>
      {children}
    </main>
  );
}
