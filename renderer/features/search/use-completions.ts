// What can be put in at the caret, asked of the search worker as the reader types.
import { useEffect, useState } from 'react';
import type { Completion } from '../../../core/search/complete.js';
import { searchClient } from './engine.js';

const none: readonly Completion[] = [];

/** Filters and their values that go on from what is typed; nothing for what is there already. */
export function useCompletions(query: string, caret: number): readonly Completion[] {
  const [found, setFound] = useState({ query: '', caret: 0, completions: none });
  useEffect(() => {
    if (query.trim() === '') return;
    let wanted = true;
    void searchClient.complete(query, caret).then((all) => {
      const completions = all.filter(
        ({ kind, text, span, label }) =>
          kind !== 'word' &&
          text.trim() !== query.trim() &&
          !query.slice(span.start, span.end).endsWith(`:${label}`),
      );
      if (wanted) setFound({ query, caret, completions });
    });
    return () => {
      wanted = false;
    };
  }, [query, caret]);
  return found.query === query && found.caret === caret ? found.completions : none;
}
