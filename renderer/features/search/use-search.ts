// Search for a component: a worker that starts when the page has been drawn and ends with the component.
import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { SearchableIssue } from '../../../core/search/types.js';
import { createSearchClient, type SearchClient, type SearchState } from './search-client.js';

/** The longest the index waits for a quiet moment after the first paint, in milliseconds. */
const PATIENCE = 1000;

/** Indexes `issue` in a worker; `onReady` hears how many milliseconds that took. */
export function useSearch(
  issue: SearchableIssue,
  onReady: (indexMs: number) => void,
): { readonly client: SearchClient; readonly state: SearchState } {
  const [client] = useState(createSearchClient);
  const state = useStore(client.store);
  const tellReady = useEffectEvent(onReady);

  useEffect(() => {
    const idle = requestIdleCallback(() => client.start(issue), { timeout: PATIENCE });
    return () => {
      cancelIdleCallback(idle);
      client.stop();
    };
  }, [client, issue]);

  useEffect(() => {
    if (state.indexMs !== null) tellReady(state.indexMs);
  }, [state.indexMs]);

  return { client, state };
}
