// Moving between articles and the pages about an issue, and an issue compiled anew under the reader's eyes.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Issue } from '../../../core/journal/types.js';

vi.mock('../../../renderer/platform/journal.js', () => ({ request: () => Promise.resolve({ ok: true }) }));

const { goTo, move, noteScrolled, openIssue, replaceIssue, turn, useJournal } =
  await import('../../../renderer/state/journal.js');
const issueOf = (ids: readonly string[], id = 'six', edition = 1) =>
  ({ id, edition, articles: ids.map((name) => ({ id: name, part: 'All' })) }) as unknown as Issue;
const here = () => {
  const { history, at } = useJournal.getState();
  return history[at];
};

beforeEach(() => {
  openIssue(issueOf(['one', 'two', 'three']), 'one');
});

describe('the pages about an issue', () => {
  it('stand in the history with the articles', () => {
    goTo({ page: 'glossary' });
    goTo({ article: 'two', start: 4, end: 9 });
    move(-1);
    expect(here()).toEqual({ page: 'glossary' });
    move(-1);
    expect(here()?.article).toBe('one');
    move(1);
    move(1);
    expect(here()).toMatchObject({ article: 'two', start: 4 });
  });

  it('are found scrolled as they were left', () => {
    goTo({ page: 'index' });
    noteScrolled(640);
    goTo({ article: 'two' });
    move(-1);
    expect(here()).toEqual({ page: 'index', scrolled: 640 });
  });

  it('are asked for once, however often', () => {
    goTo({ page: 'glossary' });
    goTo({ page: 'glossary', entry: 'fgc' });
    expect(useJournal.getState().history).toHaveLength(2);
    expect(here()).toEqual({ page: 'glossary', entry: 'fgc' });
  });

  it('stand before the first article', () => {
    goTo({ page: 'issue' });
    turn(-1);
    expect(here()?.page).toBe('issue');
    turn(1);
    expect(here()?.article).toBe('one');
  });

  it('open an issue of which nothing was read', () => {
    openIssue(issueOf(['four'], 'seven'));
    expect(here()).toEqual({ page: 'issue' });
  });
});

describe('an issue compiled anew', () => {
  it('takes the place of the open one, and the reader stays', () => {
    goTo({ article: 'two' });
    replaceIssue(issueOf(['one', 'two'], 'six', 2));
    expect(useJournal.getState().issue?.edition).toBe(2);
    expect(here()?.article).toBe('two');
  });

  it('shows its own page where the article is gone', () => {
    goTo({ article: 'three' });
    replaceIssue(issueOf(['one', 'two']));
    expect(here()).toEqual({ page: 'issue' });
  });

  it('is let be when another issue is open', () => {
    const before = useJournal.getState();
    replaceIssue(issueOf(['x'], 'seven'));
    expect(useJournal.getState()).toEqual(before);
  });
});
