// Moving between articles and the pages about an issue, and an issue compiled anew under the reader's eyes.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Issue } from '../../../core/journal/types.js';

vi.mock('../../../renderer/platform/journal.js', () => ({ request: () => Promise.resolve({ ok: true }) }));

const { canMove, goTo, move, notePage, openIssue, readPageScroll, replaceIssue, turn, useJournal } =
  await import('../../../renderer/state/journal.js');
const issueOf = (ids: readonly string[], id = 'six', edition = 1) =>
  ({ id, edition, articles: ids.map((name) => ({ id: name, part: 'All' })) }) as unknown as Issue;
const here = () => {
  const { history, at } = useJournal.getState();
  return history[at];
};

beforeEach(() => {
  useJournal.setState({ issue: null, history: [], at: -1, visit: 0 });
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
    notePage({ scrolled: 640 });
    goTo({ article: 'two' });
    move(-1);
    expect(here()).toEqual({ page: 'index', scrolled: 640 });
  });

  it('are found scrolled as they were left while they were still scrolling', () => {
    goTo({ page: 'index' });
    notePage({ scrolled: 640 });
    let scrolled: number | undefined = 700;
    const stop = readPageScroll(() => scrolled);
    goTo({ article: 'two' });
    move(-1);
    expect(here()).toEqual({ page: 'index', scrolled: 700 });
    scrolled = undefined;
    move(1);
    stop();
    move(-1);
    expect(here()).toEqual({ page: 'index', scrolled: 700 });
  });

  it('are found filtered as they were left, until they are asked for anew', () => {
    goTo({ page: 'glossary', entry: 'fgc' });
    notePage({ wanted: 'family' });
    notePage({ scrolled: 90 });
    goTo({ article: 'two' });
    move(-1);
    expect(here()).toEqual({ page: 'glossary', wanted: 'family', scrolled: 90 });
    goTo({ page: 'glossary' });
    expect(here()).toEqual({ page: 'glossary' });
  });

  it('stay where the reader scrolled to, and no longer at the entry they came for', () => {
    goTo({ page: 'index', entry: 'person-anne' });
    notePage({ scrolled: 640 });
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

describe('a passage', () => {
  it('of the same article is a place of its own, and the way back leads to the one before', () => {
    goTo({ article: 'one', start: 4, end: 9 });
    goTo({ article: 'one', start: 40, end: 49 });
    move(-1);
    expect(here()).toMatchObject({ article: 'one', start: 4 });
  });

  it('of an article that the issue does not have is no place to go to', () => {
    const before = useJournal.getState();
    goTo({ article: 'four', start: 4, end: 9 });
    expect(useJournal.getState()).toEqual(before);
  });
});

describe('another issue', () => {
  beforeEach(() => {
    goTo({ article: 'two', start: 4, end: 9 });
    openIssue(issueOf(['four', 'five'], 'seven'), 'five');
  });
  const shown = () => [useJournal.getState().issue?.id, here()?.article ?? here()?.page];

  it('leaves the way back into the one before, and forward again', () => {
    expect(shown()).toEqual(['seven', 'five']);
    move(-1);
    expect(shown()).toEqual(['six', 'two']);
    expect(here()).toMatchObject({ start: 4, end: 9 });
    move(-1);
    expect(shown()).toEqual(['six', 'one']);
    move(1);
    move(1);
    expect(shown()).toEqual(['seven', 'five']);
  });

  it('drops what lay ahead, and goes on from there', () => {
    move(-1);
    goTo({ article: 'three' });
    expect(canMove(useJournal.getState(), 1)).toBe(false);
    move(-1);
    move(-1);
    expect(shown()).toEqual(['six', 'one']);
  });

  it('that is compiled anew behind the reader is the new one when they come back', () => {
    replaceIssue(issueOf(['one', 'three'], 'six', 2));
    expect(shown()).toEqual(['seven', 'five']);
    move(-1);
    expect(shown()).toEqual(['six', 'issue']);
    expect(useJournal.getState().issue?.edition).toBe(2);
  });
});

describe('an issue compiled anew', () => {
  it('takes the place of the open one, and the reader stays', () => {
    goTo({ article: 'two' });
    replaceIssue(issueOf(['one', 'two'], 'six', 2));
    expect(useJournal.getState().issue?.edition).toBe(2);
    expect(here()?.article).toBe('two');
  });

  it('is no new visit: the page is not scrolled', () => {
    const { visit } = useJournal.getState();
    replaceIssue(issueOf(['one', 'two'], 'six', 2));
    expect(useJournal.getState().visit).toBe(visit);
  });

  it('leaves the articles alone that are what they were, so that no note is closed in them', () => {
    const [one, two] = useJournal.getState().issue?.articles ?? [];
    const next = issueOf(['one', 'two'], 'six');
    const edited = next.articles.map((article) =>
      article.id === 'two' ? { ...article, text: 'New.' } : article,
    );
    replaceIssue({ ...next, articles: edited });
    const { issue } = useJournal.getState();
    expect(issue?.articles[0]).toBe(one);
    expect(issue?.articles[1]).not.toBe(two);
    expect(issue?.articles[1]).toMatchObject({ id: 'two', text: 'New.' });
  });

  it('shows its own page where the article is gone', () => {
    goTo({ article: 'three' });
    replaceIssue(issueOf(['one', 'two']));
    expect(here()).toEqual({ page: 'issue' });
  });

  it('is let be when another issue is open', () => {
    const before = useJournal.getState();
    replaceIssue(issueOf(['x'], 'eight'));
    expect(useJournal.getState()).toEqual(before);
  });
});
