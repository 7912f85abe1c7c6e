// Parts that a key opens and letters follow at once: fetched ahead of their first use, and then there without a pause.
import { lazy, type LazyExoticComponent, type ReactNode } from 'react';

/** The longest a part waits for a quiet moment, in milliseconds. */
const patience = 1000;

type Component<P> = (props: P) => ReactNode;

let begin: () => void = () => undefined;
let line: Promise<unknown> = new Promise<void>((resolve) => {
  begin = resolve;
});

/**
 * Has the parts fetched that are used soon. Only the window that a reader sees asks for it: the page that is printed
 * shares some of its modules, and with the parts would get the whole window, in place of what is to be printed.
 */
export function fetchPartsSoon(): void {
  begin();
}

/**
 * As React's `lazy`, with a function that fetches the part ahead of its first use. Once it has been fetched it is drawn
 * in the moment it is asked for: `lazy` itself would first draw nothing, and hold back what follows for a third of a
 * second. A part that could not be fetched ahead is fetched again when it is asked for, and fails there.
 */
export function lazyAhead<P>(load: () => Promise<{ readonly default: Component<P> }>): {
  readonly Part: LazyExoticComponent<Component<P>>;
  readonly fetchAhead: () => Promise<void>;
} {
  type Fetched = Awaited<ReturnType<typeof load>>;
  let fetched: Fetched | undefined;
  const fetch = async (): Promise<Fetched> => (fetched ??= await load());
  const Part = lazy(() => {
    const ready = fetched;
    if (!ready) return fetch();
    // React takes an answer that comes at once for one that has always been there.
    const answer: PromiseLike<Fetched> = {
      then: (resolve) => {
        void resolve?.(ready);
        return answer as never;
      },
    };
    return answer as Promise<Fetched>;
  });
  const fetchAhead = (): Promise<void> =>
    fetch().then(
      () => undefined,
      () => undefined,
    );
  return { Part, fetchAhead };
}

/** Such a part, fetched soon after `fetchPartsSoon`, one after another, each when the page is quiet. */
export function lazySoon<P>(
  load: () => Promise<{ readonly default: Component<P> }>,
): LazyExoticComponent<Component<P>> {
  const { Part, fetchAhead } = lazyAhead(load);
  line = line.then(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => void fetchAhead().then(resolve), { timeout: patience });
      }),
  );
  return Part;
}
