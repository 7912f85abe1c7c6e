// Listeners by key: of thousands that each draw one thing out of a store, only those hear whose thing has changed.
import { useCallback, useSyncExternalStore } from 'react';

/** Who listens, by what they listen to. */
export interface ByKey {
  /** Returns the way to stop. */
  subscribe(key: string, listener: () => void): () => void;
  /** Tells those who listen to any of `keys`. */
  tell(keys: Iterable<string>): void;
  /** Tells those whose value is another in `after` than in `before`. */
  tellChanges<V>(before: ReadonlyMap<string, V>, after: ReadonlyMap<string, V>): void;
}

/** Makes an empty list of listeners. */
export function listenersByKey(): ByKey {
  const listeners = new Map<string, Set<() => void>>();
  const tell = (key: string): void => {
    // One that is told may stop listening, or another begin.
    for (const listener of [...(listeners.get(key) ?? [])]) listener();
  };
  return {
    subscribe(key, listener) {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(key) === own) listeners.delete(key);
      };
    },
    tell(keys) {
      for (const key of new Set(keys)) tell(key);
    },
    tellChanges(before, after) {
      if (before === after) return;
      for (const key of [...listeners.keys()]) if (before.get(key) !== after.get(key)) tell(key);
    },
  };
}

/** What `read` gives, asked again whenever those who listen to `key` are told; it must give the same until then. */
export function useByKey<V>(listeners: ByKey, key: string, read: () => V): V {
  const subscribe = useCallback(
    (listener: () => void) => listeners.subscribe(key, listener),
    [listeners, key],
  );
  return useSyncExternalStore(subscribe, read);
}
