// The contents of the issue: its parts and pieces, how long each is, how far it is read, how many marks it holds.
import { PencilLine } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { contentsOf } from '../../../core/journal/contents.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { kindWords } from '../../../core/reading/filter.js';
import { readStateWords } from '../../../core/reading/read-state.js';
import { loadIssues, useIssues } from '../../state/issues.js';
import { goTo, useJournal, usePage, type PageName } from '../../state/journal.js';
import { setSide, useLayout } from '../../state/layout.js';
import { useMarkCounts } from '../../state/mark-counts.js';
import { progressKey, readState, useProgress } from '../../state/progress.js';
import { firstPaint, usePainted } from '../../state/quiet.js';
import { Picture } from '../../ui/Picture.js';
import { ReadMark } from '../../ui/ReadMark.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import './contents.css';

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
          {article.kind === 'story' && (
            <span>
              {kindWords.story}
              <span className="visually-hidden">, </span>
            </span>
          )}
          <span>{article.minutes} min</span>
          <span className="visually-hidden">, {readStateWords[state]}</span>
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
  const painted = usePainted();
  const library = useIssues(({ issues, damaged }) => issues.length + damaged.length > 1);
  useEffect(() => {
    void firstPaint().then(loadIssues);
  }, []);
  // Its column is there at once, so that the text does not move.
  if (!painted) return <div ref={ref} className="contents" />;
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
        <p className="contents-pages">
          {library && <PageLink page="library">Library</PageLink>}
          <PageLink page="notebook">Notebook</PageLink>
          {issue.glossary.length > 0 && <PageLink page="glossary">Glossary</PageLink>}
          {issue.index.length > 0 && <PageLink page="index">Index</PageLink>}
        </p>
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
