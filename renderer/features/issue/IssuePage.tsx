// What an issue is: cover, where it comes from, who made it, and the ways into it.
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { IssueSummary } from '../../../core/ipc/contract.js';
import type { Issue } from '../../../core/journal/types.js';
import { request } from '../../platform/journal.js';
import { goTo } from '../../state/journal.js';
import { switchIssue } from '../../state/library.js';
import { useProgress } from '../../state/progress.js';
import { Picture } from '../../ui/Picture.js';

/** "March 2024" for 2024-03, with the day where there is one. */
function dateInWords(date: string): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day ?? 1));
}

function OtherIssues({ current }: { readonly current: string }) {
  const [others, setOthers] = useState<readonly IssueSummary[]>([]);
  useEffect(() => {
    let shown = true;
    void request('listIssues', undefined).then((all) => {
      if (shown) setOthers(all.filter(({ id }) => id !== current));
    });
    return () => {
      shown = false;
    };
  }, [current]);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-issues">
      <h2 className="entries-title" id="other-issues">
        Other issues
      </h2>
      <ul className="issues">
        {others.map(({ id, title, journal, number, articles, minutes }) => (
          <li key={id}>
            <button type="button" className="issue-open" onClick={() => void switchIssue(id)}>
              <span className="issue-open-title">{title}</span>
              <span className="entry-forms">
                {journal}, issue {number}. {articles} {articles === 1 ? 'piece' : 'pieces'}, {minutes} min
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ issue }: { readonly issue: Issue }) {
  const words = issue.articles.reduce((sum, article) => sum + article.words, 0);
  const minutes = issue.articles.reduce((sum, article) => sum + article.minutes, 0);
  const edition = `${issue.editionLabel ?? 'edition'}, number ${issue.edition}`;
  return (
    <dl className="issue-facts">
      <dt>Published</dt>
      <dd>{dateInWords(issue.date)}</dd>
      <dt>Edition</dt>
      <dd>{edition.charAt(0).toUpperCase() + edition.slice(1)}</dd>
      <dt>Length</dt>
      <dd>
        {issue.articles.length} pieces, {words.toLocaleString('en-GB')} words, {minutes} minutes
      </dd>
      <dt>Publisher</dt>
      <dd>{issue.publisher}</dd>
      {issue.contributors.length > 0 && <dt>Contributors</dt>}
      {issue.contributors.length > 0 && <dd>{issue.contributors.join(', ')}</dd>}
    </dl>
  );
}

/** The page of the issue. */
export default function IssuePage({ issue }: { readonly issue: Issue }) {
  const last = useProgress((progress) => (progress.issue === issue.id ? progress.article : undefined));
  const resume = issue.articles.find(({ id }) => id === last);
  const next = resume ?? issue.articles[0];
  return (
    <>
      <header className="issue-head">
        {issue.cover && <Picture className="issue-cover" drawing={issue.cover} />}
        <div className="article-head">
          <p className="kicker">
            {issue.journal}, issue {issue.number}
          </p>
          <h1>{issue.title}</h1>
          <p className="standfirst">{issue.subtitle}</p>
          {next && (
            <button
              type="button"
              className="issue-read"
              onClick={() => {
                goTo({ article: next.id });
              }}
            >
              {resume ? 'Continue' : 'Begin'}: {next.shortTitle ?? next.title}
              <ArrowRight aria-hidden size={16} />
            </button>
          )}
        </div>
      </header>
      <p className="issue-about">{issue.about}</p>
      <Facts issue={issue} />
      <OtherIssues current={issue.id} />
    </>
  );
}
