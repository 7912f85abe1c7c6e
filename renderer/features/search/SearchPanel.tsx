// What opens beneath the search box: the list with a preview, or words on what can be typed, what to try, what went wrong.
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { parseQuery } from '../../../core/search/query.js';
import type { SearchResults } from '../../../core/search/types.js';
import { usePreferences } from '../../state/preferences.js';
import { clearRecent, toggleSaved } from '../../state/searches.js';
import { Chips } from './Chips.js';
import { searchClient, useFollowing } from './engine.js';
import { Preview } from './Preview.js';
import type { SearchState } from './search-client.js';
import type { Item } from './sections.js';
import { Teaching } from './Teaching.js';
import { alsoWords, countWords, insteadWords, unaskedWords } from './words.js';
import './panel.css';

/** The words of a query alone, without filters, exclusions and quotation marks. */
const wordsOf = (query: string): string =>
  parseQuery(query)
    .parts.flatMap((part) => (part.kind === 'filter' || part.without ? [] : [part.text]))
    .join(' ');

function Nothing({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const words = wordsOf(query);
  return (
    <div className="search-words">
      <p>
        <b>Nothing found for “{query.trim()}”.</b>
      </p>
      <p>Check the spelling, try a shorter word, or fewer words.</p>
      {words !== '' && words !== query.trim() && (
        <p>
          <button type="button" className="search-link" onClick={() => onQuery(words)}>
            Search for “{words}” without the rest
          </button>
        </p>
      )}
    </div>
  );
}

/** What finds nothing is not worth keeping; what is kept can be let go. */
function SaveButton({ query, found }: { readonly query: string; readonly found: boolean }) {
  const saved = usePreferences(({ searches }) => searches.saved.includes(query.trim()));
  if (!found && !saved) return null;
  return (
    <button
      type="button"
      className="search-small"
      aria-pressed={saved}
      onClick={() => {
        toggleSaved(query);
      }}
    >
      <Star aria-hidden size={14} data-on={saved || undefined} />
      {saved ? 'Saved' : 'Save search'}
    </button>
  );
}

interface SearchPanelProps {
  readonly query: string;
  readonly status: SearchState['status'];
  readonly results: SearchResults | null;
  readonly active: Item | undefined;
  readonly listShown: boolean;
  readonly onRetry: () => void;
  readonly onQuery: (query: string) => void;
  readonly onPage: () => void;
  /** The box is to have the keyboard again. */
  readonly onReturn: () => void;
  /** The list of results, shown when there are any. */
  readonly children: ReactNode;
}

/** One state at a time, told apart by what is known. */
export default function SearchPanel(props: SearchPanelProps) {
  const { query, status, results, active, listShown, onRetry, onQuery, onPage, onReturn, children } = props;
  const hasRecent = usePreferences(({ searches }) => searches.recent.length > 0);
  // What is written while the panel is closed is looked for when it opens.
  useFollowing(searchClient.asker('box'));
  const empty = query.trim() === '';
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
  if (!empty && status === 'building') return <p className="search-words">Preparing search…</p>;
  const also = results && !empty ? alsoWords(results) : '';
  const instead = results && !empty ? insteadWords(results) : '';
  const meant = empty ? undefined : results?.didYouMean;
  const unasked = empty ? undefined : unaskedWords(query);
  const nothing = !empty && results?.total === 0 && unasked === undefined;
  return (
    <>
      {!empty && <Chips query={query} onChange={onQuery} onEmpty={onReturn} />}
      {(also !== '' || instead !== '' || meant !== undefined) && (
        <div className="search-told">
          {meant !== undefined && (
            <p>
              Did you mean{' '}
              <button
                type="button"
                className="search-link"
                onClick={() => {
                  onQuery(meant);
                  onReturn();
                }}
              >
                {meant}
              </button>
              ?
            </p>
          )}
          {instead !== '' && <p>{instead}</p>}
          {also !== '' && <p>{also}</p>}
        </div>
      )}
      {unasked !== undefined && <p className="search-words">{unasked}</p>}
      {nothing && <Nothing query={results.query} onQuery={onQuery} />}
      {listShown && (
        <div className="search-body">
          {children}
          {empty ? <Teaching /> : <Preview item={active} results={results} />}
        </div>
      )}
      <div className="search-foot">
        {!empty && results && results.total > 0 && (
          <span className="search-count">{countWords(results)}</span>
        )}
        {empty && hasRecent && (
          <button
            type="button"
            className="search-small"
            onClick={() => {
              clearRecent();
              onReturn();
            }}
          >
            Clear recent searches
          </button>
        )}
        {!empty && unasked === undefined && <SaveButton query={query} found={listShown} />}
        {!empty && (
          <button type="button" className="search-small" onClick={onPage}>
            Search page <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </button>
        )}
        <span className="search-keys" aria-hidden="true">
          {listShown && (
            <>
              <span>
                <kbd>↑</kbd> <kbd>↓</kbd> choose
              </span>
              <span>
                <kbd>Enter</kbd> open
              </span>
            </>
          )}
          <span>
            <kbd>Esc</kbd> close
          </span>
        </span>
      </div>
    </>
  );
}
