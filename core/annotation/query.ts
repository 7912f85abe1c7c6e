// Which annotations of the notebook are asked for, and what there is to choose from.
import { fold } from '../reading/fold.js';
import type { ArticleRef } from '../ipc/contract.js';
import { meaningOf, noteOf, quoteOf, styleOf, tagsOf } from './read.js';
import type { Annotation, MarkStyle } from './types.js';

/** What became of the passage of an annotation; `unknown` while it has not been looked for. */
export type PassageState = 'stands' | 'moved' | 'edited' | 'lost' | 'unknown';

/** An annotation with what the notebook says of its place. */
export interface NotebookEntry {
  readonly ref: ArticleRef;
  readonly annotation: Annotation;
  /** Title of the article, of the issue for a note on the whole issue. */
  readonly title: string;
  readonly issueTitle: string;
  /** Sorts articles in reading order across the library. */
  readonly order: number;
  /** Sorts the annotations of an article in reading order; infinite when the passage is lost. */
  readonly start: number;
  readonly passage: PassageState;
  /** Where it stands, short ("¶4"); empty when that is not known. */
  readonly place: string;
  /** The same in words ("paragraph 4"). */
  readonly placeInWords: string;
}

/** What is asked of an annotation; an absent field asks nothing. */
export interface NotebookFilter {
  /** Words that must all stand in quotation, note or tags; "in quotation marks" as one phrase. */
  readonly words?: string;
  readonly meaning?: string;
  readonly tag?: string;
  /** An issue, or `issue/article`. */
  readonly source?: string;
  readonly note?: 'with' | 'without';
  readonly style?: MarkStyle;
  /** First and last day on which it was made, `YYYY-MM-DD` in the reader's time. */
  readonly from?: string;
  readonly to?: string;
  readonly passage?: 'changed' | 'lost';
}

/** The fields of a filter that are chosen from a list. */
export type FacetField = 'meaning' | 'tag' | 'source' | 'note' | 'style' | 'passage';

const facetFields: readonly FacetField[] = ['meaning', 'tag', 'source', 'note', 'style', 'passage'];

/** For each field, each value it could take and how many annotations that would leave, the others as they are. */
export type Facets = Readonly<Record<FacetField, ReadonlyMap<string, number>>>;

/** The day of a time in the reader's own time zone, `YYYY-MM-DD`. */
export function localDay(iso: string): string {
  const date = new Date(iso);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether the fields of a filter ask for anything. */
export const isAsking = (filter: NotebookFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined && value !== '');

const folded = new WeakMap<Annotation, string>();

/** All that is searched of an annotation, folded; kept as long as the annotation is. */
function searchedText(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const tags = tagsOf(annotation).map((tag) => `#${tag}`);
  const text = fold([quoteOf(annotation), noteOf(annotation)?.markdown ?? '', ...tags].join('\n')).text;
  folded.set(annotation, text);
  return text;
}

/** The words of a query, folded; what stands in quotation marks is one of them. */
export function wordsOf(query: string): readonly string[] {
  return Array.from(fold(query).text.matchAll(/"([^"]+)"?|([^\s"]+)/g), ([, phrase = '', word = '']) =>
    (phrase === '' ? word : phrase).trim(),
  ).filter((word) => word !== '');
}

/** The values of a field an annotation has. */
function valuesOf(entry: NotebookEntry, field: FacetField): readonly string[] {
  const { annotation, ref, passage } = entry;
  switch (field) {
    case 'meaning':
      return [meaningOf(annotation)];
    case 'tag':
      return tagsOf(annotation);
    case 'source':
      return [ref.issue, `${ref.issue}/${ref.article}`];
    case 'note':
      return [noteOf(annotation) ? 'with' : 'without'];
    case 'style':
      return [styleOf(annotation)];
    case 'passage':
      return passage === 'lost' ? ['lost'] : passage === 'moved' || passage === 'edited' ? ['changed'] : [];
  }
}

/** The entries a filter asks for, in the order they came, and what there is to choose from. */
export function query(
  entries: readonly NotebookEntry[],
  filter: NotebookFilter,
): { readonly found: readonly NotebookEntry[]; readonly facets: Facets } {
  const words = wordsOf(filter.words ?? '');
  const { from = '', to = '' } = filter;
  const asked = facetFields.filter((field) => filter[field] !== undefined);
  const counts: Record<FacetField, Map<string, number>> = {
    meaning: new Map(),
    tag: new Map(),
    source: new Map(),
    note: new Map(),
    style: new Map(),
    passage: new Map(),
  };
  const add = (field: FacetField, values: readonly string[]): void => {
    for (const value of values) counts[field].set(value, (counts[field].get(value) ?? 0) + 1);
  };
  const found = entries.filter((entry) => {
    const { annotation } = entry;
    if (from !== '' || to !== '') {
      const day = localDay(annotation.created);
      if (day < from || (to !== '' && day > to)) return false;
    }
    if (words.length > 0) {
      const text = searchedText(annotation);
      if (!words.every((word) => text.includes(word))) return false;
    }
    const failing = asked.filter((field) => !valuesOf(entry, field).includes(filter[field] ?? ''));
    // A value of a field is counted where all the other fields are met.
    if (failing.length > 1) return false;
    for (const field of failing.length === 0 ? facetFields : failing) add(field, valuesOf(entry, field));
    return failing.length === 0;
  });
  return { found, facets: counts };
}
