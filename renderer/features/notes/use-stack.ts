// Measures passages and cards and places each card beside its passage, again after anything that moves either.
import { useEffect, useLayoutEffect, type RefObject } from 'react';
import type { Mark } from '../../state/annotations.js';
import { articleElement } from '../reader/index.js';
import { stack, type StackItem } from './stack.js';

/** Space between two cards, in pixels. */
const gap = 12;

/** Top of a mark's first line, measured from the top of `list`; undefined when it is not on the page. */
function passageTop(id: string, list: HTMLElement): number | undefined {
  const first = articleElement()?.querySelector(`mark[data-first][data-mark="${CSS.escape(id)}"]`);
  const line = first?.getClientRects()[0];
  return line && line.top - list.getBoundingClientRect().top;
}

/** Moves every card of `list` beside its passage; in the drawer (`beside` false) they follow one another. */
function placeCards(list: HTMLElement, active: string | null, beside: boolean): void {
  const cards = [...list.querySelectorAll<HTMLElement>('[data-card]')];
  if (!beside) {
    for (const card of cards) card.style.translate = '';
    list.style.minHeight = '';
    return;
  }
  let last = 0;
  const items: StackItem[] = cards.map((card) => {
    const id = card.dataset['card'] ?? '';
    // A card without a passage keeps to the end of the margin.
    const near = passageTop(id, list) ?? last;
    last = Math.max(last, near);
    // What the pointer has just chosen stays under it, so that a second click finds it again.
    const chosen = id === active && card.dataset['top'] !== undefined && card.matches(':hover');
    const wanted = chosen ? Number(card.dataset['top']) : Math.max(0, near - 6);
    return { id, wanted, height: card.offsetHeight };
  });
  const tops = stack(items, gap, active);
  let end = 0;
  cards.forEach((card, index) => {
    const top = Math.round(tops.get(card.dataset['card'] ?? '') ?? 0);
    // A new card is simply there: gliding in from the top it would take the page with it when it gets the focus.
    const isNew = card.dataset['top'] === undefined;
    if (isNew) card.style.transition = 'none';
    card.style.translate = `0 ${top}px`;
    if (isNew) {
      card.getBoundingClientRect();
      card.style.transition = '';
    }
    card.dataset['top'] = String(top);
    end = Math.max(end, top + (items[index]?.height ?? 0));
  });
  list.style.minHeight = `${end + gap}px`;
  // Cards glide when the reader moves one; they do not when the page opens.
  requestAnimationFrame(() => {
    list.dataset['settled'] = '';
  });
}

/** Keeps the children of `list` that carry `data-card` beside their passages. */
export function useStack(
  list: RefObject<HTMLElement | null>,
  marks: readonly Mark[],
  active: string | null,
  beside: boolean,
): void {
  useLayoutEffect(() => {
    if (list.current) placeCards(list.current, active, beside);
  }, [list, marks, active, beside]);

  useEffect(() => {
    const element = list.current;
    const page = articleElement();
    if (!element || !page) return;
    const observer = new ResizeObserver(() => {
      placeCards(element, active, beside);
    });
    observer.observe(page);
    for (const card of element.querySelectorAll('[data-card]')) observer.observe(card);
    return () => {
      observer.disconnect();
    };
  }, [list, marks, active, beside]);
}
