// What a term means, on a card beside it and never over it; with a way to its entry in the glossary.
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { GlossaryEntry } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { goTo } from '../../state/journal.js';
import { useSelection } from '../../state/selection.js';
import { explanationId, hideTerm, keepTerm, leaveTerm, useTerm, type OpenTerm } from '../../state/term.js';
import { gap, placeToolbar } from '../annotate/index.js';
import './term-card.css';

interface TermCardProps {
  readonly entry: GlossaryEntry;
  readonly open: OpenTerm;
}

/** Less room than this is none: two lines, in pixels. */
const least = 60;

/** A text lower than this has no room to spare, and the card may reach over what stands around it, in pixels. */
const low = 300;

/**
 * Keeps the card above the term, or below it where there is no room; where there is not enough of it on either side the
 * card scrolls inside itself. Ends it when the term has left the screen.
 */
function place(card: HTMLElement, anchor: HTMLElement, text: DOMRect): void {
  const rect = anchor.getBoundingClientRect();
  if (!anchor.isConnected || rect.bottom < text.top || rect.top > text.bottom) {
    hideTerm();
    return;
  }
  const view = text.height < low ? new DOMRect(0, 0, window.innerWidth, window.innerHeight) : text;
  card.style.maxWidth = `min(${Math.floor(view.width - 2 * gap)}px, 34em)`;
  card.style.maxHeight = '';
  const room = Math.floor(Math.max(rect.top - view.top, view.bottom - rect.bottom) - 2 * gap);
  const most = room >= least ? room : Math.floor(view.height - 2 * gap);
  if (card.offsetHeight > most) card.style.maxHeight = `${most}px`;
  const { left, top } = placeToolbar(rect, card.getBoundingClientRect(), view);
  card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

/** Shown while a term is open. */
export default function TermCard({ entry, open }: TermCardProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { anchor, by } = open;
  const { term, forms, definition } = entry;
  // Of an abbreviation, what it stands for.
  const long = /^[\p{Lu}\p{N}]{2,}$|^DfE$/u.test(term) ? forms[0] : undefined;

  useLayoutEffect(() => {
    const card = ref.current;
    const scroller = anchor.closest('.reading');
    if (!card || !scroller) return;
    const again = (): void => {
      place(card, anchor, scroller.getBoundingClientRect());
    };
    again();
    scroller.addEventListener('scroll', again, { passive: true });
    window.addEventListener('resize', again);
    return () => {
      scroller.removeEventListener('scroll', again);
      window.removeEventListener('resize', again);
    };
  }, [anchor]);

  useEffect(() => {
    if (by !== 'pointer') announce(`${term}: ${definition}`, { visible: false });
  }, [by, term, definition]);

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      const { activeElement: focused, body } = document;
      // A pointer may rest on a word by chance, while a note is written: there the key is also for what it is for.
      if (by === 'pointer' && focused !== body && !anchor.closest('main')?.contains(focused)) {
        hideTerm();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (ref.current?.contains(document.activeElement)) anchor.focus({ preventScroll: true });
      hideTerm();
    };
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !ref.current?.contains(target) && !anchor.contains(target)) hideTerm();
    };
    // The toolbar of a selection needs the place.
    const stopSelection = useSelection.subscribe(({ passage }) => {
      if (passage) hideTerm();
    });
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => {
      stopSelection();
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
    };
  }, [anchor, by]);

  // The page may be turned while a card is open.
  useEffect(
    () => () => {
      if (useTerm.getState().open === open) hideTerm();
    },
    [open],
  );

  const onLinkKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    // On from the term, or back to it: the card stands at the end of the page, its term does not.
    anchor.focus({ preventScroll: true });
    hideTerm();
    if (event.shiftKey) event.preventDefault();
  };
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    hideTerm();
    goTo({ page: 'glossary', entry: entry.id });
  };
  return (
    <div
      ref={ref}
      id={explanationId}
      className="term-card"
      role="group"
      aria-label={`What ${term} means`}
      onPointerEnter={keepTerm}
      onPointerLeave={leaveTerm}
    >
      <p className="term-name">
        <b>{term}</b>
        {long !== undefined && ` ${long}`}
      </p>
      <p>{definition}</p>
      <p className="term-foot">
        <a href={`#entry-${entry.id}`} onClick={follow} onKeyDown={onLinkKey}>
          In the glossary
        </a>
        {by === 'focus' && (
          <span className="term-keys" aria-hidden="true">
            <kbd>←</kbd> <kbd>→</kbd> other terms
          </span>
        )}
      </p>
    </div>
  );
}
