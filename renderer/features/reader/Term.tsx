// A term of the field in the text: what it means is shown while the pointer rests on it, when the keyboard comes to it,
// and when it is pressed.
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useId } from 'react';
import { explanationId, hideTerm, leaveTerm, pointAtTerm, showTerm, useTerm } from '../../state/term.js';
import { useSelection } from '../../state/selection.js';
import { neighbourTerm } from './term-stops.js';
import './term.css';

interface TermProps {
  /** Id of the glossary's entry. */
  readonly entry: string;
  /** Whether the term begins here; a mark may cut it in two. */
  readonly first: boolean;
  readonly children: ReactNode;
}

const selecting = (event: PointerEvent): boolean =>
  event.pointerType !== 'mouse' || event.buttons !== 0 || useSelection.getState().passage !== null;

/** One term, or the part of one that lies in one run of text. */
export function Term({ entry, first, children }: TermProps) {
  const key = useId();
  const open = useTerm((state) => state.open?.key === key);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const anchor = event.currentTarget;
    const link = open ? document.getElementById(explanationId)?.querySelector('a') : null;
    if (event.key === 'Enter' || event.key === ' ') showTerm({ entry, key, anchor, by: 'press' });
    else if (event.key === 'Tab' && !event.shiftKey && link) link.focus();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      neighbourTerm(anchor, event.key === 'ArrowRight' ? 1 : -1)?.focus();
    else return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const anchor = event.currentTarget;
    // Coming back from the explanation, the reader has just left it.
    const back = event.relatedTarget?.closest(`#${explanationId}`);
    if (!back && anchor.matches(':focus-visible')) showTerm({ entry, key, anchor, by: 'focus' });
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (open && !event.relatedTarget?.closest(`#${explanationId}`)) hideTerm();
  };
  return (
    <span
      className="term"
      data-open={open ? '' : undefined}
      // Not on entering alone: a page that moves beneath a pointer at rest, or a toolbar that goes away, asks nothing.
      onPointerMove={(event) => {
        if (!selecting(event)) pointAtTerm({ entry, key, anchor: event.currentTarget });
      }}
      onPointerLeave={leaveTerm}
      onClick={({ currentTarget }: MouseEvent<HTMLElement>) => {
        if (window.getSelection()?.isCollapsed !== false)
          showTerm({ entry, key, anchor: currentTarget, by: 'press' });
      }}
      {...(first
        ? {
            role: 'button',
            // Of all terms one is a stop of the Tab key: see term-stops.ts.
            tabIndex: -1,
            'data-term': entry,
            'aria-expanded': open,
            'aria-controls': open ? explanationId : undefined,
            onKeyDown,
            onFocus,
            onBlur,
          }
        : {})}
    >
      {children}
    </span>
  );
}
