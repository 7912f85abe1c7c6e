// Sorts and groups the annotations of the notebook.
import { meaningColours, meaningIn, type Meaning } from './meanings.js';
import type { NotebookGrouping, NotebookSort } from './notebook-choices.js';
import { localDay, type NotebookEntry } from './query.js';
import { isUnmarked, meaningOf, tagsOf } from './read.js';

/** Annotations that belong together; one with several tags is in several groups. */
export interface NotebookGroup {
  readonly key: string;
  readonly title: string;
  /** The issue, where there are several. */
  readonly detail?: string;
  readonly entries: readonly NotebookEntry[];
}

const ascending = (a: number | string, b: number | string): number => (a === b ? 0 : a < b ? -1 : 1);

const reading = (a: NotebookEntry, b: NotebookEntry): number =>
  ascending(a.order, b.order) ||
  ascending(a.start, b.start) ||
  ascending(a.annotation.created, b.annotation.created) ||
  ascending(a.annotation.id, b.annotation.id);

const comparisons: Readonly<Record<NotebookSort, (a: NotebookEntry, b: NotebookEntry) => number>> = {
  reading,
  newest: (a, b) => ascending(b.annotation.created, a.annotation.created) || reading(a, b),
  oldest: (a, b) => ascending(a.annotation.created, b.annotation.created) || reading(a, b),
  changed: (a, b) => ascending(b.annotation.modified, a.annotation.modified) || reading(a, b),
};

/** The entries in an order. */
export const sorted = (entries: readonly NotebookEntry[], sort: NotebookSort): readonly NotebookEntry[] =>
  entries.toSorted(comparisons[sort]);

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
const dayMs = 24 * 60 * 60 * 1000;

/** "Today", "Yesterday", "In the last seven days", then the month. */
function dateGroup(iso: string, now: Date): string {
  const ago = (days: number): string => localDay(new Date(now.getTime() - days * dayMs).toISOString());
  const day = localDay(iso);
  if (day >= ago(0)) return 'Today';
  if (day === ago(1)) return 'Yesterday';
  return day >= ago(7) ? 'In the last seven days' : month.format(new Date(iso));
}

const untagged = 'Without a tag';

/** What stands over notes that have no meaning. */
export const withoutMeaning = 'Without a meaning';
const colourName = (colour: string): string => `${colour.charAt(0).toUpperCase()}${colour.slice(1)}`;

/** The groups an entry belongs to: key and title. */
function groupsOf(
  { ref, annotation, title }: NotebookEntry,
  by: NotebookGrouping,
  meanings: readonly Meaning[],
  now: Date,
): readonly (readonly [key: string, title: string])[] {
  switch (by) {
    case 'article':
      return [[`${ref.issue}/${ref.article}`, title]];
    case 'meaning': {
      const { id, name } = meaningIn(meanings, meaningOf(annotation));
      return [[id, id === '' ? withoutMeaning : name]];
    }
    case 'colour': {
      // A note without a mark has no colour.
      if (meaningOf(annotation) === '' && isUnmarked(annotation)) return [['', withoutMeaning]];
      const { colour } = meaningIn(meanings, meaningOf(annotation));
      return [[colour, colourName(colour)]];
    }
    case 'tag': {
      const tags = tagsOf(annotation);
      return tags.length === 0 ? [['', untagged]] : tags.map((tag) => [`#${tag}`, `#${tag}`] as const);
    }
    case 'date': {
      const said = dateGroup(annotation.created, now);
      return [[said, said]];
    }
  }
}

/** Puts sorted entries together. Groups stand in an order of their own: as read, as the reader's meanings, by name. */
export function grouped(
  entries: readonly NotebookEntry[],
  {
    by,
    meanings,
    now,
  }: { readonly by: NotebookGrouping; readonly meanings: readonly Meaning[]; readonly now: Date },
): readonly NotebookGroup[] {
  const groups = new Map<string, { title: string; first: NotebookEntry; entries: NotebookEntry[] }>();
  for (const entry of entries)
    for (const [key, title] of groupsOf(entry, by, meanings, now)) {
      const group = groups.get(key) ?? { title, first: entry, entries: [] };
      group.entries.push(entry);
      groups.set(key, group);
    }
  const issues = new Set(entries.map(({ ref }) => ref.issue));
  const place = (list: readonly string[], key: string): number =>
    list.includes(key) ? list.indexOf(key) : list.length;
  const meaningIds = meanings.map(({ id }) => id);
  type Keyed = readonly [string, { readonly first: NotebookEntry }];
  const newest = ([, { first }]: Keyed): string => localDay(first.annotation.created);
  const compare: Readonly<Record<NotebookGrouping, (a: Keyed, b: Keyed) => number>> = {
    article: ([, a], [, b]) => ascending(a.first.order, b.first.order),
    meaning: ([a], [b]) => ascending(place(meaningIds, a), place(meaningIds, b)) || ascending(a, b),
    colour: ([a], [b]) => ascending(place(meaningColours, a), place(meaningColours, b)),
    // What has no tag comes last.
    tag: ([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'en')),
    date: (a, b) => ascending(newest(b), newest(a)),
  };
  return [...groups].sort(compare[by]).map(([key, { title, first, entries: inside }]) => ({
    key,
    title,
    ...(by === 'article' && issues.size > 1 && { detail: first.issueTitle }),
    entries: inside,
  }));
}
