// The words of a question in plain language that say what it is about, and how much each counts.
import { tokenise } from './analyse.js';
import { STOP_WORDS } from './stop-words.js';

/** A word asked for. */
export interface QuestionTerm {
  readonly term: string;
  readonly weight: number;
}

/** Each word once, in order; words that join others only where there is nothing else. */
export function queryTerms(question: string): readonly QuestionTerm[] {
  const all = tokenise(question)
    .filter((token) => !token.compound)
    .map((token) => token.term);
  const content = all.filter((term) => !STOP_WORDS.has(term));
  const counts = new Map<string, number>();
  for (const term of content.length > 0 ? content : all) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, count]) => ({ term, weight: 1 + 0.5 * (count - 1) }));
}
