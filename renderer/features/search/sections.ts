// What the list of the search box holds: completions, passages, notes, names and commands, each under its head.
import type { Completion } from '../../../core/search/complete.js';
import { fold } from '../../../core/reading/fold.js';
import { parseQuery, type Query } from '../../../core/search/query.js';
import type { NameHit, SearchGroup, SearchHit, SearchResults } from '../../../core/search/types.js';
import { kindWords } from './words.js';

/** Id of an option, made from the id of the list. */
export const optionId = (list: string, index: number): string => `${list}-option-${index}`;

/** A command as the list shows it. */
export interface OfferedCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

/** Where a query in the list comes from. */
export type QueryOrigin = 'saved' | 'recent' | 'example';

/** One option of the list. */
export type Item =
  | { readonly kind: 'complete'; readonly completion: Completion }
  /** `at` counts all hits of the answer, in the order of `hitsOf`. */
  | { readonly kind: 'hit'; readonly hit: SearchHit; readonly at: number; readonly article: string }
  | { readonly kind: 'name'; readonly name: NameHit }
  | { readonly kind: 'command'; readonly command: OfferedCommand }
  | {
      readonly kind: 'query';
      readonly origin: QueryOrigin;
      readonly query: string;
      /** What an example shows. */
      readonly words?: string;
    }
  | { readonly kind: 'all' };

/** Options under one head. */
export interface Section {
  /** Unique in the list; fit for an element's id. */
  readonly id: string;
  readonly head: string;
  readonly detail?: string;
  readonly items: readonly Item[];
}

/** Passages before everything else, and notes after them; the rest of the passages stand at the end. */
const FIRST = 8;
const NOTES = 4;
const COMMANDS = 4;

/** All hits of an answer in the order they are gone through. */
export const hitsOf = (results: SearchResults | null): readonly SearchHit[] =>
  results?.groups.flatMap((group) => group.hits) ?? [];

const nameHeads: readonly (readonly [NameHit['kind'], string])[] = [
  ['article', 'Articles'],
  ['person', 'People'],
  ['place', 'Places'],
  ['model', 'Practice models'],
  ['term', 'Glossary'],
  ['tag', 'Tags'],
];

const plain = (text: string): string => fold(text).text.trim();
const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Commands whose names hold all the words, each as the beginning of a word; none for a query that is more than words. */
export function commandsFor<T extends OfferedCommand>(
  commands: readonly T[],
  { source, parts }: Query,
): readonly T[] {
  const typed = wordsIn(source);
  if (source.trim().length < 2 || typed.length === 0) return [];
  if (parts.some((part) => part.kind !== 'word' || part.without)) return [];
  return commands
    .filter(({ label }) => {
      const there = wordsIn(label);
      return typed.every((word) => there.some((known) => known.startsWith(word)));
    })
    .slice(0, COMMANDS);
}

const passageSections = (
  groups: readonly SearchGroup[],
  items: ReadonlyMap<SearchHit, Item>,
  name: string,
): readonly Section[] =>
  groups.flatMap((group) =>
    group.hits.length === 0
      ? []
      : [
          {
            id: `${name}-${group.issue}-${group.article}`,
            head: group.title,
            detail: kindWords[group.kind],
            items: group.hits.flatMap((hit) => items.get(hit) ?? []),
          },
        ],
  );

/** The first `count` hits of the groups, and the others; a group may be cut in two. */
function cut(
  groups: readonly SearchGroup[],
  count: number,
): { readonly first: readonly SearchGroup[]; readonly rest: readonly SearchGroup[] } {
  let room = count;
  const first: SearchGroup[] = [];
  const rest: SearchGroup[] = [];
  for (const group of groups) {
    first.push({ ...group, hits: group.hits.slice(0, room) });
    rest.push({ ...group, hits: group.hits.slice(room) });
    room = Math.max(0, room - group.hits.length);
  }
  return { first, rest };
}

const section = (id: string, head: string, items: readonly Item[], detail?: string): readonly Section[] =>
  items.length === 0 ? [] : [{ id, head, items, ...(detail !== undefined && { detail }) }];

/** The list for what is typed. */
export function sectionsOf(
  query: string,
  results: SearchResults | null,
  completions: readonly Completion[],
  commands: readonly OfferedCommand[],
): readonly Section[] {
  const offered = completions
    .filter(({ kind }) => kind !== 'word')
    .map((completion): Item => ({ kind: 'complete', completion }));
  const hits = hitsOf(results);
  const items = new Map<SearchHit, Item>();
  hits.forEach((hit, at) => {
    const group = results?.groups.find((one) => one.hits.includes(hit));
    items.set(hit, { kind: 'hit', hit, at, article: group?.shortTitle ?? hit.article });
  });
  const groups = results?.groups ?? [];
  const only = (kind: SearchHit['kind']): readonly SearchGroup[] =>
    groups.map((group) => ({ ...group, hits: group.hits.filter((hit) => hit.kind === kind) }));
  const { first, rest } = cut(only('passage'), FIRST);
  const noted = only('note').flatMap((group) => group.hits);
  const bare = hits.length === noted.length;
  const notes = (bare ? noted : noted.slice(0, NOTES)).flatMap((hit) => items.get(hit) ?? []);
  const names = results?.names ?? [];
  const found = commandsFor(commands, parseQuery(query)).map((command): Item => ({
    kind: 'command',
    command,
  }));
  return [
    ...section('complete', 'Narrow the search', offered),
    ...passageSections(first, items, 'first'),
    ...section(
      'notes',
      'Your marks and notes',
      notes,
      noted.length > notes.length ? `${noted.length}` : undefined,
    ),
    ...nameHeads.flatMap(([kind, head]) =>
      section(
        `names-${kind}`,
        head,
        names.filter((name) => name.kind === kind).map((name): Item => ({ kind: 'name', name })),
      ),
    ),
    ...section('commands', 'Commands', found),
    ...passageSections(rest, items, 'rest').map((one) => ({ ...one, detail: 'more' })),
    ...section('all', 'Everything found', hits.length > 0 ? [{ kind: 'all' }] : []),
  ];
}

/**
 * Which option Enter means before any is chosen: the first found, or the first value of a filter while one is typed;
 * -1 for none.
 */
export function firstChoice(items: readonly Item[]): number {
  const [head] = items;
  if (!head || head.kind === 'query') return -1;
  if (head.kind === 'complete' && head.completion.kind === 'value') return 0;
  const found = items.findIndex(({ kind }) => kind !== 'complete');
  return found < 0 ? 0 : found;
}
