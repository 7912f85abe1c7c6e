// The terms of an article are one stop of the Tab key, the first on the screen; from it the arrows go to the others.
import { useEffect } from 'react';
import { articleElement } from './page-text.js';

const termsOnPage = (): readonly HTMLElement[] => [
  ...(articleElement()?.querySelectorAll<HTMLElement>('[data-term]') ?? []),
];

/** The term after (1) or before (-1) one, in reading order. */
export function neighbourTerm(term: HTMLElement, step: -1 | 1): HTMLElement | undefined {
  const all = termsOnPage();
  return all[all.indexOf(term) + step];
}

/** Makes the term nearest to what is on the screen the one that Tab comes to. */
function chooseStop(): void {
  const all = termsOnPage();
  if (all.length === 0 || all.some((term) => term === document.activeElement)) return;
  const top = articleElement()?.closest('.reading')?.getBoundingClientRect().top ?? 0;
  const stop = all.find((term) => term.getBoundingClientRect().top >= top) ?? all.at(-1);
  for (const term of all) term.tabIndex = term === stop ? 0 : -1;
}

/** Chooses the stop each time the reader is about to come to it. */
export function useTermStop(): void {
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Tab') chooseStop();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}
