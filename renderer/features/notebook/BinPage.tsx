// The bin: what was deleted, for how long it waits, to be restored or deleted for good.
import { ArchiveRestore, Trash2 } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { binDays, daysLeft } from '../../../core/annotation/bin.js';
import type { NotebookEntry } from '../../../core/annotation/query.js';
import { announce } from '../../state/announce.js';
import { bringBack, useSweep } from '../../state/bin-sweep.js';
import { useNotebookEntries } from '../../state/notebook-entries.js';
import { moveByArrows } from '../../ui/toolbar-keys.js';
import { deleteForGood, restore } from './actions.js';
import { Grid, type GridChoice } from './Grid.js';
import { Entry, entryInWords } from './Row.js';
import type { NotebookRow } from './rows.js';
import { EmptyBin, Loading, Unread } from './States.js';
import { days, marks } from './words.js';
import './notebook.css';
import './rows.css';
import './selection.css';

const nothing: GridChoice = { selected: new Set(), active: null, anchor: null };

/** How long an entry still waits, in words. */
function leftInWords({ annotation }: NotebookEntry): string {
  const left = daysLeft(annotation, Date.now()) ?? 0;
  return left === 0 ? 'goes today' : `${days(left)} left`;
}

function Swept() {
  const swept = useSweep(({ changes }) => changes.length);
  if (swept === 0) return null;
  return (
    <p className="nb-notice">
      {marks(swept)} had been here for more than {days(binDays)} and {swept === 1 ? 'was' : 'were'} deleted
      for good.{' '}
      <button type="button" className="nb-button" onClick={bringBack}>
        Bring {swept === 1 ? 'it' : 'them'} back
      </button>
    </p>
  );
}

/** The page "Bin". */
export function BinPage() {
  const { binned, state } = useNotebookEntries();
  const [choice, setChoice] = useState(nothing);
  const rows = useMemo(
    (): readonly NotebookRow[] =>
      binned
        .toSorted((a, b) => (b.annotation['lj:binned'] ?? '').localeCompare(a.annotation['lj:binned'] ?? ''))
        .map((entry) => ({ kind: 'entry', key: entry.annotation.id, entry })),
    [binned],
  );
  const chosen = binned.filter(({ annotation }) => choice.selected.has(annotation.id));
  const activeRow = rows.find(({ key }) => key === choice.active);
  const targets = chosen.length > 0 ? chosen : activeRow?.kind === 'entry' ? [activeRow.entry] : [];

  const act = (
    entries: readonly NotebookEntry[],
    perform: (entries: readonly NotebookEntry[]) => void,
  ): void => {
    if (entries.length === 0) return;
    const going = new Set(entries.map(({ annotation }) => annotation.id));
    const at = rows.findIndex(({ key }) => key === choice.active);
    const stays = ({ key }: NotebookRow): boolean => !going.has(key);
    const next = rows.slice(Math.max(0, at)).find(stays) ?? rows.slice(0, Math.max(0, at)).findLast(stays);
    setChoice({ ...nothing, active: next?.key ?? null });
    perform(entries);
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>('.nb-grid [role="row"][tabindex="0"]');
      (row ?? document.getElementById('reading'))?.focus({ preventScroll: true });
    });
  };
  const onKey = ({ key, ctrlKey }: KeyboardEvent): boolean => {
    if (ctrlKey || targets.length === 0) return false;
    if (key === 'Delete') act(targets, deleteForGood);
    else if (key.toLowerCase() === 'r') act(targets, restore);
    else return false;
    return true;
  };
  return (
    <>
      <header className="article-head">
        <p className="kicker">Your library</p>
        <h1>Bin</h1>
        <p className="standfirst">What you delete waits here for {days(binDays)}, then it goes for good.</p>
      </header>
      <Unread unread={state.unread} />
      {state.status !== 'ready' && <Loading done={state.done} total={state.total} />}
      <Swept />
      {rows.length > 0 && (
        <>
          <div className="nb-line nb-ways" role="toolbar" aria-label="With the bin" onKeyDown={moveByArrows}>
            <button
              type="button"
              className="nb-button"
              aria-disabled={targets.length === 0 || undefined}
              aria-keyshortcuts="R"
              onClick={() => {
                act(targets, restore);
              }}
            >
              <ArchiveRestore aria-hidden size={15} />
              {targets.length > 1 ? `Restore ${targets.length}` : 'Restore'}
            </button>
            <button
              type="button"
              className="nb-button"
              aria-disabled={targets.length === 0 || undefined}
              aria-keyshortcuts="Delete"
              onClick={() => {
                act(targets, deleteForGood);
              }}
            >
              <Trash2 aria-hidden size={15} />
              {targets.length > 1 ? `Delete ${targets.length} for good` : 'Delete for good'}
            </button>
            <button
              type="button"
              className="nb-button"
              onClick={() => {
                act(binned, deleteForGood);
              }}
            >
              Empty the bin
            </button>
            <span className="nb-count">{marks(rows.length)}</span>
          </div>
          <Grid
            label="Deleted marks"
            rows={rows}
            choice={choice}
            onChoice={(change) => {
              setChoice((before) => ({ ...before, ...change }));
              if (change.selected) announce(`${marks(change.selected.size)} selected`, { visible: false });
            }}
            nameOf={(row) =>
              row.kind === 'entry' ? `${entryInWords(row.entry)}, ${leftInWords(row.entry)}` : ''
            }
            onKey={onKey}
            onOpen={(row) => {
              if (row.kind === 'entry') act([row.entry], restore);
            }}
            draw={(row, isActive) =>
              row.kind === 'entry' && (
                <Entry entry={row.entry} withTitle reachable={isActive} aside={leftInWords(row.entry)} />
              )
            }
          />
        </>
      )}
      {state.status === 'ready' && rows.length === 0 && <EmptyBin />}
    </>
  );
}
