// Tab from the page itself goes on from what is on the screen, not from the article's first line far above.
import { useEffect } from 'react';
import { articleElement } from './page-text.js';

/** What Tab can come to, as far as an article has such things. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Whether the caret or selection, from where the browser goes on by itself, is on the screen. */
function caretInView(view: DOMRect): boolean {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || !articleElement()?.contains(range.startContainer)) return false;
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > view.top && top < view.bottom;
}

/** The first stop of the article that begins on the screen or below it. */
function firstStop(view: DOMRect): HTMLElement | undefined {
  return [...(articleElement()?.querySelectorAll<HTMLElement>(stops) ?? [])].find(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility() && stop.getBoundingClientRect().top >= view.top,
  );
}

/** Binds the key. Later than those who choose what is a stop. */
export function useTabFromPage(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented, target } = event;
      if (key !== 'Tab' || shiftKey || altKey || ctrlKey || metaKey || defaultPrevented) return;
      if (!(target instanceof Element) || !(target === document.body || target.matches('main'))) return;
      const view = articleElement()?.closest('.reading')?.getBoundingClientRect();
      if (!view || caretInView(view)) return;
      const stop = firstStop(view);
      if (!stop) return;
      event.preventDefault();
      stop.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
