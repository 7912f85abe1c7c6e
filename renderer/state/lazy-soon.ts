// Parts that a key opens and letters follow at once: fetched when the page is quiet, and then there without a pause.
import { lazy, type LazyExoticComponent, type ReactNode } from 'react';
import { firstPaint } from './quiet.js';

/** The longest a part waits for a quiet moment, in milliseconds. */
const patience = 1000;

type Component<P> = (props: P) => ReactNode;

let line: Promise<unknown> = firstPaint();

/**
 * As React's `lazy`, but fetched soon after the first paint, one part after another. Once it has been, it is drawn in the
 * moment it is asked for: `lazy` itself would first draw nothing, and what is typed meanwhile would go to the page.
 */
export function lazySoon<P>(
  load: () => Promise<{ readonly default: Component<P> }>,
): LazyExoticComponent<Component<P>> {
  type Part = Awaited<ReturnType<typeof load>>;
  let part: Part | undefined;
  const fetch = async (): Promise<Part> => (part = await load());
  line = line.then(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(
          () => {
            // A part that could not be fetched is fetched again when it is asked for, and fails there.
            void fetch().then(
              () => {
                resolve();
              },
              () => {
                resolve();
              },
            );
          },
          { timeout: patience },
        );
      }),
  );
  return lazy(() => {
    const ready = part;
    if (!ready) return fetch();
    // React takes an answer that comes at once for one that has always been there.
    const answer: PromiseLike<Part> = {
      then: (resolve) => {
        void resolve?.(ready);
        return answer as never;
      },
    };
    return answer as Promise<Part>;
  });
}
