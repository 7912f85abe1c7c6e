// What opens beneath the search box: the results, or words on what can be typed, what to try, or what went wrong.
import type { ReactNode } from 'react';
import type { SearchableIssue } from '../../../core/search/types.js';
import type { SearchState } from './search-client.js';
import { countWords } from './words.js';

function Teaching({ issue }: { readonly issue: SearchableIssue }) {
  const model = issue.articles.flatMap(({ models }) => models)[0];
  const place = issue.articles.flatMap(({ places }) => places)[0];
  const examples = [model, place].filter((example) => example !== undefined);
  return (
    <ul className="search-teaching">
      <li>
        <b>Any word</b>, or the start of one: results come as you type.
      </li>
      <li>
        <b>Several words</b> find the passages that hold them together.
      </li>
      <li>
        <b>People, places and practice models</b> are found too
        {examples.length > 0 && `, such as ${examples.join(' or ')}`}.
      </li>
      <li>
        <b>A slip of spelling</b> is forgiven; the word as you typed it comes first.
      </li>
    </ul>
  );
}

interface SearchPanelProps {
  readonly issue: SearchableIssue;
  readonly query: string;
  readonly state: SearchState;
  readonly onRetry: () => void;
  /** The list of results, shown when there are any. */
  readonly children: ReactNode;
}

/** One state at a time, told apart by what is known. */
export function SearchPanel({ issue, query, state, onRetry, children }: SearchPanelProps) {
  const { status, results } = state;
  const words = query.trim();
  if (status === 'failed')
    return (
      <div className="search-words">
        <p>
          <b>Search has stopped working.</b> Reading and your notes are not affected.
        </p>
        <button type="button" className="search-retry" onClick={onRetry}>
          Start search again
        </button>
      </div>
    );
  if (words !== '' && status === 'building') return <p className="search-words">Preparing search…</p>;
  // One letter seldom finds anything and says nothing of the word to come.
  if (words === '' || !results || (words.length === 1 && results.total === 0))
    return <Teaching issue={issue} />;
  if (results.total === 0)
    return (
      <div className="search-words">
        <p>
          <b>Nothing found for “{results.query.trim()}”.</b>
        </p>
        <p>Check the spelling, try a shorter word, or fewer words.</p>
      </div>
    );
  return (
    <>
      {children}
      <div className="search-foot">
        <span>{countWords(results)}</span>
        <span className="search-keys" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>Enter</kbd> open
          </span>
          <span>
            <kbd>Esc</kbd> close
          </span>
        </span>
      </div>
    </>
  );
}
