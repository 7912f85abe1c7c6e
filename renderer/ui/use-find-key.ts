// On a page with a box of its own to find something in its list, Ctrl+F goes there.
import { useEffect, type RefObject } from 'react';

/** Binds the key to `box` while it is on the page; `blocked` says when it is for something else, as for a dialog. */
export function useFindKey(box: RefObject<HTMLInputElement | null>, blocked: () => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 'f' || blocked()) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [box, blocked]);
}
