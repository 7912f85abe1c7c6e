// The search box in the top bar: typing, the keys that move among the results, and focus coming and going.
import { Search, X } from 'lucide-react';
import {
  Suspense,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { parseAddress } from '../../../core/journal/address.js';
import { parseQuery, withFilter, withoutPart } from '../../../core/search/query.js';
import type { SearchableIssue, SearchResults } from '../../../core/search/types.js';
import { commands, perform } from '../../commands/registry.js';
import { openAddress } from '../../state/address.js';
import { announceAtRest } from '../../state/announce.js';
import { goTo, useJournal } from '../../state/journal.js';
import { lazySoon } from '../../state/lazy-soon.js';
import { loadNotebookLibrary, useNotebookLibrary } from '../../state/notebook-library.js';
import { usePreferences } from '../../state/preferences.js';
import { noteSearch, removeSearch } from '../../state/searches.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { choiceAmong, firstOf, target, type Choice } from './choice.js';
import { searchClient, useResults, useSearchEngine, useSearchStatus } from './engine.js';
import { examplesOf } from './examples.js';
import { openFound, openName } from './open-later.js';
import {
  firstChoice,
  hitsOf,
  optionId,
  sectionsOf,
  type Item,
  type QueryOrigin,
  type Section,
} from './sections.js';
import './search.css';
import { useCompletions } from './use-completions.js';
import { foundWords } from './words.js';

const AddressPanel = lazySoon(async () => ({ default: (await import('./AddressPanel.js')).AddressPanel }));
const SearchPanel = lazySoon(() => import('./SearchPanel.js'));
const ResultList = lazySoon(async () => ({ default: (await import('./ResultList.js')).ResultList }));

/** The count is spoken when typing rests this long, in milliseconds. */
const REST = 600;

const asker = searchClient.asker('box');
const offered = commands.filter(({ id }) => id !== 'search');

/** What the app can do with the box from outside. */
export interface SearchBoxHandle {
  /** Goes to the box, selects its text and shows its results again; or puts other words there and searches for them. */
  focus(words?: string): void;
}

interface SearchBoxProps {
  /** The open issue: it is made searchable first. */
  readonly issue: SearchableIssue;
  /** The index is built; in milliseconds. */
  readonly onReady: (indexMs: number) => void;
  readonly ref?: Ref<SearchBoxHandle>;
}

/** What a screen reader is told of the panel; empty for nothing. */
function spoken(status: string, results: SearchResults | null): string {
  if (status === 'failed') return 'Search has stopped working';
  if (!results) return '';
  const meant = results.didYouMean === undefined ? '' : `. Did you mean ${results.didYouMean}?`;
  return foundWords(results) + meant;
}

/** What the list holds before anything is typed. */
function useStartSections(issue: SearchableIssue): readonly Section[] {
  const { saved, recent } = usePreferences(({ searches }) => searches);
  const marked = useNotebookLibrary(({ notebooks }) =>
    [...notebooks.values()].some(({ byId }) => byId.size > 0),
  );
  const examples = useMemo(() => examplesOf(issue, marked), [issue, marked]);
  return useMemo(() => {
    const items = (origin: QueryOrigin, queries: readonly string[]): readonly Item[] =>
      queries.map((query) => ({ kind: 'query', origin, query }));
    return [
      { id: 'saved', head: 'Saved searches', items: items('saved', saved) },
      { id: 'recent', head: 'Recent searches', items: items('recent', recent) },
      {
        id: 'examples',
        head: 'Try',
        items: examples.map((example): Item => ({ kind: 'query', origin: 'example', ...example })),
      },
    ].filter((section) => section.items.length > 0);
  }, [saved, recent, examples]);
}

/** Focus it by its handle; it opens its panel itself. */
export function SearchBox({ issue, onReady, ref }: SearchBoxProps) {
  useSearchEngine(issue, onReady);
  const status = useSearchStatus();
  const results = useResults(asker);
  const [query, setQuery] = useState('');
  const [caret, setCaret] = useState(0);
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<Choice>(firstOf);
  // What was chosen belongs to what was asked, also when the same is asked again later.
  const ask = (words: string): void => {
    setQuery(words);
    setChoice(firstOf);
  };
  // What the search page looks for stands here too: never two searches in sight at once.
  const onPage = useJournal(({ history, at }) => {
    const here = history[at];
    return here?.page === 'search' ? (here.search?.query ?? '') : undefined;
  });
  const [followed, setFollowed] = useState(onPage);
  if (onPage !== followed) {
    setFollowed(onPage);
    if (onPage !== undefined && !open) ask(onPage);
  }
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const listId = useId();

  const address = parseAddress(query);
  const empty = query.trim() === '';
  const completions = useCompletions(address ? '' : query, caret);
  const startSections = useStartSections(issue);
  const found = useMemo(
    () => sectionsOf(query, results, completions, offered),
    [query, results, completions],
  );
  const sections = empty ? startSections : found;
  const items = useMemo(() => sections.flatMap((section) => section.items), [sections]);
  const chosen = choiceAmong(items, query, choice);
  const working = status === 'ready' || (empty && status !== 'failed');
  const listShown = open && !address && items.length > 0 && working;

  // Asked again when the panel opens: the words may have come from elsewhere.
  const asked = empty || address ? '' : query;
  useLayoutEffect(() => {
    if (open) asker.ask(asked);
  }, [open, asked]);

  const change = (text: string, at = text.length): void => {
    ask(text);
    setCaret(at);
    setOpen(true);
  };
  /** Puts a query in from elsewhere; the keyboard goes to the box, behind it. */
  const put = (text: string, at = text.length): void => {
    change(text, at);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(at, at);
    });
  };

  useImperativeHandle(
    ref,
    () => ({
      focus(words) {
        if (words !== undefined) {
          ask(words);
          setCaret(words.length);
        }
        input.current?.focus();
        input.current?.select();
        setOpen(true);
      },
    }),
    [],
  );

  const said = spoken(status, results);
  useEffect(() => {
    return open && said !== '' ? announceAtRest(said, REST) : undefined;
  }, [open, said, results]);

  const openPage = (): void => {
    setOpen(false);
    noteSearch(query);
    goTo({ page: 'search', search: { query, sort: 'rank' } });
    requestAnimationFrame(focusArticle);
  };
  const openItem = (item: Item | undefined, from: SearchResults | null = results): void => {
    switch (item?.kind) {
      case undefined:
        return;
      case 'complete':
        put(item.completion.text, item.completion.caret);
        return;
      case 'query':
        put(item.query);
        return;
      case 'all':
        openPage();
        return;
      case 'name':
        if (item.name.kind === 'tag') {
          put(`${withFilter('', 'tag', item.name.name)} `);
          return;
        }
        setOpen(false);
        noteSearch(query);
        void openName(item.name);
        return;
      case 'command': {
        setOpen(false);
        // What the command opens or acts on is where the reader was.
        if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
        else focusArticle();
        const { id } = item.command;
        requestAnimationFrame(() => {
          perform(id);
        });
        return;
      }
      case 'hit': {
        setOpen(false);
        noteSearch(query);
        const groups = from?.groups ?? [];
        void openFound(
          hitsOf(from),
          item.at,
          (hit) =>
            groups.find(({ issue: of, article }) => of === hit.issue && article === hit.article)
              ?.shortTitle ?? '',
        );
      }
    }
  };
  const followAddress = (): void => {
    if (!address) return;
    setOpen(false);
    // An address has done its work; words are left for the next look.
    ask('');
    focusArticle();
    void openAddress(address);
  };
  /** Opens the active option; if the answer to the last key is still on its way, its first. */
  const openActive = async (): Promise<void> => {
    if (empty) {
      openItem(items[chosen.index]);
      return;
    }
    const active = items[chosen.index];
    if (active?.kind === 'complete') {
      openItem(active);
      return;
    }
    const answer = await asker.answer();
    if (answer === results) openItem(active);
    else {
      const fresh = sectionsOf(query, answer, [], offered).flatMap((section) => section.items);
      openItem(fresh[firstChoice(fresh)], answer);
    }
  };
  const removeItem = (item: Item | undefined): void => {
    if (item?.kind === 'query' && item.origin !== 'example') removeSearch(item.origin, item.query);
  };
  const escape = (): void => {
    if (open && query !== '') setOpen(false);
    else if (query !== '') {
      change('');
      setOpen(false);
    } else {
      setOpen(false);
      if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
      else focusArticle();
    }
  };
  /** A filter with the space behind it goes as a whole; true when there was one before the caret. */
  const takeFilter = (): boolean => {
    const box = input.current;
    if (!box || box.selectionStart !== box.selectionEnd || box.selectionEnd !== query.length) return false;
    const parsed = parseQuery(query);
    const last = parsed.parts.length - 1;
    const part = parsed.parts[last];
    if (part?.kind !== 'filter' || !/\s$/u.test(query)) return false;
    const left = withoutPart(parsed, last);
    put(left === '' ? '' : `${left} `);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.metaKey || event.shiftKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.ctrlKey) {
      if (event.key !== 'Enter') return;
      openPage();
    } else if (event.key === 'Escape') escape();
    else if (onButton) return;
    else if (!open && ['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) setOpen(true);
    else if (event.key === 'Enter' && address) followAddress();
    else if (event.key === 'Enter') void openActive();
    else if (event.key === 'Backspace') {
      if (!takeFilter()) return;
    } else if (event.key === 'Delete' && empty && listShown && chosen.index >= 0)
      removeItem(items[chosen.index]);
    else {
      const index = listShown ? target(event.key, chosen.index, items.length) : undefined;
      if (index === undefined) return;
      setChoice({ query, among: items, index, byKey: true });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const from = event.relatedTarget;
    if (from instanceof Node && event.currentTarget.contains(from)) return;
    cameFrom.current = from instanceof HTMLElement ? from : null;
    void loadNotebookLibrary();
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
          aria-activedescendant={listShown && chosen.index >= 0 ? optionId(listId, chosen.index) : undefined}
          placeholder="Search articles, notes and more"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={({ target: { value, selectionStart } }) => change(value, selectionStart ?? value.length)}
          onSelect={({ currentTarget: { selectionStart } }) => setCaret(selectionStart ?? query.length)}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
        />
        {query === '' ? (
          <kbd className="search-hint" aria-hidden="true">
            Ctrl+K
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
          <Suspense>
            {address ? (
              <AddressPanel address={address} onFollow={followAddress} />
            ) : (
              <SearchPanel
                query={query}
                status={status}
                results={results}
                active={items[chosen.index]}
                listShown={listShown}
                onRetry={() => searchClient.start(issue)}
                onQuery={change}
                onPage={openPage}
                onReturn={() => input.current?.focus()}
              >
                <ResultList
                  id={listId}
                  sections={sections}
                  active={chosen.index}
                  follow={chosen.byKey}
                  onPoint={(index) => setChoice({ query, among: items, index, byKey: false })}
                  onOpen={openItem}
                  onRemove={removeItem}
                />
              </SearchPanel>
            )}
          </Suspense>
        </div>
      )}
    </search>
  );
}
