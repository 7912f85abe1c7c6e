// Which cards are drawn: at first those beside the passage being read, then, whenever there is time, all others.
import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { noteOf, quoteOf } from '../../../core/annotation/read.js';
import type { Article } from '../../../core/journal/types.js';
import { useAnnotations, type Mark } from '../../state/annotations.js';
import { usePreferences } from '../../state/preferences.js';
import { comesToTop, firstInView, leastBodyTop } from '../reader/index.js';

/** Cards drawn before the first in view, to begin with. */
const before = 10;

/** The least height of a card with nothing but its head and the space below it, and of a line in it, in pixels. */
const leastHeight = 56;
const lineHeight = 20;

/** The most letters of a quotation in one line of a card, and the lines of it that are shown, less beside a note. */
const lineLength = 45;
const quoteLines = 3;

const leastHeightOf = ({ annotation }: Mark): number => {
  const quote = Math.ceil(quoteOf(annotation).length / lineLength);
  const lines = noteOf(annotation) ? Math.min(quote, 1) + 1 : Math.min(quote, quoteLines);
  return leastHeight + lines * lineHeight;
};

/** Numbers of the first mark that has a card and of the one after the last. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Number of the mark after those whose cards, from `from` on, fill `room` pixels: as many are drawn to begin with. */
function fill(marks: readonly Mark[], from: number, room: number): number {
  let left = room;
  let to = from;
  for (; left > 0; to += 1) {
    const mark = marks[to];
    left -= mark ? leastHeightOf(mark) : leastHeight;
  }
  return to;
}

/** The marks whose cards fill the window above which nobody has scrolled. */
function atTop({ blocks }: Article, marks: readonly Mark[]): Range {
  const body = blocks.find(({ id }) => id !== 'title' && id !== 'standfirst')?.start ?? 0;
  const first = marks[0]?.resolution;
  const below = first && first.status !== 'orphan' && first.range.start >= body;
  const top = below ? leastBodyTop(usePreferences.getState()) : 0;
  return { from: 0, to: fill(marks, 0, window.innerHeight - top) };
}

/** Cards drawn at a time later, on either side. */
const step = 10;

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
    marks.length > 0 && comesToTop(article) ? atTop(article, marks) : null,
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
        setRange({ from: Math.max(0, at - before), to: fill(marks, at, window.innerHeight) });
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
