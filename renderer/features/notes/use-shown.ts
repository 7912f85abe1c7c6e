// Which cards are drawn: at first those beside the passage being read, then, whenever there is time, all others.
import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../core/journal/types.js';
import { useAnnotations, type Mark } from '../../state/annotations.js';
import { usePreferences } from '../../state/preferences.js';
import { comesToTop, firstInView, isOnPage, leastBodyTop } from '../reader/index.js';
import { fillRoom, isWhole, shownIn, widen, type ShownRange } from './shown-range.js';

/** The marks whose cards fill the window above which nobody has scrolled. */
function atTop({ blocks }: Article, marks: readonly Mark[]): ShownRange {
  const body = blocks.find(({ id }) => id !== 'title' && id !== 'standfirst')?.start ?? 0;
  const first = marks[0]?.resolution;
  const below = first && first.status !== 'orphan' && first.range.start >= body;
  const top = below ? leastBodyTop(usePreferences.getState()) : 0;
  return fillRoom(marks, 0, window.innerHeight - top);
}

/** Number of the mark whose passage is the first in view. */
function markInView(article: Article, marks: readonly Mark[]): number {
  const view = document.querySelector('.reading')?.getBoundingClientRect();
  const spans = marks.flatMap(({ resolution }) => (resolution.status === 'orphan' ? [] : [resolution.range]));
  return view && spans.length > 0 ? firstInView(article, spans, view) : 0;
}

/** The marks whose cards are drawn, in their order; in the end all. The active one is always among them. */
export function useShown(article: Article, marks: readonly Mark[]): readonly Mark[] {
  // Where the marks are known from the start, text and cards are drawn together. A column that opens beside an article
  // which is there already looks where the reader is.
  const [range, setRange] = useState<ShownRange | null>(() =>
    marks.length > 0 && !isOnPage(article) && comesToTop(article) ? atTop(article, marks) : null,
  );
  const atWork = useAnnotations(({ active, focusCard, editing }) => focusCard ?? editing ?? active);
  const begun = range !== null;
  const count = marks.length;
  useLayoutEffect(() => {
    if (begun || count === 0) return;
    // Once the page is where the reader is, and still before the paint.
    queueMicrotask(() => {
      flushSync(() => {
        setRange(fillRoom(marks, markInView(article, marks), window.innerHeight));
      });
    });
  }, [article, marks, count, begun]);

  useEffect(() => {
    if (!range || isWhole(range)) return;
    const handle = requestIdleCallback(
      () => {
        startTransition(() => {
          setRange(widen(range, count));
        });
      },
      { timeout: 1000 },
    );
    return () => {
      cancelIdleCallback(handle);
    };
  }, [range, count]);

  return range ? shownIn(range, marks, atWork) : [];
}
