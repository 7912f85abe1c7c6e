// The library: every issue there is, how much of it is read and marked, and the way into it.
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { IssueSummary } from '../../../core/ipc/contract.js';
import type { Issue } from '../../../core/journal/types.js';
import { openedAt, readState } from '../../../core/reading/read-state.js';
import { request } from '../../platform/journal.js';
import { loadIssues, useIssues } from '../../state/issues.js';
import { switchIssue } from '../../state/library.js';
import { useMarkCounts } from '../../state/mark-counts.js';
import { Picture } from '../../ui/Picture.js';
import { useProgressOf } from './use-progress-of.js';
import { dateInWords, plural, readInWords } from './words.js';
import './library.css';

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The marks of an issue; undefined until they are counted. The window counts those of the open issue itself. */
function useMarks(issue: string, isOpen: boolean): number | undefined {
  const here = useMarkCounts(({ counts }) => sum(counts));
  const [stored, setStored] = useState<number>();
  useEffect(() => {
    let shown = true;
    void request('countMarks', { issue }).then((counts) => {
      if (shown) setStored(sum(counts));
    });
    return () => {
      shown = false;
    };
  }, [issue]);
  return isOpen ? here : stored;
}

function Volume({ summary, isOpen }: { readonly summary: IssueSummary; readonly isOpen: boolean }) {
  const { id, title, subtitle, journal, number, date, pieces, minutes, words, cover } = summary;
  const progressOf = useProgressOf(id);
  const marks = useMarks(id, isOpen);
  const states = pieces.map((piece) => readState(progressOf(piece.id)));
  const read = states.filter((state) => state === 'read').length;
  const partly = states.filter((state) => state === 'reading').length;
  const last = pieces.reduce((latest, piece) => {
    const opened = openedAt(progressOf(piece.id)) ?? '';
    return opened > latest ? opened : latest;
  }, '');
  return (
    <li className="volume">
      {cover && <Picture className="volume-cover" drawing={cover} />}
      <div>
        <h2 className="volume-title">{title}</h2>
        <p className="volume-subtitle">{subtitle}</p>
        <dl className="issue-facts volume-facts">
          <dt>Issue</dt>
          <dd>
            {journal}, issue {number}, {dateInWords(date)}
          </dd>
          <dt>Length</dt>
          <dd>
            {plural(pieces.length, 'piece')}, {plural(minutes, 'minute')}, {plural(words, 'word')}
          </dd>
          <dt>Read</dt>
          <dd>
            {read > 0 && read < pieces.length
              ? `${read} of ${pieces.length} pieces${partly > 0 ? `, ${partly} partly` : ''}`
              : readInWords(pieces.length, read, partly)}
          </dd>
          <dt>Marks</dt>
          <dd>{marks === undefined ? '…' : marks === 0 ? 'none' : marks}</dd>
          <dt>Last read</dt>
          <dd>{last === '' ? 'never' : day.format(new Date(last))}</dd>
        </dl>
        <button
          type="button"
          className="issue-read"
          aria-label={`Open: ${title}`}
          onClick={() => void switchIssue(id)}
        >
          Open
          <ArrowRight aria-hidden size={16} />
        </button>
        {isOpen && <span className="volume-open">You are in this issue</span>}
      </div>
    </li>
  );
}

/** The page of the library. */
export default function LibraryPage({ issue }: { readonly issue: Issue }) {
  const { issues, damaged, known } = useIssues();
  useEffect(() => {
    void loadIssues();
  }, []);
  return (
    <>
      <header className="article-head">
        <p className="kicker">Learning Journal</p>
        <h1>Library</h1>
        <p className="standfirst">
          {known
            ? `${plural(issues.length, 'issue')} that came with the program.`
            : 'The issues that came with the program.'}
        </p>
      </header>
      <ul className="volumes">
        {issues.map((summary) => (
          <Volume key={summary.id} summary={summary} isOpen={summary.id === issue.id} />
        ))}
      </ul>
      {damaged.length > 0 && (
        <section className="volumes-damaged" aria-label="Not shown">
          <h2>Not shown: {plural(damaged.length, 'issue')}</h2>
          {damaged.map((message) => (
            <p key={message}>{message}</p>
          ))}
          <p>Your marks and notes on {damaged.length === 1 ? 'it' : 'them'} are kept.</p>
        </section>
      )}
    </>
  );
}
