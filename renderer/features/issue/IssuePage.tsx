// What an issue is and how far it is read: cover, the way on, what fits the time one has, and all its pieces.
import type { Issue } from '../../../core/journal/types.js';
import { goTo } from '../../state/journal.js';
import { useIssues } from '../../state/issues.js';
import { switchIssue } from '../../state/library.js';
import { usePreferences } from '../../state/preferences.js';
import { Picture } from '../../ui/Picture.js';
import { IssueNotes, issueNotesId } from './IssueNotes.js';
import { Pieces, piecesId } from './Pieces.js';
import { Resume, resumeId, useResumeTitle } from './Resume.js';
import { Section, SectionLinks } from './Section.js';
import { SpareTime, spareId } from './SpareTime.js';
import { dateInWords, plural } from './words.js';
import './issue-page.css';

const factsId = 'issue-facts';

function OtherIssues({ current }: { readonly current: string }) {
  const others = useIssues(({ issues }) => issues).filter(({ id }) => id !== current);
  if (others.length === 0) return null;
  return (
    <Section id="other-issues" title="Other issues">
      <ul className="issues">
        {others.map(({ id, title, journal, number, articles, minutes }) => (
          <li key={id}>
            <button type="button" className="issue-open" onClick={() => void switchIssue(id)}>
              <span className="issue-open-title">{title}</span>
              <span className="entry-forms">
                {journal}, issue {number}. {plural(articles, 'piece')}, {minutes} min
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="part-about">
        <a
          href="#library"
          onClick={(event) => {
            event.preventDefault();
            goTo({ page: 'library' });
          }}
        >
          The library
        </a>{' '}
        shows how much of each is read.
      </p>
    </Section>
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
        {plural(issue.articles.length, 'piece')}, {plural(words, 'word')}, {plural(minutes, 'minute')}
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
  const spare = usePreferences((state) => state.spareMinutes);
  const sections = [
    { id: resumeId, title: useResumeTitle(issue) },
    { id: spareId, title: `I have ${spare} minutes` },
    { id: piecesId, title: 'Contents' },
    { id: factsId, title: 'About this issue' },
    { id: issueNotesId, title: 'Your notes' },
  ];
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
          <SectionLinks sections={sections} />
        </div>
      </header>
      <Resume issue={issue} />
      <SpareTime issue={issue} />
      <Pieces issue={issue} />
      <Section id={factsId} title="About this issue">
        <p className="issue-about">{issue.about}</p>
        <Facts issue={issue} />
      </Section>
      <IssueNotes issue={issue} />
      <OtherIssues current={issue.id} />
    </>
  );
}
