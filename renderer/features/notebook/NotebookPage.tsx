// The notebook: all marks and notes of the library in one place, filtered, sorted, grouped, and dealt with many at once.
import { Download, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isAsking, type NotebookEntry } from '../../../core/annotation/query.js';
import { issueNotebook } from '../../../core/ipc/contract.js';
import { keyOf } from '../../commands/registry.js';
import { announce } from '../../state/announce.js';
import { goTo } from '../../state/journal.js';
import { select, setNotebookFilter, useNotebookView } from '../../state/notebook-view.js';
import { closePanel, openPanel, usePanel } from '../../state/panels.js';
import { usePreferences } from '../../state/preferences.js';
import { copyEntries, moveToBin } from './actions.js';
import { Filters } from './Filters.js';
import { goToEntry } from './go-to-entry.js';
import { Grid, type GridChoice } from './Grid.js';
import { Entry, entryInWords } from './Row.js';
import { rowsOf, type NotebookRow } from './rows.js';
import { SelectionBar } from './SelectionBar.js';
import { Loading, NoMarks, NoMatch, Unread } from './States.js';
import { TagDialog } from './TagDialog.js';
import { useLit } from './use-lit.js';
import { useShown, type Shown } from './use-shown.js';
import { marks } from './words.js';
import './notebook.css';
import './rows.css';
import './selection.css';

const choose = (choice: Partial<GridChoice>): void => {
  useNotebookView.setState(choice);
  if (choice.selected)
    announce(choice.selected.size === 0 ? 'Nothing selected' : `${marks(choice.selected.size)} selected`, {
      visible: false,
    });
};

function GroupHead({
  row,
  chosen,
}: {
  readonly row: NotebookRow & { readonly kind: 'group' };
  readonly chosen: number;
}) {
  const { title, detail, entries } = row.group;
  return (
    <div className="nb-group-head" role="gridcell">
      <h2>{title}</h2>
      <span className="nb-day">
        {detail !== undefined && detail !== title && `${detail} · `}
        {chosen > 0 ? `${chosen} of ${marks(entries.length)}` : marks(entries.length)}
      </span>
    </div>
  );
}

