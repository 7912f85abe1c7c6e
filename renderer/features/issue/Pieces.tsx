// The contents of the issue in full: part by part, what each piece is, who wrote it, how long it is, how far it is read.
import { contentsOf } from '../../../core/journal/contents.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { kindWords, matchingPieces } from '../../../core/reading/filter.js';
import { minutesLeft, readStateWords } from '../../../core/reading/read-state.js';
import { useMarkCounts } from '../../state/mark-counts.js';
import { usePieceFilter } from '../../state/piece-filter.js';
import { progressKey, readState, useProgress } from '../../state/progress.js';
import { toggleRead } from '../../state/read-actions.js';
import { ReadMark } from '../../ui/ReadMark.js';
import { ArticleLink } from './ArticleLink.js';
import { PieceFilters } from './PieceFilters.js';
import { Section } from './Section.js';
import { plural } from './words.js';

/** Id of the heading, for the list of parts. */
export const piecesId = 'issue-pieces';

function Row({ issue, article }: { readonly issue: string; readonly article: Article }) {
  const progress = useProgress(({ articles }) => articles[progressKey(issue, article.id)]);
  const marks = useMarkCounts(({ counts }) => counts[article.id] ?? 0);
  const state = readState(progress);
  const title = article.shortTitle ?? article.title;
  const left = minutesLeft(article, progress);
  const verb = state === 'read' ? 'Mark as unread' : 'Mark as read';
  return (
    <li className="row" data-state={state}>
      <ReadMark state={state} />
      <div className="row-words">
        <ArticleLink article={article} className="row-title" />
        <p className="row-standfirst">{article.standfirst}</p>
        <ul className="row-facts" aria-label={`About ${title}`}>
          <li>{kindWords[article.kind]}</li>
          {article.authors.length > 0 && <li>{article.authors.map(({ name }) => name).join(', ')}</li>}
          <li>{article.minutes} min</li>
          <li>
            {readStateWords[state]}
            {state === 'reading' && left < article.minutes && `, ${left} min left`}
          </li>
          {marks > 0 && <li>{plural(marks, 'mark')}</li>}
        </ul>
      </div>
      <button
        type="button"
        className="quiet-button"
        aria-label={`${verb}: ${title}`}
        onClick={() => {
          toggleRead(article.id);
        }}
      >
        {verb}
      </button>
    </li>
  );
}

/** The part of the page. */
export function Pieces({ issue }: { readonly issue: Issue }) {
  const filter = usePieceFilter(issue.id);
  const pieces = matchingPieces(issue.articles, filter);
  return (
    <Section id={piecesId} title="Contents">
      <PieceFilters issue={issue} />
      {pieces.length === 0 && (
        <p className="part-about">
          No piece of this issue is all of that. Choose “All” in one of the boxes above, or show all pieces.
        </p>
      )}
      {contentsOf({ articles: pieces }).map(({ title, articles }) => (
        <div key={title}>
          <h3 className="rows-title">{title}</h3>
          <ul className="rows">
            {articles.map((article) => (
              <Row key={article.id} issue={issue.id} article={article} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
