// Gives the keyboard back to where it was before the first of several dialogs: one may lead to another, which cannot know.
import { useEffect } from 'react';
import { usePanel } from '../../state/panels.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';

/** Bound once, where the dialogs are. */
export function useReturnFocus(): void {
  useEffect(() => {
    let from: Element | null = null;
    let frame = 0;
    const giveBack = (): void => {
      const focused = document.activeElement;
      if (usePanel.getState().panel !== null || (focused && focused !== document.body)) return;
      if (from instanceof HTMLElement && from.isConnected && from !== document.body)
        from.focus({ preventScroll: true });
      else focusArticle();
    };
    const stop = usePanel.subscribe(({ panel }, before) => {
      if (panel !== null && before.panel === null) from = document.activeElement;
      if (panel !== null) return;
      // The dialog that goes away gives the focus back itself where it can, within a frame.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(giveBack);
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, []);
}
