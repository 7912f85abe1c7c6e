// When the page has time for work nobody is waiting for: after its first paint, in slices with pauses between.

/** The longest such work waits for a quiet moment, in milliseconds. */
const patience = 500;

/** The longest it then keeps the page busy, in milliseconds: half a frame. */
const slice = 8;

/** Resolves when the page has been painted for the first time. */
export const firstPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });

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
