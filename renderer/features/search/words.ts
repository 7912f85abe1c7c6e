// How search says things: counts, kinds and places in plain words.
import { citedNumber } from '../../../core/journal/labels.js';
import type { ArticleKind } from '../../../core/journal/types.js';
import type { Completion } from '../../../core/search/complete.js';
import { parseQuery } from '../../../core/search/query.js';
import type { NameHit, SearchHit, SearchResults } from '../../../core/search/types.js';

/** The kind of an article, as a reader would say it. */
export const kindWords: Readonly<Record<ArticleKind, string>> = {
  'front-matter': 'Opening',
  leadership: 'Leadership',
  practice: 'Practice',
  story: 'Story',
  learning: 'Learning',
  evaluation: 'Evaluation',
  'back-matter': 'Closing',
  companion: 'Companion',
};

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/** "12 passages in 4 articles"; says so where only the best are shown, and where nobody counted to the end. */
export function countWords({ total, articles, groups, more }: SearchResults): string {
  const hits = groups.flatMap((group) => group.hits);
  const notes = hits.length > 0 && hits.every(({ kind }) => kind === 'note');
  const found = `${counted(total, notes ? 'note' : 'passage')} in ${counted(articles, 'article')}`;
  if (more) return `At least ${found}`;
  return hits.length < total ? `Best ${hits.length} of ${found}` : found;
}

/** What a name leads to, short; a glossary entry shows how it begins. */
export function nameCount({ kind, count, detail }: NameHit): string {
  if (kind === 'article') return detail;
  if (kind === 'tag') return counted(count, 'mark');
  return [detail, counted(count, 'passage')].filter((part) => part !== '').join(' · ');
}

/** A completion as it is shown: kinds of article in words. */
export function kindLabel({ label, text }: Completion): string {
  const kind = kindWords[label as ArticleKind] as string | undefined;
  return kind !== undefined && text.includes(`kind:${label}`) ? `${label} (${kind})` : label;
}

/** "Also searching for Family Group Conference"; empty where nothing is. */
export const alsoWords = ({ also }: SearchResults): string =>
  also.length === 0 ? '' : `Also searching for ${also.flatMap((one) => one.also).join(', ')}`;

const quoted = (word: string): string => `“${word}”`;

/**
 * "Nothing has “court”; showing “count”", "Nothing has “zebra”", "No passage has all of these words"; empty where all
 * words were found together.
 */
export const insteadWords = ({
  instead,
  absent,
  apart,
}: Pick<SearchResults, 'instead' | 'absent' | 'apart'>): string =>
  [
    ...instead.map(
      ({ typed, shown }) => `Nothing has ${quoted(typed)}; showing ${shown.map(quoted).join(' or ')}`,
    ),
    ...(absent.length > 0 ? [`Nothing has ${absent.map(quoted).join(' or ')}`] : []),
    ...(apart ? ['No passage has all of these words'] : []),
  ].join('. ');

/** What to do where nothing is asked for yet, as by `by:` or a lone quotation mark; undefined where something is. */
export function unaskedWords(query: string): string | undefined {
  const { parts, dangling } = parseQuery(query);
  if (parts.length > 0) return undefined;
  return dangling ? 'Go on typing, or choose what to narrow the search by.' : 'Go on typing.';
}

/** What was found, as it is spoken: how much, and what was looked for in place of what was typed. */
export const foundWords = (results: SearchResults): string =>
  results.total === 0
    ? (unaskedWords(results.query) ?? 'Nothing found')
    : [countWords(results), insteadWords(results)].filter((words) => words !== '').join('. ');

/** Where in its article a hit stands: "¶5", "Title". */
export function placeWords(hit: SearchHit): string {
  switch (hit.field) {
    case 'title':
      return 'Title';
    case 'standfirst':
      return 'Standfirst';
    case 'people':
      return 'Authors';
    case 'tags':
      return hit.kind === 'note' ? 'Tags of your note' : 'Models and places';
    case 'note':
      return 'Your note';
    case 'quote':
      return 'Marked by you';
    case 'heading':
    case 'text':
      return `¶${citedNumber(hit.label)}`;
  }
}
