// Keeps the page still under a press: what would move it waits until the click is done.
import { useEffect, useState } from 'react';

/** Whether the first button of a pointer is down, or was within this very click. */
function usePressed(): boolean {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const onDown = ({ button }: PointerEvent): void => {
      if (button === 0) setPressed(true);
    };
    const onUp = (): void => {
      // The click comes after this event.
      setTimeout(() => {
        setPressed(false);
      });
    };
    window.addEventListener('pointerdown', onDown, { capture: true });
    window.addEventListener('pointerup', onUp, { capture: true });
    window.addEventListener('pointercancel', onUp, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', onDown, { capture: true });
      window.removeEventListener('pointerup', onUp, { capture: true });
      window.removeEventListener('pointercancel', onUp, { capture: true });
    };
  }, []);
  return pressed;
}

/** The value; while a pointer is pressed, the one from before. */
export function useUnpressed<T>(value: T): T {
  const pressed = usePressed();
  const [shown, setShown] = useState(value);
  if (!pressed && shown !== value) setShown(value);
  return pressed ? shown : value;
}
