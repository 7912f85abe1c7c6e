// The page "Search": everything found, by article, with what it divides into, to be gone through, selected and copied.
import { Download, Quote, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { SearchHit, SearchResults } from '../../../core/search/types.js';
import { announceAtRest } from '../../state/announce.js';
import { takeHeldLine } from '../../state/held-keys.js';
import { noteSearched, useJournal, type PagePlace } from '../../state/journal.js';
import { loadNotebookLibrary } from '../../state/notebook-library.js';
import { noteSearch } from '../../state/searches.js';
import { moveByArrows } from '../../ui/toolbar-keys.js';
import {
  alsoWords,
  Chips,
  countWords,
  foundWords,
  hitsOf,
  insteadWords,
  openFound,
  searchClient,
  Teaching,
  unaskedWords,
  useFollowing,
  useResults,
  useSearchStatus,
} from '../search/index.js';
import { copyHits, saveHits } from './copy.js';
import { Facets } from './Facets.js';
import { HitGrid } from './HitGrid.js';
import { keyOfHit, useView, viewFor } from './view.js';
import './search-page.css';

/** Hits shown at first, and as many more each time. */
const LIMIT = 100;
/** The count is spoken when typing rests this long, in milliseconds. */
const REST = 600;

const asker = searchClient.asker('page');
/** What was asked last, so that coming back draws what is known already. */
let asked = '';

type Asked = NonNullable<PagePlace['search']>;
const start: Asked = { query: '', sort: 'rank' };

function ask({ query, sort, limit = LIMIT }: Asked): void {
  const wanted = JSON.stringify([query.trim(), sort, limit]);
  if (wanted === asked && asker.store.getState().results) return;
  asked = wanted;
  asker.ask(query.trim(), { facets: true, sort, limit });
}

const describe = (results: SearchResults): string =>
  results.total === 0 ? 'Nothing found' : countWords(results);

interface SelectionBarProps {
  readonly hits: readonly SearchHit[];
  readonly query: string;
}

function SelectionBar({ hits, query }: SelectionBarProps) {
  return (
    <div
      className="rows-bar sp-bar"
      role="toolbar"
      aria-label="With the selected passages"
      onKeyDown={moveByArrows}
    >
      <span className="rows-bar-count">{hits.length} selected</span>
      <button
        type="button"
        className="sp-button"
        aria-keyshortcuts="C"
        onClick={() => {
          void copyHits(hits);
        }}
      >
        <Quote aria-hidden size={15} />
        Copy with references
      </button>
      {(['markdown', 'html'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="sp-button"
          onClick={() => {
            void saveHits(hits, query, format);
          }}
        >
          <Download aria-hidden size={15} />
          {format === 'markdown' ? 'Save as Markdown' : 'Save as web page'}
        </button>
      ))}
      <button
        type="button"
        className="sp-button"
        aria-label="Select nothing"
        title="Select nothing (Escape)"
        onClick={() => {
          useView.setState({ selected: new Set() });
          document.querySelector<HTMLElement>('.sp-row[tabindex="0"]')?.focus();
        }}
      >
        <X aria-hidden size={15} />
      </button>
    </div>
  );
}

function Found({ results, search }: { readonly results: SearchResults; readonly search: Asked }) {
  const selected = useView((view) => view.selected);
  const hits = hitsOf(results);
  const chosen = hits.filter((hit) => selected.has(keyOfHit(hit)));
  const set = (change: Partial<Asked>): void => {
    noteSearched({ ...search, ...change });
  };
  const open = (hit: SearchHit): void => {
    noteSearch(search.query);
    void openFound(
      hits,
      hits.indexOf(hit),
      ({ issue, article }) =>
        results.groups.find((group) => group.issue === issue && group.article === article)?.shortTitle ?? '',
    );
  };
  return (
    <div className="sp-columns">
      <Facets
        query={search.query}
        facets={results.facets}
        onQuery={(query) => {
          noteSearched({ query, sort: search.sort });
        }}
      />
      <div className="sp-found">
        <HitGrid
          groups={results.groups}
          onOpen={open}
          onCopy={(all) => {
            void copyHits(all);
          }}
        />
        {hits.length < results.total && (
          <button
            type="button"
            className="sp-button sp-more"
            onClick={() => {
              set({ limit: (search.limit ?? LIMIT) + LIMIT });
            }}
          >
            Show {Math.min(LIMIT, results.total - hits.length)} more
          </button>
        )}
        {chosen.length > 0 && <SelectionBar hits={chosen} query={search.query} />}
      </div>
    </div>
  );
}

/** The page; what is looked for is kept in its place in the history. */
export function SearchPage() {
  const place = useJournal(({ history, at }) => history[at]);
  const search = place?.page === 'search' ? (place.search ?? start) : start;
  const { query, sort } = search;
  const status = useSearchStatus();
  const results = useResults(asker);
  useFollowing(asker);
  const box = useRef<HTMLInputElement>(null);
  const visit = useJournal((state) => state.visit);
  const first = useRef(visit);

  useLayoutEffect(() => {
    viewFor(query);
    ask(search);
  }, [query, search]);
  useEffect(() => {
    void loadNotebookLibrary();
  }, []);
  // With nothing to look for yet, typing is what comes first; some may have been typed before the page was there.
  useEffect(() => {
    if (box.current?.value !== '') return undefined;
    const frame = requestAnimationFrame(() => {
      box.current?.focus();
      const typed = takeHeldLine();
      if (typed !== '') noteSearched({ query: typed, sort: start.sort });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  // Asked for while it is on show: what is looked for may be typed anew.
  useEffect(() => {
    if (visit === first.current) return;
    box.current?.focus();
    box.current?.select();
  }, [visit]);
  // The hits come after the page: only then is there somewhere to go back to.
  const scrolled = useRef(place?.page === 'search' ? (place.scrolled ?? 0) : 0);
  useLayoutEffect(() => {
    if (!results || scrolled.current === 0) return;
    document.querySelector('.reading')?.scrollTo({ top: scrolled.current });
    scrolled.current = 0;
  }, [results]);

  const unasked = unaskedWords(query);
  const said = results && query.trim() !== '' ? foundWords(results) : '';
  useEffect(() => {
    return said === '' ? undefined : announceAtRest(said, REST);
  }, [said, query]);

  const change = (next: string): void => {
    noteSearched({ query: next, sort });
  };
  return (
    <div className="sp">
      <header className="article-head">
        <p className="kicker">Your library</p>
        <h1>Search</h1>
      </header>
      <label className="sp-query">
        <span>Look for</span>
        <input
          ref={box}
          type="text"
          value={query}
          spellCheck={false}
          autoComplete="off"
          placeholder="Words, “exact words”, -without, kind:story, tag:…"
          onChange={({ target }) => {
            change(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
              return;
            const hit = document.querySelector<HTMLElement>('.sp-row[tabindex="0"]');
            if (!hit) return;
            event.preventDefault();
            hit.focus();
          }}
        />
      </label>
      <Chips query={query} onChange={change} onEmpty={() => box.current?.focus()} />
      {query.trim() === '' && <Teaching inBox={false} />}
      {status === 'failed' && (
        <p className="sp-line">
          <b>Search has stopped working.</b> Press Ctrl+K to start it again.
        </p>
      )}
      {unasked !== undefined && query.trim() !== '' && <p className="sp-line">{unasked}</p>}
      {results && unasked === undefined && (
        <>
          <div className="sp-line">
            <p className="sp-count">
              <b>{describe(results)}</b>
              {alsoWords(results) !== '' && ` · ${alsoWords(results)}`}
            </p>
            {results.total > 1 && (
              <label className="sp-sort">
                Sort
                <select
                  value={sort}
                  onChange={({ target }) => {
                    noteSearched({ ...search, sort: target.value === 'order' ? 'order' : 'rank' });
                  }}
                >
                  <option value="rank">Best first</option>
                  <option value="order">In reading order</option>
                </select>
              </label>
            )}
          </div>
          {insteadWords(results) !== '' && <p className="sp-line">{insteadWords(results)}</p>}
          {results.didYouMean !== undefined && (
            <p className="sp-line">
              <span>
                Did you mean{' '}
                <button
                  type="button"
                  className="search-link"
                  onClick={() => {
                    change(results.didYouMean ?? query);
                  }}
                >
                  {results.didYouMean}
                </button>
                ?
              </span>
            </p>
          )}
          {results.total === 0 ? (
            <p className="sp-line">Check the spelling, try a shorter word, or take a filter out.</p>
          ) : (
            <Found results={results} search={search} />
          )}
        </>
      )}
    </div>
  );
}
