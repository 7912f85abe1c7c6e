// What a reader typed, as a query: words, phrases, exclusions and filters, each with the place where it stands.
import type { TextSpan } from '../journal/sentences.js';
import { tokenise } from './analyse.js';

/** What a query can be narrowed by, as it is typed before a colon. */
export const FILTER_KEYS = ['in', 'kind', 'tag', 'by', 'place', 'model', 'issue', 'meaning'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

interface Part {
  /** Where it stands in the source, with its minus, quotation marks and key: what a chip takes out. */
  readonly span: TextSpan;
  /** True after a minus. */
  readonly without: boolean;
}

/** One word; hyphens and apostrophes inside it are still there in `text`. */
export interface WordPart extends Part {
  readonly kind: 'word';
  readonly text: string;
  /** Folded: `childrens`; the parts of a hyphenated word are words of their own. */
  readonly term: string;
  /** `multiagency` for each part of `multi-agency`. */
  readonly compound?: string;
  /** The word ends where the query ends: it may still be being typed. */
  readonly unfinished: boolean;
}

/** Words that have to stand together and in this order. */
export interface PhrasePart extends Part {
  readonly kind: 'phrase';
  readonly text: string;
  readonly terms: readonly string[];
}

/** `key:value`. */
export interface FilterPart extends Part {
  readonly kind: 'filter';
  readonly key: FilterKey;
  /** As typed, without quotation marks; never empty. */
  readonly value: string;
}

export type QueryPart = WordPart | PhrasePart | FilterPart;

/** A query understood. */
export interface Query {
  /** As it was typed. */
  readonly source: string;
  readonly parts: readonly QueryPart[];
  /** Groups of indices into `parts`: OR stood between them, and one of them is enough. */
  readonly either: readonly (readonly number[])[];
  /** A key with a colon and nothing after it, at the end: `kind:`. Completion can offer what goes there. */
  readonly dangling?: { readonly key: FilterKey; readonly span: TextSpan };
}

/** A pasted page is searched by its first words; more would not change the answer. */
const MAX_PARTS = 64;

const OPENING = '"“„«';
const CLOSING = '"”«»“';
/** One piece of a query between spaces: an optional minus, an optional key, then a quotation or a run of letters. */
const PIECE = new RegExp(
  String.raw`([-−–]?)(?:(${FILTER_KEYS.join('|')}):)?(?:[${OPENING}]([^${CLOSING}]*)[${CLOSING}]?|([^\s${OPENING}]+))?`,
  'giuy',
);
const isKey = (key: string): key is FilterKey => (FILTER_KEYS as readonly string[]).includes(key);

/** Understands any text: an unfinished quotation ends with the query, a stray sign is no part of it. */
export function parseQuery(source: string): Query {
  const parts: QueryPart[] = [];
  const either: number[][] = [];
  let dangling: Query['dangling'];
  /** First index of the parts of the piece before, and whether OR stands between it and the next. */
  let before: readonly number[] = [];
  let or = false;
  let at = 0;

  const note = (added: readonly QueryPart[]): void => {
    const indices = added.map((_, index) => parts.length + index);
    parts.push(...added);
    if (or && before.length > 0 && indices.length > 0) {
      const group = either.find((known) => before.some((index) => known.includes(index)));
      if (group) group.push(...indices);
      else either.push([...before, ...indices]);
    }
    or = false;
    before = indices;
  };

  while (at < source.length && parts.length < MAX_PARTS) {
    if (/\s/u.test(source[at] ?? '')) {
      at += 1;
      continue;
    }
    PIECE.lastIndex = at;
    const [whole = '', minus = '', typedKey = '', quoted, bare] = PIECE.exec(source) ?? [];
    if (whole === '') {
      at += 1;
      continue;
    }
    const span = { start: at, end: at + whole.length };
    at = span.end;
    const key = typedKey.toLowerCase();
    const without = minus !== '';
    if (isKey(key)) {
      const value = (quoted ?? bare ?? '').trim();
      if (value !== '') note([{ kind: 'filter', span, without, key, value }]);
      else if (source.slice(span.end).trim() === '') dangling = { key, span };
    } else if (quoted !== undefined) {
      const found = plainTerms(quoted);
      if (found.length > 0) note([{ kind: 'phrase', span, without, text: quoted.trim(), terms: found }]);
    } else if (bare === 'OR' || bare === '|') or = before.length > 0 && !without;
    else {
      const text = bare ?? '';
      const tokens = tokenise(text);
      const offset = span.end - text.length;
      const compounds = tokens.filter((token) => token.compound);
      if (without && tokens.some((token) => token.compound))
        note([{ kind: 'phrase', span, without, text, terms: plainTerms(text) }]);
      else
        note(
          tokens
            .filter((token) => !token.compound)
            .map((token, index) => {
              const compound = compounds.find(({ start, end }) => start <= token.start && token.end <= end);
              return {
                kind: 'word',
                span: {
                  start: without && index === 0 ? span.start : offset + token.start,
                  end: offset + token.end,
                },
                without,
                text: text.slice(token.start, token.end),
                term: token.term,
                ...(compound && { compound: compound.term }),
                unfinished: offset + token.end === source.length,
              };
            }),
        );
    }
  }
  return { source, parts, either, ...(dangling && { dangling }) };
}

/** The words of a phrase in order, folded, without joined forms. */
export const plainTerms = (text: string): readonly string[] =>
  tokenise(text)
    .filter((token) => !token.compound)
    .map((token) => token.term);

/** One removable piece of a query, as it is shown. */
export interface Chip {
  /** Index of the part in `Query.parts`. */
  readonly part: number;
  readonly label: string;
  readonly kind: 'phrase' | 'without' | 'filter';
}

const quote = (text: string): string => `“${text}”`;

/** What of a query is shown as chips: filters, phrases and exclusions. Plain words are not. */
export function chipsOf({ parts }: Query): readonly Chip[] {
  return parts.flatMap((part, index): Chip[] => {
    const minus = part.without ? 'not ' : '';
    switch (part.kind) {
      case 'filter':
        return [{ part: index, label: `${minus}${part.key}: ${part.value}`, kind: 'filter' }];
      case 'phrase':
        return [{ part: index, label: minus + quote(part.text), kind: part.without ? 'without' : 'phrase' }];
      case 'word':
        return part.without ? [{ part: index, label: minus + part.text, kind: 'without' }] : [];
    }
  });
}

/** The text of a query without one of its parts, and without an OR that would be left over. */
export function withoutPart({ source, parts }: Query, index: number): string {
  const part = parts[index];
  if (!part) return source;
  const head = source.slice(0, part.span.start).trimEnd();
  const tail = source.slice(part.span.end).trimStart();
  const joined = [head, tail].filter((side) => side !== '').join(' ');
  return joined
    .replace(/(^|\s)(?:OR|\|)(?=\s+(?:OR|\|)(?:\s|$))/gu, '')
    .replace(/^\s*(?:OR|\|)\s+|\s+(?:OR|\|)\s*$/gu, '')
    .trim();
}

/** The text of a query with a filter put at its end; a value of several words is quoted. */
export function withFilter(source: string, key: FilterKey, value: string): string {
  const filter = `${key}:${/[\s"“”]/u.test(value) ? `"${value.replace(/["“”]/gu, '')}"` : value}`;
  return [source.trim(), filter].filter((text) => text !== '').join(' ');
}
