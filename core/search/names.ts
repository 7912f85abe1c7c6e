// Names to go to: titles, people, places, models, terms of the glossary and tags, found by how their words begin.
import type { IndexKind } from '../journal/types.js';
import type { IndexedFields } from './documents.js';
import { expand, isNothing } from './expand.js';
import type { FrozenPart } from './frozen.js';
import { Postings } from './postings.js';
import { byScore, createTop } from './rank.js';
import { createScorer, type Slot } from './score.js';
import { FUNCTION_WORDS } from './stop-words.js';
import type { NameHit, SearchableIssue } from './types.js';

/** Names of a library. */
export interface Names {
  /** `frozen` is what `indexNames` made of it. */
  addIssue(issue: SearchableIssue, frozen: FrozenPart): void;
  removeIssue(id: string): void;
  /** On how many notes a tag is; with 0 it is gone. */
  setTag(tag: string, count: number): void;
  /** See `Postings.prepare`. */
  prepare(): boolean;
  /** Names that hold all words, the last of them perhaps as a beginning; best first, of each kind a few. */
  find(words: readonly string[], unfinished: boolean): readonly NameHit[];
}

/** Most names of one kind in an answer. */
const PER_KIND = 5;
/** Most candidates looked at. */
const CANDIDATES = 200;
/** A definition is told to about here, in UTF-16 units. */
const DETAIL = 120;

const KINDS: Readonly<Record<IndexKind, NameHit['kind']>> = {
  person: 'person',
  place: 'place',
  model: 'model',
};

const beginningOf = (text: string): string => {
  if (text.length <= DETAIL) return text;
  const cut = text.lastIndexOf(' ', DETAIL);
  return `${text.slice(0, cut > 0 ? cut : DETAIL)}…`;
};

/** A name of an issue by its number: articles first, then the index, then the glossary. */
function nameOf(
  { id: issue, title: where = '', articles, index = [], glossary = [] }: SearchableIssue,
  at: number,
) {
  const article = articles[at];
  if (article) {
    const { id, title: name, blocks } = article;
    return { kind: 'article' as const, id, name, detail: where, issue, count: blocks.length };
  }
  const entry = index[at - articles.length];
  if (entry) {
    const { id, kind, name, detail = '', passages } = entry;
    return { kind: KINDS[kind], id, name, detail, issue, count: passages.length };
  }
  const known = glossary[at - articles.length - index.length];
  if (!known) return undefined;
  const { id, term: name, definition, passages } = known;
  const detail = beginningOf(definition);
  return { kind: 'term' as const, id, name, detail, issue, count: passages.length };
}

/** What kind of name that is. */
function kindOf({ articles, index = [] }: SearchableIssue, at: number): NameHit['kind'] {
  if (at < articles.length) return 'article';
  const entry = index[at - articles.length];
  return entry ? KINDS[entry.kind] : 'term';
}

/** Names are looked for by so many words: as the longest titles have. */
const MOST_WORDS = 10;

const fieldsOf = (id: number, title: string, also = ''): IndexedFields => ({
  id,
  title,
  ...(also !== '' && { text: also }),
});

/** The names of an issue as an index of their own, to be kept with it. */
export function indexNames({ articles, index = [], glossary = [] }: SearchableIssue): FrozenPart {
  const postings = new Postings();
  const add = (name: string, also?: string): void => {
    postings.add(fieldsOf(postings.end, name, also));
  };
  for (const { title, shortTitle } of articles) add(title, shortTitle);
  for (const { name } of index) add(name);
  for (const { term, forms } of glossary) add(term, forms.join(' · '));
  return postings.take();
}

/** Starts empty. */
export function createNames(): Names {
  const index = new Postings();
  const scorer = createScorer(index);
  /** By number: the name, or where it is to be found once it is asked for. */
  const hits: (NameHit | { readonly of: SearchableIssue; readonly at: number } | undefined)[] = [];
  const byIssue = new Map<string, { readonly first: number; readonly count: number }>();
  const tags = new Map<string, number>();
  const hitOf = (number: number): NameHit | undefined => {
    const hit = hits[number];
    return hit && 'of' in hit ? nameOf(hit.of, hit.at) : hit;
  };

  return {
    addIssue(issue, frozen) {
      const first = index.end;
      const count = frozen.documents;
      index.put(frozen);
      for (let at = 0; at < count; at += 1) hits[first + at] = { of: issue, at };
      byIssue.set(issue.id, { first, count });
    },
    removeIssue(id) {
      const { first = 0, count = 0 } = byIssue.get(id) ?? {};
      if (count > 0) index.drop(first);
      hits.fill(undefined, first, first + count);
      byIssue.delete(id);
    },
    setTag(tag, count) {
      const known = tags.get(tag);
      if (known !== undefined) {
        index.discard(known);
        hits[known] = undefined;
      }
      tags.delete(tag);
      if (count === 0) return;
      const number = index.end;
      index.add(fieldsOf(number, tag));
      hits[number] = { kind: 'tag', id: tag, name: tag, detail: '', issue: '', count };
      tags.set(tag, number);
    },
    prepare: () => index.prepare(),
    find(words, unfinished) {
      // What is left out of the index is asked for by who types a title.
      const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
      const asked = telling.length > 0 ? telling : words;
      if (asked.length === 0 || asked.length > MOST_WORDS) return [];
      const slots: Slot[] = [];
      for (const word of asked) {
        const expanded = expand(index, word, { unfinished: unfinished && word === words.at(-1) });
        // Most queries are of words that no name has all of.
        if (isNothing(expanded)) return [];
        slots.push({ ...expanded, weight: 1 });
      }
      const all = 2 ** slots.length - 1;
      const { found, held, score: scores } = scorer.score(slots);
      const top = createTop(CANDIDATES, byScore);
      for (const document of found)
        if (hits[document] && ((held[document] ?? 0) & all) === all)
          top.offer(document, scores[document] ?? 0);
      const counts = new Map<string, number>();
      return top.best().flatMap(({ document }) => {
        const hit = hits[document];
        if (!hit) return [];
        const kind = 'of' in hit ? kindOf(hit.of, hit.at) : hit.kind;
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        return count <= PER_KIND ? (hitOf(document) ?? []) : [];
      });
    },
  };
}
