// Follows what the reader selects in the article, by pointer or keyboard, as offsets into its text.
import { useEffect } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { setPassage, useSelection } from '../../state/selection.js';
import { passageOf } from '../reader/index.js';

/** While the pointer is down the selection is still being made; the toolbar waits for its end. */
export function usePageSelection(article: Article | undefined): void {
  useEffect(() => {
    if (!article) return;
    let pressed = false;
    const read = (): void => {
      // A field of the toolbar takes the page's selection, but it is about the passage still.
      if (document.activeElement?.closest('.tag-form')) return;
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
      const editing = range?.startContainer.parentElement?.closest('[contenteditable="true"]');
      const passage = range && !editing ? passageOf(article, range) : undefined;
      const before = useSelection.getState().passage;
      if (before?.start === passage?.start && before?.end === passage?.end) return;
      setPassage(passage ?? null);
    };
    const onChange = (): void => {
      if (!pressed) read();
    };
    const onDown = (event: PointerEvent): void => {
      // A press inside the toolbar acts on the selection, it does not make one.
      pressed = !(event.target instanceof Element && event.target.closest('.mark-toolbar'));
    };
    const onUp = (): void => {
      pressed = false;
      // The browser collapses a selection that was clicked on only after this event.
      requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      useSelection.setState({ passage: null, last: null });
    };
  }, [article]);
}
