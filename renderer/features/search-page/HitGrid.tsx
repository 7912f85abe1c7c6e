// All hits by article, as a grid of rows: one stop of the Tab key, arrows go on, Space selects, Enter opens.
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { SearchGroup, SearchHit } from '../../../core/search/types.js';
import { announce } from '../../state/announce.js';
import { onRowCheck, RowCheck } from '../../ui/RowCheck.js';
import { kindWords, Marked, placeWords } from '../search/index.js';
import { keyOfHit, useView } from './view.js';

/** Rows that Page Up and Page Down pass. */
const page = 8;

/** Where a key moves among `count` rows; undefined for other keys. */
function moved(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
}

/** "3 selected", as it is said. */
const selectedWords = (count: number): string => (count === 0 ? 'Nothing selected' : `${count} selected`);

interface RowProps {
  readonly hit: SearchHit;
  readonly selected: boolean;
  readonly reachable: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

function Row({ hit, selected, reachable, onClick }: RowProps) {
  return (
    <div
      className="sp-row"
      role="row"
      id={`hit-${keyOfHit(hit)}`}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={onClick}
    >
      <RowCheck on={selected} />
      <div role="gridcell">
        <p className="sp-excerpt">
          <Marked {...hit.excerpt} />
        </p>
        <p className="sp-place" data-note={hit.kind === 'note' ? '' : undefined}>
          {placeWords(hit)}
        </p>
      </div>
    </div>
  );
}

interface HitGridProps {
  readonly groups: readonly SearchGroup[];
  readonly onOpen: (hit: SearchHit) => void;
  readonly onCopy: (hits: readonly SearchHit[]) => void;
}

/** Ctrl+A selects all that is shown, Escape none; C copies. */
export function HitGrid({ groups, onOpen, onCopy }: HitGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const { selected, active, anchor } = useView();
  const hits = groups.flatMap((group) => group.hits);
  const keys = hits.map(keyOfHit);
  const at = Math.max(0, keys.indexOf(active ?? ''));

  const focusRow = (key: string): void => {
    const row = document.getElementById(`hit-${key}`);
    row?.focus();
    // The bar of what is selected may come in over it.
    requestAnimationFrame(() => row?.scrollIntoView({ block: 'nearest' }));
  };
  // Whoever comes back goes on where they were.
  const returning = useRef(active !== null);
  useEffect(() => {
    if (!returning.current || keys.length === 0) return undefined;
    returning.current = false;
    const frame = requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [keys.length]);

  const select = (next: ReadonlySet<string>, change: { active?: string; anchor?: string } = {}): void => {
    useView.setState({ selected: next, ...change });
    announce(selectedWords(next.size), { visible: false });
  };
  const toggle = (key: string): void => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    select(next, { active: key, anchor: key });
  };
  const extend = (to: number): void => {
    const from = keys.indexOf(anchor ?? keys[at] ?? '');
    const start = from < 0 ? at : from;
    const span = keys.slice(Math.min(start, to), Math.max(start, to) + 1);
    select(new Set(span), { active: keys[to] ?? '', anchor: keys[start] ?? '' });
  };
  const goToRow = (index: number, extending: boolean): void => {
    const key = keys[index];
    if (key === undefined) return;
    if (extending) extend(index);
    else useView.setState({ active: key, anchor: key });
    focusRow(key);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const hit = hits[at];
    const key = keys[at];
    if (!hit || key === undefined) return;
    const control = event.ctrlKey || event.metaKey;
    const next =
      control && !['Home', 'End'].includes(event.key) ? undefined : moved(event.key, at, hits.length);
    if (next !== undefined) goToRow(next, event.shiftKey);
    else if (control && event.key.toLowerCase() === 'a' && !event.shiftKey) select(new Set(keys));
    else if (event.key === 'Escape' && selected.size > 0) select(new Set());
    else if (control) return;
    else if (event.key === ' ') toggle(key);
    else if (event.key === 'Enter') onOpen(hit);
    else if (event.key.toLowerCase() === 'c') {
      const chosen = hits.filter((_, index) => selected.has(keys[index] ?? ''));
      onCopy(chosen.length > 0 ? chosen : [hit]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent, hit: SearchHit): void => {
    const key = keyOfHit(hit);
    const onBox = onRowCheck(event.target);
    if (event.shiftKey) extend(keys.indexOf(key));
    else if (onBox || event.ctrlKey || event.metaKey) toggle(key);
    else {
      useView.setState({ active: key, anchor: key });
      onOpen(hit);
      return;
    }
    focusRow(key);
  };

  return (
    <div
      ref={grid}
      className="sp-grid"
      role="grid"
      aria-label="Found passages"
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <div key={`${group.issue}/${group.article}`} role="rowgroup" aria-label={group.title}>
          <div className="sp-head" role="row">
            <div role="rowheader">
              <h2>{group.title}</h2>
            </div>
            <span role="gridcell" className="sp-kind">
              {kindWords[group.kind]} · {group.hits.length}
            </span>
          </div>
          {group.hits.map((hit) => {
            const key = keyOfHit(hit);
            return (
              <Row
                key={key}
                hit={hit}
                selected={selected.has(key)}
                reachable={key === keys[at]}
                onClick={(event) => {
                  onClick(event, hit);
                }}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
