// One run of marked text. The first run of a mark can be focused; click or Enter finds its card in the margin.
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { meaningOf, noteOf, styleOf } from '../../../core/annotation/read.js';
import { activateMark, cardId, useIsActive, useMark, useAnnotations } from '../../state/annotations.js';
import { setSide, useSideOpen } from '../../state/layout.js';
import { classOfMeaning, useMeaning } from '../../state/meanings.js';

interface MarkProps {
  readonly id: string;
  readonly depth: string;
  readonly first: boolean;
  readonly children: ReactNode;
}

/** The marks at a place, from the innermost out, take turns: a click goes to the one after the active one. */
function nextAt(innermost: HTMLElement): string | null {
  const ids: string[] = [];
  for (let mark: HTMLElement | null = innermost; mark; mark = mark.parentElement?.closest('mark') ?? null)
    ids.push(mark.dataset['mark'] ?? '');
  return ids[(ids.indexOf(useAnnotations.getState().active ?? '') + 1) % ids.length] ?? null;
}

/** A saved mark, or the part of one that lies in one run of text. */
export function Mark({ id, depth, first, children }: MarkProps) {
  const mark = useMark(id);
  const active = useIsActive(id);
  const cards = useSideOpen('notes');
  const meaning = useMeaning(mark ? meaningOf(mark.annotation) : '');
  if (!mark) return children;
  const noted = noteOf(mark.annotation) !== undefined;
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const { currentTarget, target } = event;
    // Of marks inside one another the innermost answers for all.
    if (!(target instanceof Element) || target.closest('mark') !== currentTarget) return;
    if (!window.getSelection()?.isCollapsed) return;
    setSide('notes', true);
    activateMark(nextAt(currentTarget));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    setSide('notes', true);
    activateMark(id, { focusCard: true });
  };
  return (
    <mark
      className={`mark ${classOfMeaning(meaning)}`}
      data-mark={id}
      data-depth={depth}
      data-style={styleOf(mark.annotation)}
      data-active={active ? '' : undefined}
      onClick={onClick}
      {...(first
        ? {
            'data-first': '',
            tabIndex: 0,
            onKeyDown,
            'aria-details': cards ? cardId(id) : undefined,
            'aria-description': noted ? `${meaning.name}, with a note` : meaning.name,
          }
        : {})}
    >
      {children}
    </mark>
  );
}
