// Names to go to: titles, people, places, models, terms of the glossary and tags, found by how their words begin.
import type { IndexKind } from '../journal/types.js';
import { expand } from './expand.js';
import { Postings } from './postings.js';
import { byScore, createTop } from './rank.js';
import { createScorer } from './score.js';
import type { NameHit, SearchableIssue } from './types.js';

/** Names of a library. */
export interface Names {
  addIssue(issue: SearchableIssue): void;
  removeIssue(id: string): void;
  /** On how many notes a tag is; with 0 it is gone. */
  setTag(tag: string, count: number): void;
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

function namesOf(issue: SearchableIssue): (NameHit & { readonly also: string })[] {
  const where = issue.title ?? '';
  return [
    ...issue.articles.map(({ id, title, shortTitle = '', blocks }) => ({
      ...{ kind: 'article' as const, id, name: title, detail: where, issue: issue.id },
      ...{ count: blocks.length, also: shortTitle },
    })),
    ...(issue.index ?? []).map(({ id, kind, name, detail = '', passages }) => ({
      ...{ kind: KINDS[kind], id, name, detail, issue: issue.id, count: passages.length, also: '' },
    })),
    ...(issue.glossary ?? []).map(({ id, term, forms, definition, passages }) => ({
      ...{ kind: 'term' as const, id, name: term, detail: beginningOf(definition), issue: issue.id },
      ...{ count: passages.length, also: forms.join(' · ') },
    })),
  ];
}

/** Starts empty. */
export function createNames(): Names {
  const index = new Postings();
  const score = createScorer(index);
  const hits: (NameHit | undefined)[] = [];
  const byIssue = new Map<string, number[]>();
  const tags = new Map<string, number>();
  const add = ({ also, ...hit }: NameHit & { readonly also: string }): number => {
    const number = index.end;
    index.add({ id: number, title: hit.name, ...(also !== '' && { text: also }) });
    hits[number] = hit;
    return number;
  };
  const drop = (number: number): void => {
    index.discard(number);
    hits[number] = undefined;
  };

  return {
    addIssue(issue) {
      byIssue.set(issue.id, namesOf(issue).map(add));
    },
    removeIssue(id) {
      for (const number of byIssue.get(id) ?? []) drop(number);
      byIssue.delete(id);
    },
    setTag(tag, count) {
      const known = tags.get(tag);
      if (known !== undefined) drop(known);
      tags.delete(tag);
      if (count > 0)
        tags.set(tag, add({ kind: 'tag', id: tag, name: tag, detail: '', issue: '', count, also: '' }));
    },
    find(words, unfinished) {
      if (words.length === 0) return [];
      const slots = words.map((word, at) => ({
        ...expand(index, word, { unfinished: unfinished && at === words.length - 1 }),
        weight: 1,
      }));
      const all = 2 ** slots.length - 1;
      const { found, held, score: scores } = score(slots);
      const top = createTop(CANDIDATES, byScore);
      for (const document of found)
        if (hits[document] && ((held[document] ?? 0) & all) === all)
          top.offer(document, scores[document] ?? 0);
      const counts = new Map<string, number>();
      return top.best().flatMap(({ document }) => {
        const hit = hits[document];
        if (!hit) return [];
        const count = (counts.get(hit.kind) ?? 0) + 1;
        counts.set(hit.kind, count);
        return count <= PER_KIND ? [hit] : [];
      });
    },
  };
}
