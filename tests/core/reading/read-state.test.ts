// How read a piece is, what is left of it, and with which to go on.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/journal/types.js';
import {
  markedAs,
  minutesLeft,
  openedAt,
  readState,
  resumeOf,
  unreadOf,
  wordsWhereStopped,
} from '../../../core/reading/read-state.js';
import type { ArticleProgress } from '../../../core/schema/progress.js';

const text = `${'t'.repeat(100)}\n${'Word and word. '.repeat(20)}${'x'.repeat(99)}`;
const articleOf = (id: string, part = 'All', minutes = 8): Article =>
  ({
    id,
    part,
    minutes,
    text,
    blocks: [
      { id: 'title', kind: 'title', label: 'title', start: 0, end: 100 },
      { id: 'p-1', kind: 'paragraph', label: '1', start: 101, end: 401 },
      { id: 'p-2', kind: 'paragraph', label: '2', start: 401, end: 500 },
    ],
  }) as unknown as Article;
const at = (furthest: number, block = 'p-1', day = 1): ArticleProgress => ({
  block,
  offset: 0,
  furthest,
  opened: `2026-11-0${day}T10:00:00.000Z`,
});
const issue = { articles: ['a', 'b', 'c'].map((id) => articleOf(id)) };
const resume = (progress: Readonly<Record<string, ArticleProgress>>) => {
  const found = resumeOf(issue, (id) => progress[id]);
  return found && [found.way, found.article.id];
};

describe('minutes left', () => {
  it('are all of them at the beginning, and where the place is not known', () => {
    expect(minutesLeft(articleOf('a'), at(0.4, 'title'))).toBe(8);
    expect(minutesLeft(articleOf('a'), at(0.4, 'gone'))).toBe(8);
    expect(minutesLeft(articleOf('a'), undefined)).toBe(8);
  });

  it('are the share of the text from where the reader stopped, and never none', () => {
    expect(minutesLeft(articleOf('a'), at(0.6, 'p-2'))).toBe(2);
    expect(minutesLeft(articleOf('a', 'All', 1), at(0.99, 'p-2'))).toBe(1);
  });

  it('count for what is half read, and what is read is not offered', () => {
    const progress: Readonly<Record<string, ArticleProgress>> = { a: at(1), b: at(0.6, 'p-2') };
    expect(unreadOf(issue, (id) => progress[id])).toEqual([
      { id: 'b', minutes: 2, begun: true },
      { id: 'c', minutes: 8, begun: false },
    ]);
  });
});

describe('reading goes on', () => {
  it('at the beginning when nothing was opened', () => {
    expect(resume({})).toEqual(['begin', 'a']);
  });

  it('with the piece opened last', () => {
    expect(resume({ a: at(0.5, 'p-1', 2), b: at(0.5, 'p-1', 3), c: at(0.5) })).toEqual(['continue', 'b']);
  });

  it('with the next that is not read, round to the beginning, when the last is read', () => {
    expect(resume({ b: at(1, 'p-2', 3) })).toEqual(['next', 'c']);
    expect(resume({ c: at(1, 'p-2', 3), b: at(1) })).toEqual(['next', 'a']);
  });

  it('from the start again when all is read', () => {
    expect(resume({ a: at(1), b: at(1), c: at(1) })).toEqual(['again', 'a']);
  });

  it('not with a piece that was only marked by hand', () => {
    expect(resume({ c: markedAs('unread', undefined) })).toEqual(['begin', 'a']);
    expect(resume({ a: markedAs('read', undefined) })).toEqual(['next', 'b']);
  });
});

describe('a mark by hand', () => {
  it('makes a piece read where it was left, without having opened it', () => {
    expect(markedAs('read', at(0.5))).toEqual(at(1));
    expect(readState(markedAs('read', undefined))).toBe('read');
    expect(openedAt(markedAs('read', undefined))).toBeUndefined();
    expect(openedAt(at(1))).toBe(at(1).opened);
  });

  it('makes a piece unread, to be opened at its beginning', () => {
    const marked = markedAs('unread', at(1, 'p-2'));
    expect(readState(marked)).toBe('unread');
    expect(marked).toMatchObject({ block: 'title', opened: at(1).opened });
  });
});

describe('the words where the reader stopped', () => {
  it('are those of the paragraph, cut at a word', () => {
    const { label, words = '' } = wordsWhereStopped(articleOf('a'), at(0.5)) ?? {};
    expect(label).toBe('1');
    expect(words).toMatch(/^Word and word\. .*(?:Word|and|word\.) …$/);
    expect(words.length).toBeLessThanOrEqual(162);
  });

  it('are none at the title or at a place that is gone', () => {
    expect(wordsWhereStopped(articleOf('a'), at(0, 'title'))).toBeUndefined();
    expect(wordsWhereStopped(articleOf('a'), at(0, 'gone'))).toBeUndefined();
  });
});
