// Where the buttons by the selection stand: above it, else below it, never over it.
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState, type CSSProperties, type RefObject } from 'react';

/** Space between selection and buttons, in pixels. */
const gap = 6;

/** Height of the buttons before they have been drawn once, in pixels. */
const usualHeight = 40;

const hasWords = (editor: LexicalEditor): boolean =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    return (
      $isRangeSelection(selection) && !selection.isCollapsed() && selection.getTextContent().trim() !== ''
    );
  });

function measure(frame: HTMLElement, buttons: HTMLElement | null): CSSProperties | undefined {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const words = selection.getRangeAt(0).getBoundingClientRect();
  if (words.width === 0 && words.height === 0) return undefined;
  const around = frame.getBoundingClientRect();
  const height = buttons?.offsetHeight ?? usualHeight;
  const width = buttons?.offsetWidth ?? around.width;
  const view = frame.closest('.reading')?.getBoundingClientRect().top ?? 0;
  const fits = words.top - height - gap > view;
  const left = Math.min(words.left - around.left, around.width - width);
  return {
    top: (fits ? words.top - height - gap : words.bottom + gap) - around.top,
    left: Math.max(0, left),
  };
}

/** Place inside `frame` while words are selected and no pointer is selecting more; undefined otherwise. */
export function useSelectionPlace(
  editor: LexicalEditor,
  frame: RefObject<HTMLElement | null>,
  buttons: RefObject<HTMLElement | null>,
): CSSProperties | undefined {
  const [place, setPlace] = useState<CSSProperties | undefined>();
  useEffect(() => {
    let pressed = false;
    const look = (): void => {
      const element = frame.current;
      const shown = !pressed && element?.contains(document.activeElement) === true && hasWords(editor);
      const next = shown ? measure(element, buttons.current) : undefined;
      setPlace((old) => (old?.top === next?.top && old?.left === next?.left ? old : next));
    };
    const soon = (): void => {
      requestAnimationFrame(look);
    };
    const onPress = (event: PointerEvent): void => {
      pressed = event.target instanceof Element && event.target.closest('.editor-text') !== null;
    };
    const onRelease = (): void => {
      pressed = false;
      soon();
    };
    const stop = editor.registerUpdateListener(soon);
    const element = frame.current;
    element?.addEventListener('focusout', soon);
    window.addEventListener('pointerdown', onPress);
    window.addEventListener('pointerup', onRelease);
    return () => {
      stop();
      element?.removeEventListener('focusout', soon);
      window.removeEventListener('pointerdown', onPress);
      window.removeEventListener('pointerup', onRelease);
    };
  }, [editor, frame, buttons]);
  return place;
}
