// The contents of the issue: its parts and pieces, how long each is, how far it is read, how many marks it holds.
import { PencilLine } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { contentsOf } from '../../../core/journal/contents.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { goTo, useJournal, usePage, type PageName } from '../../state/journal.js';
import { setSide, useLayout } from '../../state/layout.js';
import { useMarkCounts } from '../../state/mark-counts.js';
import { progressKey, readState, useProgress, type ReadState } from '../../state/progress.js';
import { Picture } from '../../ui/Picture.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import './contents.css';

const stateWords: Readonly<Record<ReadState, string>> = {
  unread: 'unread',
  reading: 'partly read',
  read: 'read',
};

function ReadMark({ state }: { readonly state: ReadState }) {
  return (
    <svg className="read-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="4.25" className={state === 'read' ? 'read-full' : 'read-ring'} />
      {state === 'reading' && <path d="M5 0.75a4.25 4.25 0 0 0 0 8.5z" className="read-full" />}
    </svg>
  );
}

function Piece({ issue, article }: { readonly issue: string; readonly article: Article }) {
  const current = useJournal(({ history, at }) => history[at]?.article === article.id);
  const state = useProgress(({ articles }) => readState(articles[progressKey(issue, article.id)]));
  const marks = useMarkCounts(({ counts }) => counts[article.id] ?? 0);
  const narrow = useLayout(({ room }) => room === 'narrow');
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <a
        ref={link}
        className="piece"
        href={`#${article.id}`}
        aria-current={current ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          goTo({ article: article.id });
          if (narrow) setSide('contents', false);
        }}
      >
        <ReadMark state={state} />
        <span className="piece-title">{article.shortTitle ?? article.title}</span>
        <span className="piece-facts">
          {marks > 0 && (
            <span className="piece-marks">
              {marks}
              <PencilLine aria-hidden size={12} />
              <span className="visually-hidden"> {marks === 1 ? 'mark' : 'marks'}, </span>
            </span>
          )}
          <span>{article.minutes} min</span>
          <span className="visually-hidden">, {stateWords[state]}</span>
        </span>
      </a>
    </li>
  );
}

function PageLink({ page, children }: { readonly page: PageName; readonly children: ReactNode }) {
  const current = usePage() === page;
  const narrow = useLayout(({ room }) => room === 'narrow');
  return (
    <a
      className={`page-link page-link-${page}`}
      href={`#${page}`}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        goTo({ page });
        if (narrow) setSide('contents', false);
      }}
    >
      {children}
    </a>
  );
}

/** The left-hand column. */
export function Contents({ issue }: { readonly issue: Issue }) {
  const ref = useRef<HTMLDivElement>(null);
  useFocusFallback(ref);
  const minutes = issue.articles.reduce((sum, article) => sum + article.minutes, 0);
  return (
    <div ref={ref} className="contents">
      <nav className="contents-issue" aria-label="This issue">
        <PageLink page="issue">
          {issue.cover && <Picture className="contents-cover" drawing={issue.cover} />}
          <span>
            <span className="contents-title">{issue.title}</span>
            <span className="contents-facts">
              Issue {issue.number}
              {issue.editionLabel && `, ${issue.editionLabel}`}
              <br />
              {issue.articles.length} {issue.articles.length === 1 ? 'piece' : 'pieces'} · {minutes} min
            </span>
          </span>
        </PageLink>
        {(issue.glossary.length > 0 || issue.index.length > 0) && (
          <p className="contents-pages">
            {issue.glossary.length > 0 && <PageLink page="glossary">Glossary</PageLink>}
            {issue.index.length > 0 && <PageLink page="index">Index</PageLink>}
          </p>
        )}
      </nav>
      <nav aria-label="Contents">
        {contentsOf(issue).map(({ title: part, articles }) => (
          <section key={part} aria-label={part}>
            <h2 className="contents-part">{part}</h2>
            <ul>
              {articles.map((article) => (
                <Piece key={article.id} issue={issue.id} article={article} />
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  );
}
