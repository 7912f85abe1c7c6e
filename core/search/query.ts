// What a reader typed, as words to look up.
import { tokenise } from './analyse.js';
import { inflections } from './spelling.js';

/** One word of a query. */
export interface QueryWord {
  readonly term: string;
  /** Other spellings that mean the same: number, and the word joined with its neighbour (`multi agency`). */
  readonly forms: readonly string[];
  /** True for the word at the end, which may still be being typed. */
  readonly unfinished: boolean;
}

/** A pasted page is searched by its first words; more would not change the answer. */
const MAX_WORDS = 32;

/** Words that join others. They count only when a query has nothing else. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by did do does for from had has have he her his how i if in into is it its me ' +
    'my of on or our she so than that the their them then there these they this to us was we were what when where ' +
    'which who whose why will with would you your'
  ).split(' '),
);

/** The words of a query in order, each once; empty for a query without words. */
export function parseQuery(query: string): QueryWord[] {
  const tokens = tokenise(query);
  const parts = tokens.filter((token) => !token.compound).slice(0, MAX_WORDS);
  const compounds = tokens.filter((token) => token.compound);
  const content = parts.filter((token) => !STOP_WORDS.has(token.term));
  const words = new Map<string, QueryWord>();
  for (const part of content.length > 0 ? content : parts) {
    const place = parts.indexOf(part);
    const before = parts[place - 1];
    const after = parts[place + 1];
    const forms = new Set([
      ...(words.get(part.term)?.forms ?? []),
      ...inflections(part.term),
      ...(before ? [before.term + part.term] : []),
      ...(after ? [part.term + after.term] : []),
      ...compounds
        .filter((whole) => whole.start <= part.start && part.end <= whole.end)
        .map((whole) => whole.term),
    ]);
    forms.delete(part.term);
    words.set(part.term, { term: part.term, forms: [...forms], unfinished: part.end === query.length });
  }
  return [...words.values()];
}
