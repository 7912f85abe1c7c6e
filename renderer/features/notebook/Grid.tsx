// A list of annotations as a grid of rows of which only those near the view are drawn; goes by keyboard and pointer.
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { onRowCheck, RowCheck } from '../../ui/RowCheck.js';
import { idsOf, type NotebookRow } from './rows.js';

/** What the reader has chosen among the rows. */
export interface GridChoice {
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  readonly anchor: string | null;
}

interface GridProps {
  readonly label: string;
  readonly rows: readonly NotebookRow[];
  readonly choice: GridChoice;
  readonly onChoice: (choice: Partial<GridChoice>) => void;
  readonly draw: (row: NotebookRow, active: boolean) => ReactNode;
  readonly nameOf: (row: NotebookRow) => string;
  /** A key on a row that the grid has no use for; true when it was used. */
  readonly onKey: (event: KeyboardEvent, row: NotebookRow) => boolean;
  readonly onOpen: (row: NotebookRow) => void;
  /** Heights measured before, and where to leave them. */
  readonly measured?: readonly VirtualItem[];
  readonly onLeave?: (measured: readonly VirtualItem[]) => void;
  /** Whether the active row is to have the keyboard as soon as the grid is there. */
  readonly takesFocus?: boolean;
}

/** Rows that Page Up and Page Down pass. */
const page = 10;

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

/** Brings the row with the keyboard into view, where the page was left somewhere else. */
function showFocused(): void {
  const row = document.activeElement;
  const view = row?.closest('.reading')?.getBoundingClientRect();
  const box = row?.getBoundingClientRect();
  if (box && view && (box.bottom < view.top || box.top > view.bottom))
    row?.scrollIntoView({ block: 'center' });
}

/** Every row can be selected with the box before it, Space, Ctrl and Shift; the grid is one stop of the Tab key. */
export function Grid(props: GridProps) {
  const { label, rows, choice, onChoice, draw, nameOf, onKey, onOpen, measured, onLeave, takesFocus } = props;
  const { selected, active, anchor } = choice;
  const ref = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const wantsFocus = useRef(takesFocus === true);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is handed to memoised parts
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current?.closest<HTMLElement>('.reading') ?? null,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? 64 : 128),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 5,
    scrollMargin: margin,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 72,
    initialMeasurementsCache: [...(measured ?? [])],
    // The row that has the keyboard is drawn wherever the view is: the focus is never lost to scrolling.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      if (at < from) return [at, ...drawn];
      return at > to && at < count ? [...drawn, at] : drawn;
    },
  });

  // How far down the scrolled page the grid begins: what stands above it may grow.
  useLayoutEffect(() => {
    const grid = ref.current;
    const scroller = grid?.closest('.reading');
    const above = grid?.parentElement;
    if (!grid || !scroller || !above) return undefined;
    const measure = (): void => {
      const top = grid.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setMargin(Math.round(top + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of above.children) if (element !== grid) observer.observe(element);
    observer.observe(scroller);
    return () => {
      observer.disconnect();
    };
  }, []);

  const focusActive = useCallback(() => {
    const row = ref.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    row?.focus({ preventScroll: true });
    return row !== null && row !== undefined;
  }, []);
  useEffect(() => {
    if (!wantsFocus.current) return undefined;
    // After the page has given the keyboard to its beginning.
    const frame = requestAnimationFrame(() => {
      if (!focusActive()) return;
      wantsFocus.current = false;
      showFocused();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [active, rows, focusActive]);

  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  }, [onLeave]);
  useEffect(
    () => () => {
      leave.current?.(virtualizer.measurementsCache);
    },
    [virtualizer],
  );

  const toggled = (ids: readonly string[]): ReadonlySet<string> => {
    const next = new Set(selected);
    const all = ids.every((id) => next.has(id));
    for (const id of ids) {
      if (all) next.delete(id);
      else next.add(id);
    }
    return next;
  };
  const between = (from: string | null, to: number): ReadonlySet<string> => {
    const found = rows.findIndex(({ key }) => key === from);
    const start = found < 0 ? at : found;
    const span = rows.slice(Math.min(start, to), Math.max(start, to) + 1);
    // A heading on the way is not the whole of its group.
    return new Set(span.filter(({ kind }) => kind === 'entry').flatMap(idsOf));
  };
  const goToRow = (index: number, extend: boolean): void => {
    const row = rows[index];
    if (!row) return;
    wantsFocus.current = true;
    const from = extend ? (anchor ?? rows[at]?.key ?? row.key) : row.key;
    onChoice({ active: row.key, anchor: from, ...(extend && { selected: between(from, index) }) });
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const row = rows[at];
    if (!row || event.altKey || event.nativeEvent.isComposing) return;
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row';
    const next =
      event.ctrlKey && !['Home', 'End'].includes(event.key) ? undefined : moved(event.key, at, rows.length);
    if (next !== undefined) goToRow(next, event.shiftKey);
    else if (event.ctrlKey && event.key.toLowerCase() === 'a' && !event.shiftKey)
      onChoice({ selected: new Set(rows.flatMap(idsOf)) });
    else if (event.key === 'Escape' && selected.size > 0) onChoice({ selected: new Set() });
    else if (!onRow) return;
    else if (event.key === ' ') onChoice({ selected: toggled(idsOf(row)), anchor: row.key });
    else if (event.key === 'Enter' && !event.ctrlKey) onOpen(row);
    else if (!onKey(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent, index: number, row: NotebookRow): void => {
    const inside = event.target instanceof Element ? event.target : null;
    const onBox = onRowCheck(inside);
    if (!onBox && inside?.closest('button, a')) {
      onChoice({ active: row.key });
      return;
    }
    wantsFocus.current = true;
    if (event.shiftKey)
      onChoice({ active: row.key, selected: between(anchor ?? rows[at]?.key ?? null, index) });
    else if (onBox || event.ctrlKey || event.metaKey)
      onChoice({ active: row.key, anchor: row.key, selected: toggled(idsOf(row)) });
    else onChoice({ active: row.key, anchor: row.key });
    focusActive();
  };

  return (
    <div
      ref={ref}
      className="nb-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      aria-multiselectable
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        const ids = idsOf(row);
        const chosen = ids.filter((id) => selected.has(id)).length;
        const isActive = index === at;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={row.kind === 'group' ? 'nb-group' : 'nb-row'}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={chosen === ids.length}
            aria-label={nameOf(row)}
            tabIndex={isActive ? 0 : -1}
            style={{ transform: `translateY(${start - margin}px)` }}
            onClick={(event) => {
              onClick(event, index, row);
            }}
            onDoubleClick={(event) => {
              const onButton = event.target instanceof Element && event.target.closest('button') !== null;
              if (onButton || onRowCheck(event.target)) return;
              onOpen(row);
            }}
            onFocus={() => {
              if (row.key !== active) onChoice({ active: row.key });
            }}
          >
            <RowCheck on={chosen === ids.length} part={chosen > 0 && chosen < ids.length} />
            {draw(row, isActive)}
          </div>
        );
      })}
    </div>
  );
}
