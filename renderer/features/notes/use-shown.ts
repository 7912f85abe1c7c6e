// Which cards are drawn: at first those beside the passage being read, then, whenever there is time, all others.
import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../core/journal/types.js';
import { useAnnotations, type Mark } from '../../state/annotations.js';
import { comesToTop, firstInView } from '../reader/index.js';

/** Cards drawn before the first in view, to begin with. */
const before = 10;

/** The least height of a card and the space below it, in pixels. */
const leastHeight = 60;

/** How many cards fill the window: after the first in view as many are drawn to begin with. */
const windowful = (): number => Math.ceil(window.innerHeight / leastHeight);

/** Cards drawn at a time later, on either side. */
const step = 10;

/** Numbers of the first mark that has a card and of the one after the last. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Number of the mark whose passage is the first in view. */
function markInView(article: Article, marks: readonly Mark[]): number {
  const view = document.querySelector('.reading')?.getBoundingClientRect();
  const spans = marks.flatMap(({ resolution }) => (resolution.status === 'orphan' ? [] : [resolution.range]));
  return view && spans.length > 0 ? firstInView(article, spans, view) : 0;
}

/** The marks whose cards are drawn, in their order; in the end all. The active one is always among them. */
export function useShown(article: Article, marks: readonly Mark[]): readonly Mark[] {
  // Where the marks are known from the start, text and cards are drawn together.
  const [range, setRange] = useState<Range | null>(() =>
    marks.length > 0 && comesToTop(article) ? { from: 0, to: windowful() } : null,
  );
  const focused = useAnnotations(({ active, focusCard, editing }) => focusCard ?? editing ?? active);
  const begun = range !== null;
  const any = marks.length > 0;
  useLayoutEffect(() => {
    if (begun || !any) return;
    // Once the page is where the reader is, and still before the paint.
    queueMicrotask(() => {
      flushSync(() => {
        const at = markInView(article, marks);
        setRange({ from: Math.max(0, at - before), to: at + windowful() });
      });
    });
  }, [article, marks, any, begun]);

  const all = range !== null && range.from === 0 && range.to >= marks.length;
  useEffect(() => {
    if (!range || all) return;
    const handle = requestIdleCallback(
      () => {
        const to = range.to + step;
        startTransition(() => {
          // Once all are drawn, so is each that is added.
          setRange({ from: Math.max(0, range.from - step), to: to >= marks.length ? Infinity : to });
        });
      },
      { timeout: 1000 },
    );
    return () => {
      cancelIdleCallback(handle);
    };
  }, [range, all, marks.length]);

  if (!range) return [];
  if (all) return marks;
  const at = marks.findIndex(({ annotation }) => annotation.id === focused);
  return marks.slice(at < 0 ? range.from : Math.min(range.from, at), Math.max(range.to, at + 1));
}
