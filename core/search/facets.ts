// How the hits of a query divide: by issue, kind, model, place, tag and meaning, with counts.
import type { Entry } from './library.js';
import { meaningNameOf } from './notes.js';
import type { Facet } from './types.js';

type Value = readonly [value: string, label: string];

const plain = (values: readonly string[]): readonly Value[] => values.map((value) => [value, value]);

const FACETS: Readonly<Record<Facet['key'], (entry: Entry) => readonly Value[]>> = {
  in: ({ note }) => [note ? ['notes', 'Notes'] : ['articles', 'Articles']],
  issue: ({ issue }) => [[issue.id, issue.title ?? issue.id]],
  kind: ({ article }) => plain(article ? [article.kind] : []),
  model: ({ article }) => plain(article?.models ?? []),
  place: ({ article }) => plain(article?.places ?? []),
  tag: ({ note }) => plain(note?.tags ?? []),
  meaning: ({ note }) => (note && note.meaning !== '' ? plain([meaningNameOf(note)]) : []),
};

/** Counts of the values of every facet, most first, then by name; a facet nothing has a value for is left out. */
export function countFacets(entries: readonly Entry[]): readonly Facet[] {
  return (Object.keys(FACETS) as Facet['key'][]).flatMap((key) => {
    const counts = new Map<string, { label: string; count: number }>();
    for (const entry of entries)
      for (const [value, label] of new Map(FACETS[key](entry))) {
        const known = counts.get(value);
        if (known) known.count += 1;
        else counts.set(value, { label, count: 1 });
      }
    if (counts.size === 0) return [];
    const values = [...counts]
      .map(([value, { label, count }]) => ({ value, label, count }))
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
    return [{ key, values }];
  });
}
