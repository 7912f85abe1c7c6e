// What the notebook shows: filtered, counted, sorted, grouped; and how long the bin keeps.
import { describe, expect, it } from 'vitest';
import { grouped, sorted } from '../../../core/annotation/arrange.js';
import { binDays, daysLeft, isOverdue } from '../../../core/annotation/bin.js';
import { binned, withNote, withTags } from '../../../core/annotation/edit.js';
import { meanings } from '../../../core/annotation/meanings.js';
import { localDay, query, wordsOf, type NotebookEntry } from '../../../core/annotation/query.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { highlight } from './annotations.js';

const entry = (annotation: Annotation, more: Partial<NotebookEntry> = {}): NotebookEntry => ({
  ref: { issue: 'families-6', article: 'foreword' },
  annotation,
  title: 'Foreword',
  issueTitle: 'Sustaining change',
  order: 1,
  start: 10,
  passage: 'stands',
  place: '¶4',
  placeInWords: 'paragraph 4',
  ...more,
});
const noted = (annotation: Annotation, text: string): Annotation =>
  withNote(annotation, { lexical: '', html: '', markdown: text }, annotation.modified);
const tagged = (annotation: Annotation, ...tags: string[]): Annotation =>
  withTags(annotation, tags, annotation.modified);
const made = (annotation: Annotation, when: Date): Annotation => ({
  ...annotation,
  created: when.toISOString(),
  modified: when.toISOString(),
});
const welcome = { ref: { issue: 'families-6', article: 'welcome' }, title: 'Welcome', order: 2 };

const a = entry(tagged(highlight('a', 'evidence'), 'café'), { start: 50 });
const b = entry(noted(highlight('b', 'question'), 'Ask the team’s leader'), { start: 5 });
const c = entry(tagged(highlight('c', 'evidence'), 'café', 'team'), { ...welcome, passage: 'lost' });
const d = entry(highlight('d', 'practice'), { ...welcome, start: 1, passage: 'edited' });
const all = [a, b, c, d];
const ids = (entries: readonly NotebookEntry[]): string =>
  entries.map(({ annotation }) => annotation.id.replace('urn:uuid:', '')).join('');

describe('a query', () => {
  it.each([
    [{}, 'abcd'],
    [{ meaning: 'evidence' }, 'ac'],
    [{ tag: 'team' }, 'c'],
    [{ source: 'families-6' }, 'abcd'],
    [{ source: 'families-6/welcome' }, 'cd'],
    [{ note: 'with' as const }, 'b'],
    [{ note: 'without' as const }, 'acd'],
    [{ style: 'underline' as const }, ''],
    [{ passage: 'lost' as const }, 'c'],
    [{ passage: 'changed' as const }, 'd'],
    [{ meaning: 'evidence', tag: 'team' }, 'c'],
    [{ words: 'CAFE' }, 'ac'],
    [{ words: "team's ask" }, 'b'],
    [{ words: '"ask the team’s"' }, 'b'],
    [{ words: '"team ask"' }, ''],
    [{ words: 'families' }, 'abcd'],
    [{ words: '#team' }, 'c'],
  ])('%j leaves %s', (filter, left) => {
    expect(ids(query(all, filter).found)).toBe(left);
  });

  it('takes the first and the last day in the reader’s own time, both included', () => {
    const days = [1, 2, 3].map((day) => entry(made(highlight(String(day)), new Date(2026, 4, day, 23, 30))));
    const day = (at: number): string => localDay(new Date(2026, 4, at).toISOString());
    expect(ids(query(days, { from: day(2), to: day(2) }).found)).toBe('2');
    expect(ids(query(days, { from: day(2) }).found)).toBe('23');
    expect(ids(query(days, { to: day(2) }).found)).toBe('12');
  });

  it('says of every value how many it would leave, the other fields as they are', () => {
    const { facets } = query(all, { meaning: 'evidence', source: 'families-6/foreword' });
    expect(Object.fromEntries(facets.meaning)).toEqual({ evidence: 1, question: 1 });
    expect(facets.source.get('families-6/welcome')).toBe(1);
    expect(Object.fromEntries(facets.tag)).toEqual({ café: 1 });
  });

  it('reads what is in quotation marks of any kind as one phrase', () => {
    expect(wordsOf('one “two  three” FOUR "five')).toEqual(['one', 'two three', 'four', 'five']);
  });
});

describe('an order', () => {
  const later = entry({
    ...highlight('e'),
    created: '2026-12-01T00:00:00.000Z',
    modified: '2026-12-01T00:00:00.000Z',
  });
  const changed = entry({ ...highlight('f'), modified: '2027-01-01T00:00:00.000Z' });
  it.each([
    ['reading', 'bfead'.replace('e', '')],
    ['newest', 'e'],
    ['changed', 'f'],
  ] as const)('%s begins as it must', (sort, first) => {
    expect(ids(sorted([d, a, later, changed, b], sort))[0]).toBe(first[0]);
  });
  it('as they stand goes through articles, then through the text', () => {
    expect(ids(sorted([d, c, a, b], 'reading'))).toBe('badc'.replace('dc', 'dc'));
  });
});

describe('groups', () => {
  const now = new Date(2026, 4, 20, 12);
  const by = (grouping: Parameters<typeof grouped>[1]['by'], entries: readonly NotebookEntry[] = all) =>
    grouped(entries, { by: grouping, meanings, now }).map(({ title, entries: inside }) => [
      title,
      ids(inside),
    ]);
  it('stand in the order of the text, of the meanings, of the alphabet', () => {
    expect(by('article')).toEqual([
      ['Foreword', 'ab'],
      ['Welcome', 'cd'],
    ]);
    expect(by('meaning')).toEqual([
      ['Evidence', 'ac'],
      ['Practice', 'd'],
      ['Question', 'b'],
    ]);
    expect(by('tag')).toEqual([
      ['#café', 'ac'],
      ['#team', 'c'],
      ['Without a tag', 'bd'],
    ]);
    expect(by('colour').map(([title]) => title)).toEqual(['Sage', 'Sky', 'Rose']);
  });
  it('by date say how long ago, latest first', () => {
    const on = (id: string, day: number, month = 4) =>
      entry(made(highlight(id), new Date(2026, month, day, 9)));
    expect(by('date', [on('m', 3, 2), on('y', 19), on('t', 20), on('w', 15), on('o', 2)])).toEqual([
      ['Today', 't'],
      ['Yesterday', 'y'],
      ['In the last seven days', 'w'],
      ['May 2026', 'o'],
      ['March 2026', 'm'],
    ]);
  });
});

describe('the bin', () => {
  const since = '2026-03-01T12:00:00.000Z';
  const at = (days: number, ms = 0): number => Date.parse(since) + days * 86_400_000 + ms;
  it.each([
    [at(0), 30],
    [at(0, 1), 30],
    [at(1), 29],
    [at(29), 1],
    [at(30, -1), 1],
    [at(30), 0],
    [at(400), 0],
    // A clock that was set back.
    [at(-10), 30],
  ])('at %d keeps %d days more', (now, left) => {
    const annotation = binned(highlight(), since);
    expect(daysLeft(annotation, now)).toBe(left);
    expect(isOverdue(annotation, now)).toBe(left === 0);
  });
  it('has no say over what does not lie in it', () => {
    expect(binDays).toBe(30);
    expect(daysLeft(highlight(), at(100))).toBeUndefined();
    expect(isOverdue(highlight(), at(100))).toBe(false);
  });
});
