// The reading cursor on the page: focus on its block, a light on its sentence, a bar beside its lines, and its keys.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { useAnnotations } from '../../state/annotations.js';
import { clearCursor, placesOf, useCursor } from '../../state/cursor.js';
import { dialogOpen } from '../../state/panels.js';
import { useSelection } from '../../state/selection.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import {
  articleElement,
  blockElement,
  followPassage,
  rangeOf,
  usePassageHighlight,
} from '../reader/index.js';
import { edgeNudge, markIdOf } from '../annotate/index.js';
import { moveCursor, moveEdge, type Step } from './move.js';
import { useKeepCursor } from './use-keep-cursor.js';
import { blockOf, descriptionFor } from './words.js';
import './cursor.css';

const steps: Readonly<Partial<Record<string, Pick<Step, 'unit' | 'step'>>>> = {
  ArrowDown: { unit: 'sentence', step: 1 },
  ArrowUp: { unit: 'sentence', step: -1 },
  PageDown: { unit: 'paragraph', step: 1 },
  PageUp: { unit: 'paragraph', step: -1 },
};

const field = 'input, textarea, select, [contenteditable="true"]';

function useCursorKeys(article: Article, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || dialogOpen() || !scroller.current) return;
      if (event.target instanceof Element && event.target.closest(field)) return;
      const step = event.altKey && !event.ctrlKey && !event.metaKey ? steps[event.key] : undefined;
      const onMark = event.target instanceof Element && markIdOf(event.target) !== undefined;
      const nudge = edgeNudge(event);
      // Without a selection it is the active mark whose edge goes.
      const mine = useSelection.getState().passage !== null || useAnnotations.getState().active === null;
      if (nudge) {
        if (mine && moveEdge(article, nudge.edge, nudge.step)) event.preventDefault();
        return;
      }
      if (step) moveCursor(article, scroller.current, { ...step, extending: event.shiftKey });
      // The first Escape lets go of the selection, the second of the cursor; on a mark it is the mark's.
      else if (
        event.key === 'Escape' &&
        !onMark &&
        useCursor.getState().cursor &&
        !useSelection.getState().passage
      ) {
        if (document.activeElement?.closest('[data-cursor]')) focusArticle();
        clearCursor();
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [article, scroller]);
}

/** The cursor goes where the reader selects by other means, and away when they press somewhere in the text. */
function useLettingGo(article: Article, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('.mark-toolbar')) return;
      if (scroller.current?.contains(event.target)) clearCursor();
    };
    const stop = useSelection.subscribe(({ passage }) => {
      const { span } = useCursor.getState();
      if (passage && span && (passage.start !== span.start || passage.end !== span.end)) clearCursor();
    });
    document.addEventListener('pointerdown', onDown);
    return () => {
      stop();
      document.removeEventListener('pointerdown', onDown);
      clearCursor();
    };
  }, [article, scroller]);
}

interface Bar {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** Where the bar stands in the content of the scroller, in pixels. */
function barOf(range: Range, block: Element, scroller: HTMLElement): Bar {
  const view = scroller.getBoundingClientRect();
  const lines = range.getBoundingClientRect();
  return {
    top: Math.round(lines.top - view.top + scroller.scrollTop),
    left: Math.round(block.getBoundingClientRect().left - view.left),
    height: Math.round(lines.height),
  };
}

/** Bound to the open article; draws nothing while there is no cursor. */
export function ReadingCursor(props: {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const { article, scroller } = props;
  const { cursor, span } = useCursor();
  const [bar, setBar] = useState<Bar | null>(null);
  useCursorKeys(article, scroller);
  useLettingGo(article, scroller);
  useKeepCursor(article, scroller);
  usePassageHighlight('reading-cursor', article, span);

  // The block that holds the sentence has the focus, with the role and name it has anyway; no other can be tabbed to.
  useLayoutEffect(() => {
    const places = placesOf(article);
    const id = cursor && blockOf(article, places, cursor);
    const block = id ? blockElement(id) : null;
    if (!cursor || !block) return;
    const description = descriptionFor(places, cursor);
    block.tabIndex = 0;
    block.dataset['cursor'] = '';
    if (description === undefined) block.removeAttribute('aria-description');
    else block.setAttribute('aria-description', description);
    block.focus({ preventScroll: true });
    return () => {
      // Still focusable until the focus has gone on, or it would be lost.
      block.tabIndex = -1;
      delete block.dataset['cursor'];
      block.removeAttribute('aria-description');
    };
  }, [article, cursor]);

  // What the cursor covers is also the page's own selection, for Ctrl+C and for programs that read it.
  useLayoutEffect(() => {
    const range = span && rangeOf(article, span);
    const selection = document.getSelection();
    if (!range || !selection) return;
    selection.removeAllRanges();
    selection.addRange(range);
  }, [article, span]);

  useLayoutEffect(() => {
    if (!span) return;
    const stop = followPassage(article, span, (range) => {
      const page = articleElement();
      const block = page?.querySelector('[data-cursor]')?.closest('figure, li, [data-block]') ?? page;
      setBar(range && block && scroller.current ? barOf(range, block, scroller.current) : null);
    });
    return () => {
      stop();
      setBar(null);
    };
  }, [article, scroller, span]);

  return bar && <div className="cursor-bar" style={bar} aria-hidden="true" />;
}
