// Whether a document is what the filters of a query ask for.
import type { ArticleKind } from '../journal/types.js';
import { meaningNameOf } from './notes.js';
import { plainTerms, type FilterKey, type FilterPart, type Query } from './query.js';
import type { SearchableArticle, SearchableNote } from './types.js';

/** What filters look at. */
export interface Filterable {
  readonly issue: { readonly id: string; readonly title?: string; readonly number?: number };
  readonly article: SearchableArticle | undefined;
  readonly note: SearchableNote | undefined;
}

/** What a kind of article may also be called. */
const KIND_NAMES: Readonly<Record<ArticleKind, string>> = {
  'front-matter': 'front-matter opening',
  leadership: 'leadership',
  practice: 'practice',
  story: 'story stories',
  learning: 'learning',
  evaluation: 'evaluation',
  'back-matter': 'back-matter closing',
  companion: 'companion',
};

/** The values a document has for a key, in words. */
export function valuesOf({ issue, article, note }: Filterable, key: FilterKey): readonly string[] {
  switch (key) {
    case 'in':
      return [note ? 'notes marks' : 'articles passages'];
    case 'kind':
      return article ? [KIND_NAMES[article.kind]] : [];
    case 'tag':
      return note?.tags ?? [];
    case 'by':
      return article?.authors.map(({ name, organisation = '' }) => `${name} ${organisation}`) ?? [];
    case 'place':
      return article?.places ?? [];
    case 'model':
      return article?.models ?? [];
    case 'issue':
      return [issue.id, issue.title ?? '', ...(issue.number === undefined ? [] : [String(issue.number)])];
    case 'meaning':
      return note && note.meaning !== '' ? [note.meaning, meaningNameOf(note)] : [];
  }
}

/** A document has one of each of these, so that two filters of them mean "either". */
const SINGLE: ReadonlySet<FilterKey> = new Set(['in', 'kind', 'issue', 'meaning']);

/** Whether each word of a value begins a word of what is there: `place:york` is North Yorkshire. */
function fits(wanted: readonly string[], there: string, whole: boolean): boolean {
  const words = plainTerms(there);
  return wanted.every((want) => words.some((word) => (whole ? word === want : word.startsWith(want))));
}

/**
 * A predicate for all filters of a query; undefined where it has none. Filters of one key are alternatives where a
 * document has one value, and all asked for where it can have several.
 */
export function filterOf(query: Query): ((document: Filterable) => boolean) | undefined {
  const filters = query.parts.filter((part): part is FilterPart => part.kind === 'filter');
  if (filters.length === 0) return undefined;
  const optional = new Set(query.either.flat());
  const tests = filters
    .filter((part) => !optional.has(query.parts.indexOf(part)))
    .map((part) => ({ part, test: testOf(part) }));
  const keys = [...new Set(tests.map(({ part }) => part.key))];
  return (document) =>
    keys.every((key) => {
      const wanted = tests.filter(({ part }) => part.key === key && !part.without);
      const unwanted = tests.filter(({ part }) => part.key === key && part.without);
      if (unwanted.some(({ test }) => test(document))) return false;
      if (wanted.length === 0) return true;
      return SINGLE.has(key)
        ? wanted.some(({ test }) => test(document))
        : wanted.every(({ test }) => test(document));
    });
}

/** Whether a document has a value that one filter asks for, whatever its minus. */
export function testOf({ key, value }: FilterPart): (document: Filterable) => boolean {
  const wanted = plainTerms(value);
  // A number is itself: issue:1 is not issue 12.
  const whole = key === 'issue' && /^\d+$/.test(value);
  return (document) =>
    wanted.length > 0 && valuesOf(document, key).some((there) => fits(wanted, there, whole));
}
