// What can stand where the reader is typing: the name of a filter, a value it can have, a word of the library.
import type { Entry, Shelves } from './library.js';
import { meaningNameOf } from './notes.js';
import { valuesOf } from './filters.js';
import { articleKinds } from '../journal/kinds.js';
import { FILTER_KEYS, plainTerms, type FilterKey } from './query.js';
import type { TextSpan } from '../journal/sentences.js';

/** One thing to put in. */
export interface Completion {
  readonly kind: 'filter' | 'value' | 'word';
  /** As it is shown: `kind:`, `story`, `safeguarding`. */
  readonly label: string;
  /** The whole query with it put in, and where the caret goes then. */
  readonly text: string;
  readonly caret: number;
  /** What of the query it takes the place of. */
  readonly span: TextSpan;
}

const MOST = 8;
const WORDS = 5;

const quoted = (value: string): string => (/[\s"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/** What of an entry is offered for a key: names in full, as a reader would read them. */
function namesIn(entry: Entry, key: 'by' | 'place' | 'model' | 'meaning'): readonly string[] {
  if (key === 'by') return entry.article?.authors.map(({ name }) => name) ?? [];
  if (key !== 'meaning') return valuesOf(entry, key);
  return entry.note && entry.note.meaning !== '' ? [meaningNameOf(entry.note)] : [];
}

/** The values of a filter there are, the most frequent or the best known first. */
function valuesFor(key: FilterKey, { entries, issues, tags }: Shelves): readonly string[] {
  switch (key) {
    case 'in':
      return ['articles', 'notes'];
    case 'kind':
      return articleKinds;
    case 'issue':
      return issues.map(({ id, title, number }) => (number === undefined ? (title ?? id) : String(number)));
    case 'tag':
      return [...tags].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
    case 'by':
    case 'place':
    case 'model':
    case 'meaning': {
      const counts = new Map<string, number>();
      for (const entry of entries) {
        if (!entry || entry.about >= 0 || (entry.note !== undefined) !== (key === 'meaning')) continue;
        const values = namesIn(entry, key);
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [...counts]
        .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'))
        .map(([value]) => value);
    }
  }
}

/** What fits at `caret`; nothing between words. */
export function complete(source: string, caret: number, shelves: Shelves): readonly Completion[] {
  const before = source.slice(0, caret);
  const after = source.slice(caret);
  if (/^[^\s]/u.test(after)) return [];
  const typed = /(?:^|\s)([-−]?)(?:([a-z]+):)?("[^"]*|[^\s"]*)$/iu.exec(before);
  if (!typed) return [];
  const [, minus = '', keyTyped = '', valueTyped = ''] = typed;
  const make = (kind: Completion['kind'], label: string, put: string): Completion => {
    const start = before.length - (keyTyped === '' ? 0 : keyTyped.length + 1) - valueTyped.length;
    const space = kind === 'filter' || after.startsWith(' ') ? '' : ' ';
    return {
      ...{ kind, label, span: { start, end: caret } },
      text: before.slice(0, start) + put + space + after,
      caret: start + put.length + space.length,
    };
  };
  const key = FILTER_KEYS.find((known) => known === keyTyped.toLowerCase());
  if (key) {
    const wanted = plainTerms(valueTyped);
    return valuesFor(key, shelves)
      .filter((value) => {
        const words = plainTerms(value);
        return wanted.every((want) => words.some((word) => word.startsWith(want)));
      })
      .slice(0, MOST)
      .map((value) => make('value', value, `${key}:${quoted(value)}`));
  }
  if (keyTyped !== '' || valueTyped === '' || valueTyped.startsWith('"')) return [];
  const start = valueTyped.toLowerCase();
  const filters = FILTER_KEYS.filter((known) => known.startsWith(start)).map((known) =>
    make('filter', `${known}:`, `${known}:`),
  );
  const [term, more] = plainTerms(valueTyped);
  const words =
    minus !== '' || term === undefined || more !== undefined || term.length < 2
      ? []
      : [...shelves.postings.begun(term).words.keys()]
          .slice(0, WORDS)
          .map((word) => make('word', word, word));
  return [...filters, ...words].slice(0, MOST);
}
