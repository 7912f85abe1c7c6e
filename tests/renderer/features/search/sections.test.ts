// The one list of the search box: what stands in it, under which head, and what Enter means first.
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../core/search/query.js';
import { noResults, type SearchGroup, type SearchHit } from '../../../../core/search/types.js';
import {
  commandsFor,
  firstChoice,
  hitsOf,
  sectionsOf,
} from '../../../../renderer/features/search/sections.js';

const hit = (article: string, at: number, kind: SearchHit['kind'] = 'passage'): SearchHit => ({
  kind,
  issue: 'six',
  article,
  block: `b${at}`,
  label: String(at),
  field: kind === 'note' ? 'note' : 'text',
  range: { start: at, end: at + 1 },
  excerpt: { text: 'words', marks: [] },
  ...(kind === 'note' && { note: `n${at}` }),
});
const group = (article: string, hits: readonly SearchHit[]): SearchGroup => ({
  issue: 'six',
  article,
  title: `The ${article}`,
  shortTitle: article,
  kind: 'story',
  hits,
});
const commands = [
  { id: 'notes', label: 'Show or hide notes', keys: ['Ctrl+Shift+M'] },
  { id: 'bin', label: 'Bin', keys: [] },
];

test('passages first, best article first; then notes, names, commands; then the rest of the passages', () => {
  const many = Array.from({ length: 10 }, (_, at) => hit('long', at));
  const results = {
    ...noResults('notes'),
    total: 12,
    groups: [group('long', [...many, hit('long', 20, 'note')]), group('short', [hit('short', 30)])],
    names: [
      { kind: 'term' as const, id: 't', name: 'Notes', detail: '', issue: 'six', count: 1 },
      { kind: 'person' as const, id: 'p', name: 'Nora Notes', detail: '', issue: 'six', count: 1 },
    ],
  };
  const sections = sectionsOf('notes', results, [], commands);
  expect(sections.map(({ head, items }) => `${head}: ${items.length}`)).toEqual([
    'The long: 8',
    'Your marks and notes: 1',
    'People: 1',
    'Glossary: 1',
    'Commands: 1',
    'The long: 2',
    'The short: 1',
    'Everything found: 1',
  ]);
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  const shown = sections
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'hit' ? [item.at] : []))
    .sort((a, b) => a - b);
  expect(shown).toEqual(hitsOf(results).map((_, at) => at));
});

test('Enter means what was found, but a value of a filter while one is typed, and nothing before anything is typed', () => {
  const complete = (kind: 'filter' | 'value') => ({
    kind: 'complete' as const,
    completion: { kind, label: 'l', text: 't', caret: 1, span: { start: 0, end: 1 } },
  });
  const found = { kind: 'hit' as const, hit: hit('a', 1), at: 0, article: 'a' };
  expect(firstChoice([complete('filter'), found])).toBe(1);
  expect(firstChoice([complete('value'), found])).toBe(0);
  expect(firstChoice([complete('filter')])).toBe(0);
  expect(firstChoice([{ kind: 'query', origin: 'recent', query: 'x' }])).toBe(-1);
  expect(firstChoice([])).toBe(-1);
});

test.each([
  ['hide not', ['notes']],
  ['bin', ['bin']],
  ['b', []],
  ['in:notes', []],
  ['"notes"', []],
  ['hide -notes', []],
])('commands for %s', (query, ids) => {
  expect(commandsFor(commands, parseQuery(query)).map(({ id }) => id)).toEqual(ids);
});
