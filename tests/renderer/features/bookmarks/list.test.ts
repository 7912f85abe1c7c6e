// The list of bookmarks: in reading order, and honest about what is gone.
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../core/journal/types.js';
import type { Bookmark } from '../../../../core/schema/progress.js';
import { listOf } from '../../../../renderer/features/bookmarks/list.js';

const open = {
  id: 'six',
  title: 'Six',
  articles: [
    { id: 'one', title: 'One', blocks: [{ id: 'a' }, { id: 'b' }] },
    { id: 'two', title: 'Two at length', shortTitle: 'Two', blocks: [{ id: 'c' }] },
  ],
} as unknown as Issue;
const bookmark = (issue: string, article: string, block: string, label = '1'): Bookmark => {
  const made = '2026-11-21T12:00:00.000Z';
  return { issue, article, block, title: `${article} as it was`, label, words: 'Words', made };
};

describe('the list of bookmarks', () => {
  it('has the open issue first, articles and paragraphs in reading order', () => {
    const bookmarks = [
      bookmark('five', 'old', 'x', '10'),
      bookmark('six', 'two', 'c'),
      bookmark('six', 'one', 'b'),
      bookmark('five', 'old', 'y', '9'),
      bookmark('six', 'one', 'a'),
    ];
    const listed = listOf(bookmarks, open, [{ id: 'five', title: 'Five' }]);
    expect(listed.map(({ title, lost }) => [title, lost])).toEqual([
      ['Six', false],
      ['Five', false],
    ]);
    expect(
      listed.flatMap(({ articles }) =>
        articles.map((article) => [article.title, ...article.bookmarks.map((item) => item.bookmark.block)]),
      ),
    ).toEqual([
      ['One', 'a', 'b'],
      ['Two', 'c'],
      ['old as it was', 'y', 'x'],
    ]);
  });

  it('says which paragraph, article or issue is gone', () => {
    const bookmarks = [
      bookmark('six', 'one', 'gone'),
      bookmark('six', 'gone', 'a'),
      bookmark('gone', 'one', 'a'),
    ];
    const [here, elsewhere] = listOf(bookmarks, open, []);
    expect(here?.articles.map(({ article, bookmarks: [item] }) => [article, item?.gone])).toEqual([
      ['one', 'paragraph'],
      ['gone', 'article'],
    ]);
    expect(elsewhere).toMatchObject({ issue: 'gone', title: 'gone', lost: true });
    // Nobody knows yet.
    expect(listOf(bookmarks, open, null)[1]?.lost).toBe(false);
  });

  it('is empty without bookmarks', () => {
    expect(listOf([], open, null)).toEqual([]);
  });
});
