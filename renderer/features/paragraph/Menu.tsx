// The menu beside the number of a paragraph.
import { useEffect, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import type { Article, Issue } from '../../../core/journal/types.js';
import { closeParagraph, type OpenParagraph } from '../../state/paragraph.js';
import { focusArticle, useFocusFallback } from '../../ui/use-focus-fallback.js';
import { gap } from '../annotate/index.js';
import { actionsFor } from './actions.js';
import './menu.css';

interface MenuProps {
  readonly issue: Issue;
  readonly article: Article;
  readonly open: OpenParagraph;
}

/** Below the number, or above it where there is no room; in a low window over whatever there is. */
function place(menu: HTMLElement, anchor: HTMLElement, view: DOMRect): void {
  const line = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(view.left + gap, Math.min(line.left, view.right - width - gap));
  const below = line.top + Math.min(line.height, 32) + 4;
  const top = below + height <= view.bottom - gap ? below : line.top - height - 4;
  const lowest = window.innerHeight - height - gap;
  const inside = Math.max(0, Math.min(Math.max(view.top + gap, top), lowest));
  menu.style.translate = `${Math.round(left)}px ${Math.round(inside)}px`;
}

/** Shown while a paragraph is open; it has the keyboard. */
export default function Menu({ issue, article, open }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  /** Where the keyboard was before. */
  const cameFrom = useRef<Element | null>(null);
  const { number, anchor } = open;
  // Closed by scrolling or by what a key did to the page.
  useFocusFallback(ref);
  const actions = actionsFor(issue, article, number);

  useLayoutEffect(() => {
    const menu = ref.current;
    const view = document.querySelector('.reading')?.getBoundingClientRect();
    if (menu && anchor && view) place(menu, anchor, view);
    cameFrom.current = document.activeElement;
    menu?.querySelector('button')?.focus({ preventScroll: true });
  }, [anchor]);

  useEffect(() => {
    const reading = document.querySelector('.reading');
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !ref.current?.contains(target)) closeParagraph();
    };
    // The page may tell only now of a scroll from before the menu opened.
    const from = reading?.scrollTop ?? 0;
    const onScroll = (): void => {
      if (Math.abs((reading?.scrollTop ?? 0) - from) > 1) closeParagraph();
    };
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    reading?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      reading?.removeEventListener('scroll', onScroll);
    };
  }, []);

  const close = (): void => {
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body)
      back.focus({ preventScroll: true });
    else focusArticle();
    closeParagraph();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const entries = [...event.currentTarget.querySelectorAll('button')];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const next: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    };
    const step = next[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (step !== undefined) entries.at(step)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) closeParagraph();
  };
  return (
    <div
      ref={ref}
      className="paragraph-menu"
      role="menu"
      tabIndex={-1}
      aria-label={`Paragraph ${number}`}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <p className="paragraph-menu-name" role="presentation">
        Paragraph {number}
      </p>
      {actions.map(({ id, label, perform }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            perform();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
