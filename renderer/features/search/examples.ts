// Searches that show what can be typed, made from what the open issue holds so that each of them finds something.
import type { GlossaryEntry } from '../../../core/journal/types.js';
import type { SearchableIssue } from '../../../core/search/types.js';
import { withFilter } from '../../../core/search/query.js';

/** A query to try, and what it shows. */
export interface Example {
  readonly query: string;
  readonly words: string;
}

/** The examples of an issue; what it has nothing for is left out. `marked` says whether the reader has marked anything. */
export function examplesOf(
  { articles, glossary = [] }: SearchableIssue,
  marked: boolean,
): readonly Example[] {
  // The abbreviation met most often.
  const term = glossary
    .filter(
      ({ term: short, forms }) => /^\p{Lu}{2,6}$/u.test(short) && forms.some((form) => form.includes(' ')),
    )
    .reduce<GlossaryEntry | undefined>(
      (best, entry) => (best && best.passages.length >= entry.passages.length ? best : entry),
      undefined,
    );
  const long = term?.forms.find((form) => form.includes(' '))?.toLowerCase();
  const [word] = long?.split(' ') ?? [];
  const author = articles.flatMap(({ authors }) => authors)[0]?.name;
  const story = articles.some(({ kind }) => kind === 'story');
  const model = articles.flatMap(({ models }) => models)[0];
  const places = [...new Set(articles.flatMap((article) => article.places))];
  const [place, other] = places.filter((name) => !/\s/u.test(name));
  const all: readonly (Example | undefined)[] = [
    term && { query: term.term, words: 'An abbreviation finds its long form too' },
    long === undefined ? undefined : { query: `"${long}"`, words: 'These words together, in this order' },
    word === undefined || !story
      ? undefined
      : { query: `${word} -kind:story`, words: 'Leaves something out' },
    word === undefined || !story ? undefined : { query: `${word} kind:story`, words: 'Only in stories' },
    author === undefined ? undefined : { query: withFilter('', 'by', author), words: 'Who wrote it' },
    model === undefined ? undefined : { query: withFilter('', 'model', model), words: 'A practice model' },
    place === undefined || other === undefined
      ? undefined
      : { query: `${place} OR ${other}`, words: 'One or the other' },
    marked ? { query: 'in:notes', words: 'What you marked and wrote' } : undefined,
  ];
  return all.filter((example) => example !== undefined);
}