function List({ shown }: { readonly shown: Shown }) {
  const { found, groups } = shown;
  const { selected, active, anchor, measured } = useNotebookView();
  const { by } = usePreferences(({ notebook }) => notebook);
  const panel = usePanel((state) => state.panel);
  const list = useRef<HTMLDivElement>(null);
  useLit(
    list,
    useNotebookView((view) => view.filter.words ?? ''),
  );
  const [meaningsOpen, setMeaningsOpen] = useState(false);
  const [returning] = useState(active !== null);
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const chosen = useMemo(
    () => found.filter(({ annotation }) => selected.has(annotation.id)),
    [found, selected],
  );
  const activeRow = rows.find(({ key }) => key === active);
  /** What a key or button acts on: what is selected, else the row with the keyboard. */
  const targets = chosen.length > 0 ? chosen : activeRow?.kind === 'entry' ? [activeRow.entry] : [];

  /** The row after those that go takes the keyboard, or the one before. */
  const bin = (entries: readonly NotebookEntry[]): void => {
    if (entries.length === 0) return;
    const going = new Set(entries.map(({ annotation }) => annotation.id));
    const stays = (row: NotebookRow): boolean => row.kind === 'entry' && !going.has(row.entry.annotation.id);
    const at = rows.findIndex((row) => row.key === active);
    const next = rows.slice(Math.max(0, at)).find(stays) ?? rows.slice(0, Math.max(0, at)).findLast(stays);
    useNotebookView.setState({ active: next?.key ?? null, anchor: null, selected: new Set() });
    moveToBin(entries);
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>('.nb-grid [role="row"][tabindex="0"]');
      (row ?? document.getElementById('reading'))?.focus({ preventScroll: true });
    });
  };
  const copy = (entries: readonly NotebookEntry[]): void => {
    void copyEntries(entries, usePreferences.getState().referenceStyle);
  };
  const tag = (): void => {
    if (targets.length > 0) openPanel('tags');
  };
  const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || targets.length === 0) return false;
    switch (key.toLowerCase()) {
      case 'delete':
        bin(targets);
        return true;
      case 'c':
        copy(targets);
        return true;
      case 't':
        tag();
        return true;
      case 'm':
        select(targets.map(({ annotation }) => annotation.id));
        setMeaningsOpen(true);
        return true;
      default:
        return false;
    }
  };

  return (
    <div ref={list} className="nb-list">
      <Grid
        label="Marks"
        rows={rows}
        choice={{ selected, active, anchor }}
        onChoice={choose}
        measured={measured}
        onLeave={(heights) => {
          useNotebookView.setState({ measured: heights });
        }}
        takesFocus={returning}
        nameOf={(row) =>
          row.kind === 'group'
            ? `${row.group.title}, ${marks(row.group.entries.length)}`
            : entryInWords(row.entry)
        }
        onKey={onKey}
        onOpen={(row) => {
          if (row.kind === 'entry') void goToEntry(row.entry);
        }}
        draw={(row, isActive) =>
          row.kind === 'group' ? (
            <GroupHead
              row={row}
              chosen={row.group.entries.filter(({ annotation }) => selected.has(annotation.id)).length}
            />
          ) : (
            <Entry
              entry={row.entry}
              withTitle={by !== 'article'}
              reachable={isActive}
              onOpen={openEntry}
              onCopy={(entry) => {
                copy([entry]);
              }}
              onBin={(entry) => {
                bin([entry]);
              }}
            />
          )
        }
      />
      {chosen.length > 0 && (
        <SelectionBar
          entries={chosen}
          onTag={tag}
          onBin={() => {
            bin(chosen);
          }}
          onClear={() => {
            choose({ selected: new Set() });
            document.querySelector<HTMLElement>('.nb-grid [role="row"][tabindex="0"]')?.focus();
          }}
          meaningsOpen={meaningsOpen}
          onMeaningsOpen={setMeaningsOpen}
        />
      )}
      {panel === 'tags' && <TagDialog entries={targets} onClose={closePanel} />}
    </div>
  );
}

const openEntry = (entry: NotebookEntry): void => {
  void goToEntry(entry);
};

/** The page "Notebook". */
export function NotebookPage() {
  const shown = useShown();
  const { all, found, binned, state } = shown;
  const filter = useNotebookView((view) => view.filter);
  const articles = new Set(
    all.filter(({ ref }) => ref.article !== issueNotebook).map(({ ref }) => `${ref.issue}/${ref.article}`),
  ).size;
  const reading = state.status !== 'ready';
  return (
    <>
      <header className="article-head">
        <p className="kicker">Your library</p>
        <h1>Notebook</h1>
        <p className="standfirst">
          {all.length === 0
            ? 'Everything you mark and write, in one place.'
            : `${marks(all.length)} in ${articles} ${articles === 1 ? 'article' : 'articles'}.`}
        </p>
      </header>
      <p className="nb-line nb-ways">
        <button
          type="button"
          className="nb-button"
          title={`Export (${keyOf('export') ?? ''})`}
          onClick={() => {
            openPanel('export');
          }}
        >
          <Download aria-hidden size={15} />
          Export…
        </button>
        <a
          className="nb-button"
          href="#bin"
          onClick={(event) => {
            event.preventDefault();
            goTo({ page: 'bin' });
          }}
        >
          <Trash2 aria-hidden size={15} />
          Bin{binned.length > 0 && ` (${binned.length})`}
        </a>
      </p>
      <Unread unread={state.unread} />
      {reading && <Loading done={state.done} total={state.total} />}
      {all.length > 0 && <Filters shown={shown} />}
      {found.length > 0 && <List shown={shown} />}
      {!reading && all.length === 0 && <NoMarks binned={binned.length} />}
      {all.length > 0 && found.length === 0 && isAsking(filter) && (
        <NoMatch
          filter={filter}
          onClear={() => {
            setNotebookFilter({});
          }}
        />
      )}
    </>
  );
}
