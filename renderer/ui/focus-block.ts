// Gives the keyboard to a paragraph, so that a screen reader reads on from it and Tab goes on from it.
import { focusArticle } from './use-focus-fallback.js';

/** Focuses the element of a block without scrolling; the article when it is not on the page. */
function focusBlock(id: string): void {
  const element = document.querySelector<HTMLElement>(`article [data-block="${CSS.escape(id)}"]`);
  if (!element) {
    focusArticle();
    return;
  }
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener(
    'blur',
    () => {
      element.removeAttribute('tabindex');
    },
    { once: true },
  );
}

/** The same once a dialog has gone and the page that is being gone to has been drawn. */
export function focusBlockSoon(id: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      focusBlock(id);
    });
  });
}
