// Keeps the sentence that is read in view, and leaves the page alone once the reader has scrolled away from it.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { Article } from '../../../core/journal/types.js';
import { useAloud } from '../../state/aloud.js';
import { articleElement, rangeOf } from '../reader/index.js';

/** The middle band, as shares of the view's height: a sentence inside it does not move the page. */
const band = { top: 0.12, bottom: 0.8 } as const;

/** Where a sentence is put that has left the band. */
const rest = 0.3;

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Scrolls to a sentence outside the band, or in any case with `always`; whether there was anything to do. */
function bring(element: HTMLElement, article: Article, span: TextSpan, always: boolean): boolean {
  const rect = rangeOf(article, span)?.getBoundingClientRect();
  if (!rect) return false;
  const view = element.getBoundingClientRect();
  const fits =
    rect.top >= view.top + view.height * band.top && rect.bottom <= view.top + view.height * band.bottom;
  if (fits && !always) return false;
  const wanted = element.scrollTop + rect.top - (view.top + view.height * rest);
  const top = Math.max(0, Math.min(element.scrollHeight - element.clientHeight, Math.round(wanted)));
  if (Math.abs(top - element.scrollTop) < 1) return false;
  element.scrollTo({ top, behavior: still.matches ? 'instant' : 'smooth' });
  return true;
}

interface Following {
  /** Whether the reader has scrolled away, so that the sentence cannot be seen. */
  readonly away: boolean;
  /** Goes back to the sentence. */
  readonly back: () => void;
}

/** Follows `span`; null is nothing to follow. What the reader commands (play, skip) makes it follow again. */
export function useKeepInView(
  scroller: RefObject<HTMLElement | null>,
  article: Article,
  span: TextSpan | null,
): Following {
  const [away, setAway] = useState<Article | null>(null);
  /** The article the reader has scrolled away in. */
  const left = useRef<Article | null>(null);
  /** The scroller that is gliding because it was told to here. */
  const gliding = useRef<HTMLElement | null>(null);

  useEffect(
    () =>
      useAloud.subscribe((now, before) => {
        if (now.turn === before.turn) return;
        left.current = null;
        setAway(null);
      }),
    [],
  );

  useEffect(() => {
    const element = scroller.current;
    const page = articleElement();
    if (!element || !page || !span) return;
    let height = page.clientHeight;
    const keep = (): void => {
      if (left.current !== article && bring(element, article, span, false)) gliding.current = element;
    };
    const look = (): void => {
      const rect = rangeOf(article, span)?.getBoundingClientRect();
      if (!rect) return;
      const view = element.getBoundingClientRect();
      left.current = rect.bottom > view.top && rect.top < view.bottom ? null : article;
      setAway(left.current);
    };
    const onScroll = (): void => {
      // The place put back after the text was set anew is no wish of the reader's.
      if (gliding.current !== element && page.clientHeight === height) look();
    };
    const atRest = (): void => {
      gliding.current = null;
    };
    const resized = new ResizeObserver(() => {
      if (page.clientHeight === height) return;
      // After the place has been put back, which happens in this same frame.
      requestAnimationFrame(() => {
        height = page.clientHeight;
        keep();
      });
    });
    keep();
    resized.observe(page);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('scrollend', atRest);
    element.addEventListener('wheel', atRest, { passive: true });
    element.addEventListener('touchmove', atRest, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('scrollend', atRest);
      element.removeEventListener('wheel', atRest);
      element.removeEventListener('touchmove', atRest);
    };
  }, [scroller, article, span]);

  const back = (): void => {
    left.current = null;
    setAway(null);
    if (scroller.current && span && bring(scroller.current, article, span, true))
      gliding.current = scroller.current;
  };
  return { away: away === article && span !== null, back };
}
