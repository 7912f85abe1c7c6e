// The two handles at the edges of the active mark. They are dragged with the pointer; by keyboard the edges are nudged.
import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { Article } from '../../../core/journal/types.js';
import { dragEdge, type Edge } from '../../../core/reading/edges.js';
import { useAnnotations, useMark } from '../../state/annotations.js';
import { moveMark, spanOfMark } from '../../state/mark-actions.js';
import { useSelection } from '../../state/selection.js';
import { announce } from '../../state/announce.js';
import { followPassage, offsetAtPoint, usePassageHighlight } from '../reader/index.js';
import './handles.css';

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Where a handle stands in the content of the scroller, in pixels: on the first or after the last line of a range. */
function spotOf(range: Range, edge: Edge, scroller: HTMLElement): Spot | undefined {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const line = edge === 'start' ? lines[0] : lines.at(-1);
  if (!line) return undefined;
  const view = scroller.getBoundingClientRect();
  return {
    left: Math.round((edge === 'start' ? line.left : line.right) - view.left + scroller.scrollLeft),
    top: Math.round(line.top - view.top + scroller.scrollTop),
    height: Math.round(line.height),
  };
}

interface Spots {
  readonly start: Spot;
  readonly end: Spot;
}

/** The places of both handles, now and whenever the words or their layout change. */
function useSpots(
  article: Article,
  span: TextSpan | undefined,
  scroller: RefObject<HTMLElement | null>,
  dragging: boolean,
): Spots | null {
  const [spots, setSpots] = useState<Spots | null>(null);
  const from = span?.start;
  const to = span?.end;
  useLayoutEffect(() => {
    if (from === undefined || to === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const stop = followPassage(article, { start: from, end: to }, (range) => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      const place = (): void => {
        const box = scroller.current;
        const start = range && box && spotOf(range, 'start', box);
        const end = range && box && spotOf(range, 'end', box);
        setSpots(start && end ? { start, end } : null);
      };
      // After the frame the layout is there anyway; asked for now it would be made twice. A hand does not wait.
      if (dragging) place();
      else
        frame = requestAnimationFrame(() => {
          timer = setTimeout(place);
        });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      stop();
    };
  }, [article, from, to, scroller, dragging]);
  return from === undefined ? null : spots;
}

interface Drag {
  readonly edge: Edge;
  readonly span: TextSpan;
}

/** What the handles are bound to. */
export interface HandlesProps {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
}

function Handles({ article, scroller, id }: HandlesProps & { readonly id: string }) {
  const mark = useMark(id);
  const [drag, setDrag] = useState<Drag | null>(null);
  const dragged = useRef<HTMLElement>(null);
  const spots = useSpots(article, drag?.span ?? (mark && spanOfMark(id)), scroller, drag !== null);
  usePassageHighlight('edge', article, drag?.span ?? null, 1);

  useEffect(() => {
    if (!drag) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setDrag(null);
      announce('The mark stays as it was.');
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [drag]);

  const onMove = (event: PointerEvent): void => {
    if (!drag) return;
    const before = spanOfMark(id);
    const offset = offsetAtPoint(article, event.clientX, event.clientY);
    if (!before || offset === undefined) return;
    const span = dragEdge(article, before, drag.edge, offset, event.altKey);
    if (span.start !== drag.span.start || span.end !== drag.span.end) setDrag({ ...drag, span });
  };
  const finish = (): void => {
    if (drag) moveMark(id, drag.span, drag.edge);
    setDrag(null);
  };
  if (!spots) return null;
  return (['start', 'end'] as const).map((edge) => (
    <span
      key={edge}
      ref={drag?.edge === edge ? dragged : undefined}
      className="mark-handle"
      data-edge={edge}
      data-dragged={drag?.edge === edge ? '' : undefined}
      style={spots[edge]}
      aria-hidden="true"
      onPointerDown={(event) => {
        const span = spanOfMark(id);
        if (event.button !== 0 || !span) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ edge, span });
      }}
      onPointerMove={onMove}
      onPointerUp={finish}
      onPointerCancel={() => {
        setDrag(null);
      }}
    />
  ));
}

/** Shown on the active mark while nothing is selected. */
export function MarkHandles({ article, scroller }: HandlesProps) {
  const active = useAnnotations((state) => state.active);
  const selecting = useSelection((state) => state.passage !== null);
  return active === null || selecting ? null : (
    <Handles key={active} article={article} scroller={scroller} id={active} />
  );
}
