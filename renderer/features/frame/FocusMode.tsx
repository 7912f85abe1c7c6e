// Focus mode: only the text, and a quiet way back that shows itself when the pointer moves.
import { Minimize2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCursor } from '../../state/cursor.js';
import { setFocusMode } from '../../state/layout.js';
import { dialogOpen } from '../../state/panels.js';
import { useSelection } from '../../state/selection.js';
import { IconButton } from '../../ui/IconButton.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import './focus-mode.css';

/** How long the way back stays in sight after the pointer has come to rest, in milliseconds. */
const restMs = 2500;

/** Rendered while focus mode is on. */
export function FocusMode() {
  const [moving, setMoving] = useState(true);

  // What held the keyboard may have gone: the article takes it, so that its keys work at once.
  useEffect(() => {
    if (!document.activeElement?.closest('main')) focusArticle();
  }, []);

  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      event.preventDefault();
      setFocusMode(false);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      // What was selected with the pointer is let go first; then Escape means this.
      if (event.key !== 'Escape' || event.defaultPrevented || dialogOpen()) return;
      if (!useSelection.getState().passage) leave(event);
    };
    // With the keyboard in the text at the reading cursor, Escape means this before anything else: cursor and passage
    // stay, and reading goes on from them with everything back.
    const onKeyDownFirst = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || dialogOpen() || !useCursor.getState().cursor) return;
      if (event.target instanceof Element && event.target.closest('[data-cursor]')) leave(event);
    };
    let timer = setTimeout(() => {
      setMoving(false);
    }, restMs);
    const onMove = (): void => {
      clearTimeout(timer);
      setMoving(true);
      timer = setTimeout(() => {
        setMoving(false);
      }, restMs);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keydown', onKeyDownFirst, { capture: true });
    window.addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', onKeyDownFirst, { capture: true });
      window.removeEventListener('pointermove', onMove);
    };
  }, []);

  return (
    <div className="focus-way-back" data-shown={moving ? '' : undefined}>
      <IconButton
        icon={Minimize2}
        label="Leave focus mode"
        keys="Escape"
        onPress={() => {
          setFocusMode(false);
          focusArticle();
        }}
      />
    </div>
  );
}
