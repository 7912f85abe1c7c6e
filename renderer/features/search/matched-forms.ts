// The forms in which words of a query were found, and where else they stand in a text.
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { SearchResults } from '../../../core/search/types.js';

/** A search for every form that is marked in the excerpts of an answer; undefined where nothing is. */
export function formsOf({ groups }: SearchResults): RegExp | undefined {
  const forms = new Set<string>();
  for (const { hits } of groups)
    for (const { excerpt } of hits)
      for (const { start, end } of excerpt.marks) forms.add(excerpt.text.slice(start, end).toLowerCase());
  if (forms.size === 0) return undefined;
  // The longest first: of a phrase and its first word the phrase is meant.
  const any = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Where the forms stand in `text`, in order, never overlapping. */
export const placesOf = (text: string, forms: RegExp | undefined): readonly TextSpan[] =>
  forms
    ? [...text.matchAll(forms)].map(({ 0: form, index }) => ({ start: index, end: index + form.length }))
    : [];
