// Long lists of links are few stops of the Tab key: one for the letters, one for the passages of an entry. From there
// the arrows go on: Left and Right to the next link, Up and Down to the next entry.
import { useEffect } from 'react';
import { announce } from '../../state/announce.js';

const groups = '.letters ul, .locators';

const linksOf = (group: Element): readonly HTMLElement[] => [...group.querySelectorAll<HTMLElement>('a')];

/** In every list the link that had the focus last is the stop, at first the first. */
function chooseStops(): void {
  const focused = document.activeElement;
  for (const group of document.querySelectorAll(groups)) {
    const links = linksOf(group);
    const stop = links.find((link) => link === focused) ?? links.find(({ tabIndex }) => tabIndex === 0);
    for (const link of links) link.tabIndex = link === (stop ?? links[0]) ? 0 : -1;
  }
}

/** The link an arrow leads to; undefined where there is none or the key is another. */
function target(key: string, link: HTMLElement, group: Element): HTMLElement | undefined {
  const links = linksOf(group);
  const at = links.indexOf(link);
  switch (key) {
    case 'ArrowRight':
      return links[at + 1];
    case 'ArrowLeft':
      return links[at - 1];
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      if (!group.matches('.locators')) return undefined;
      const entries = [...document.querySelectorAll('.locators')];
      const next = entries[entries.indexOf(group) + (key === 'ArrowDown' ? 1 : -1)];
      return next?.querySelector('a') ?? undefined;
    }
    default:
      return undefined;
  }
}

let explained = false;

/** The first time somebody comes to such a list by keyboard, they are told. */
function explain({ target: link }: FocusEvent): void {
  if (
    explained ||
    !(link instanceof HTMLElement) ||
    !link.matches(':is(.letters, .locators) a:focus-visible')
  )
    return;
  explained = true;
  announce(
    link.closest('.letters')
      ? 'Left and Right: the other letters.'
      : 'Left and Right: the other passages. Up and Down: the other entries.',
  );
}

/** Binds the keys while a page about the issue is on show. */
export function useListStops(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') chooseStops();
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('a') : null;
      const group = link?.closest(groups);
      const next = link && group ? target(event.key, link, group) : undefined;
      if (!next) return;
      event.preventDefault();
      next.focus();
      chooseStops();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('focusin', explain);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('focusin', explain);
    };
  }, []);
}
