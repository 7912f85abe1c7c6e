// The one search of the window: a worker with the library in it, and what the box and the page ask of it.
import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import type { SearchableIssue, SearchResults } from '../../../core/search/types.js';
import { firstPaint } from '../../state/quiet.js';
import { feedNotes } from './notes-feed.js';
import { createSearchClient, type Asker, type SearchState } from './search-client.js';

/** The longest search waits for a quiet moment after the first paint, in milliseconds. */
const PATIENCE = 1000;

/** The search of this window. */
export const searchClient = createSearchClient();

/** Makes the library searchable in a worker, `issue` first; `onReady` hears how many milliseconds that took. */
export function useSearchEngine(issue: SearchableIssue, onReady: (indexMs: number) => void): void {
  const indexMs = useStore(searchClient.store, (state) => state.indexMs);
  const tellReady = useEffectEvent(onReady);

  useEffect(() => {
    let stopped = false;
    void firstPaint().then(() => {
      requestIdleCallback(
        () => {
          if (!stopped) searchClient.start(issue);
        },
        { timeout: PATIENCE },
      );
    });
    return () => {
      stopped = true;
    };
  }, [issue]);

  useEffect(() => {
    const end = feedNotes(searchClient);
    return () => {
      end();
      searchClient.stop();
    };
  }, []);

  useEffect(() => {
    if (indexMs !== null) tellReady(indexMs);
  }, [indexMs]);
}

/** Whether search can answer. */
export const useSearchStatus = (): SearchState['status'] =>
  useStore(searchClient.store, (state) => state.status);

/** What the newest query of an asker found. */
export const useResults = (asker: Asker): SearchResults | null =>
  useStore(asker.store, (state) => state.results);

/** Keeps what an asker found up to date for as long as it is on show. */
export function useFollowing(asker: Asker): void {
  useEffect(() => asker.follow(), [asker]);
}
