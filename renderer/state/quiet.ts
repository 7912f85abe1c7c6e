// When the page has time for work nobody is waiting for: after its first paint, in slices with pauses between.

import { useEffect, useState } from 'react';

/** The longest such work waits for a quiet moment, in milliseconds. */
const patience = 500;

/** The longest it then keeps the page busy, in milliseconds: half a frame. */
const slice = 8;

/** How long a first paint is waited for, in milliseconds: a window that is not on any screen may never have one. */
const paintPatience = 3000;

/** Resolves when the page has been painted for the first time. */
export const firstPaint = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, paintPatience);
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });

let painted = false;
void firstPaint().then(() => {
  painted = true;
});

/** Whether the page has been painted: what is not the text itself is drawn in the frame after. */
export function usePainted(): boolean {
  const [seen, setSeen] = useState(painted);
  useEffect(() => {
    if (!seen)
      void firstPaint().then(() => {
        setSeen(true);
      });
  }, [seen]);
  return seen;
}

/** A pause to be made before each step of the work: it waits for a quiet moment whenever a slice has been used up. */
export function inSlices(): () => Promise<void> {
  let until = 0;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => {
      requestIdleCallback(resolve, { timeout: patience });
    });
    until = performance.now() + slice;
  };
}
