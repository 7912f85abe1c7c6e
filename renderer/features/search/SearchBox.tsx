// The search box in the top bar: typing, the keys that move among the results, and focus coming and going.
import { Search, X } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { parseAddress } from '../../../core/journal/address.js';
import type { SearchableIssue, SearchHit, SearchResults } from '../../../core/search/types.js';
import { openAddress } from '../../state/address.js';
import { announce } from '../../state/announce.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { AddressPanel } from './AddressPanel.js';
import { optionId, ResultList } from './ResultList.js';
import type { SearchState } from './search-client.js';
import { SearchPanel } from './SearchPanel.js';
import './search.css';
import { useSearch } from './use-search.js';
import { countWords } from './words.js';

/** How many options Page Up and Page Down pass. */
const PAGE = 6;
/** The count is spoken when typing rests this long, in milliseconds. */
const REST = 600;

/** What the app can do with the box from outside. */
export interface SearchBoxHandle {
  /** Goes to the box, selects its text and shows its results again; or puts other words there and searches for them. */
  focus(words?: string): void;
}

interface SearchBoxProps {
  /** A new object starts a new index. */
  readonly issue: SearchableIssue;
  /** The reader chose a passage. The panel is closed by then; the words stay. */
  readonly onOpen: (hit: SearchHit) => void;
  /** The index is built; in milliseconds. */
  readonly onReady: (indexMs: number) => void;
  readonly ref?: Ref<SearchBoxHandle>;
}

/** Which option is active, for as long as the same results are shown. */
interface Choice {
  readonly among: SearchResults | null;
  readonly index: number;
  readonly byKey: boolean;
}

const hitsOf = (results: SearchResults | null): readonly SearchHit[] =>
  results?.groups.flatMap((group) => group.hits) ?? [];

/** What a screen reader is told of the panel; empty for nothing. */
function spoken({ status, results }: SearchState): string {
  if (status === 'failed') return 'Search has stopped working';
  if (!results) return '';
  return results.total === 0 ? 'Nothing found' : countWords(results);
}

/** Where a key moves the choice from `index` among `count` options; undefined for other keys. */
function target(key: string, index: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, step));
}

/** Focus it by its handle; it opens its panel itself. */
export function SearchBox({ issue, onOpen, onReady, ref }: SearchBoxProps) {
  const { client, state } = useSearch(issue, onReady);
  const { results } = state;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<Choice>({ among: null, index: 0, byKey: true });
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const listId = useId();

  const address = parseAddress(query);
  const hits = hitsOf(results);
  const chosen = choice.among === results ? choice : { index: 0, byKey: true };
  const listShown = open && hits.length > 0 && query.trim() !== '';

  useImperativeHandle(
    ref,
    () => ({
      focus(words) {
        if (words !== undefined) {
          setQuery(words);
          client.ask(words);
        }
        input.current?.focus();
        input.current?.select();
        setOpen(true);
      },
    }),
    [client],
  );

  const said = spoken(state);
  useEffect(() => {
    if (!open || said === '') return;
    const timer = setTimeout(() => {
      announce(said, { visible: false });
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [open, said, results]);

  const change = (text: string): void => {
    setQuery(text);
    setOpen(true);
    client.ask(text.trim() === '' || parseAddress(text) ? '' : text);
  };
  const openHit = (hit: SearchHit | undefined): void => {
    if (!hit) return;
    setOpen(false);
    onOpen(hit);
  };
  const followAddress = (): void => {
    if (!address) return;
    setOpen(false);
    focusArticle();
    void openAddress(address);
  };
  /** Opens the active option; if the answer to the last key is still on its way, its first. */
  const openActive = async (): Promise<void> => {
    const answer = await client.answer();
    openHit(answer === results ? hits[chosen.index] : hitsOf(answer)[0]);
  };
  const escape = (): void => {
    if (open && query !== '') setOpen(false);
    else if (query !== '') {
      change('');
      setOpen(false);
    } else {
      setOpen(false);
      if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
      else input.current?.blur();
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Escape') escape();
    else if (onButton) return;
    else if (!open && ['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) setOpen(true);
    else if (event.key === 'Enter' && address) followAddress();
    else if (event.key === 'Enter') void openActive();
    else {
      const index = listShown ? target(event.key, chosen.index, hits.length) : undefined;
      if (index === undefined) return;
      setChoice({ among: results, index, byKey: true });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const from = event.relatedTarget;
    if (from instanceof Node && event.currentTarget.contains(from)) return;
    cameFrom.current = from instanceof HTMLElement ? from : null;
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    <search className="search" onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      <div className="search-box">
        <Search className="search-icon" aria-hidden="true" size={16} />
        <input
          ref={input}
          type="search"
          className="search-input"
          aria-label="Search"
          aria-autocomplete="list"
          aria-keyshortcuts="Control+K"
          aria-controls={listShown ? listId : undefined}
          aria-activedescendant={listShown ? optionId(listId, chosen.index) : undefined}
          placeholder="Search passages and articles"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
        />
        {query === '' ? (
          <kbd className="search-hint" aria-hidden="true">
            Ctrl K
          </kbd>
        ) : (
          <button
            type="button"
            className="search-clear"
            aria-label="Clear search"
            onClick={() => {
              change('');
              input.current?.focus();
            }}
          >
            <X aria-hidden="true" size={16} />
          </button>
        )}
      </div>
      {open && (
        // Pressing inside the panel leaves the focus in the box.
        <div className="search-panel" onMouseDown={(event) => event.preventDefault()}>
          {address ? (
            <AddressPanel address={address} onFollow={followAddress} />
          ) : (
            <SearchPanel issue={issue} query={query} state={state} onRetry={() => client.start(issue)}>
              <ResultList
                id={listId}
                results={results ?? { query: '', total: 0, articles: 0, groups: [] }}
                active={chosen.index}
                follow={chosen.byKey}
                onPoint={(index) => setChoice({ among: results, index, byKey: false })}
                onOpen={openHit}
              />
            </SearchPanel>
          )}
        </div>
      )}
    </search>
  );
}
