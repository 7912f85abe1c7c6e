// Keeps the keyboard in the window: when the part that holds it goes away, the article takes it.
import { useLayoutEffect, type RefObject } from 'react';

/** Gives the article the keyboard. */
export function focusArticle(): void {
  document.getElementById('reading')?.focus({ preventScroll: true });
}

/** When the element of `ref` is taken away while it holds the focus, the focus goes to the article. */
export function useFocusFallback(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element?.contains(document.activeElement)) focusArticle();
    };
  }, [ref]);
}
