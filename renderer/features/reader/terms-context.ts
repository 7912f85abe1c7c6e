// The terms to explain in the article on the page, for its blocks.
import { createContext, useMemo } from 'react';
import { termsToExplain, type TermSpan } from '../../../core/journal/terms.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { usePreferences } from '../../state/preferences.js';

type Terms = ReadonlyMap<string, readonly TermSpan[]>;

const none: Terms = new Map();

/** Of a block without terms; always the same, so that the block is not drawn again. */
export const noTerms: readonly TermSpan[] = [];

/** Terms by block id. */
export const TermsContext = createContext<Terms>(none);

/** The terms of an article, or none where the reader wants none explained. */
export function useTerms(issue: Issue, article: Article): Terms {
  const wanted = usePreferences((state) => state.glossary);
  return useMemo(
    () => (wanted ? termsToExplain(article, issue.glossary) : none),
    [wanted, article, issue.glossary],
  );
}
