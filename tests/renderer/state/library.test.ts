// Going from one issue to another: what was written is saved first, and what comes too late changes nothing.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Issue } from '../../../core/journal/types.js';
import { emptyProgress } from '../../../core/schema/progress.js';
import { highlight } from '../../core/annotation/annotations.js';

const program = vi.hoisted(() => ({
  request: (_channel: string, _payload: unknown): Promise<unknown> => Promise.resolve(null),
}));
vi.mock('../../../renderer/platform/journal.js', () => ({
  request: (channel: string, payload: unknown) => program.request(channel, payload),
}));

const { move, openIssue, useJournal } = await import('../../../renderer/state/journal.js');
const { switchIssue } = await import('../../../renderer/state/library.js');
const { followMarkCounts, loadMarkCounts, setMarkCount, useMarkCounts } =
  await import('../../../renderer/state/mark-counts.js');
const { useNotices } = await import('../../../renderer/state/notices.js');
const { loadProgress } = await import('../../../renderer/state/progress.js');
const { save } = await import('../../../renderer/state/saving.js');

const issueOf = (id: string) =>
  ({ id, articles: ['one', 'two', 'three'].map((name) => ({ id: name })) }) as unknown as Issue;
const here = () => {
  const { issue, history, at } = useJournal.getState();
  return [issue?.id, history[at]?.article ?? history[at]?.page];
};
const openedAt = (day: number) => ({
  block: 'title',
  offset: 0,
  furthest: 1,
  opened: `2026-01-0${day}T00:00:00Z`,
});

let asked: string[];
/** Answers to these wait until the test gives them. */
let held: Map<string, (value: unknown) => void>;

beforeEach(() => {
  asked = [];
  held = new Map();
  program.request = (channel, payload) => {
    const { issue } = (payload ?? {}) as { readonly issue?: string };
    asked.push(channel);
    const answers: Record<string, unknown> = {
      changeNotebook: { ok: true, value: null },
      openIssue:
        issue === 'damaged'
          ? { ok: false, error: { kind: 'invalid', message: 'The issue file is damaged.' } }
          : { ok: true, value: issueOf(issue ?? '') },
      countMarks: issue === 'six' ? { one: 6, two: 2 } : { one: 7 },
    };
    const key = `${channel} ${issue ?? ''}`;
    if (!held.has(key)) return Promise.resolve(answers[channel]);
    return new Promise((resolve) => {
      held.set(key, () => {
        resolve(answers[channel]);
      });
    });
  };
  loadProgress(emptyProgress);
  useNotices.setState({ notices: [] });
  openIssue(issueOf('six'), 'one');
});

const hold = (key: string): void => {
  held.set(key, () => undefined);
};
const give = async (key: string): Promise<void> => {
  held.get(key)?.(undefined);
  await settle();
};
const settle = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('going to another issue', () => {
  it('opens it at its own page, or where the reader was last, or where they want to go', async () => {
    await switchIssue('seven');
    expect(here()).toEqual(['seven', 'issue']);
    loadProgress({
      ...emptyProgress,
      articles: { 'seven/one': openedAt(1), 'seven/two': openedAt(3), 'six/three': openedAt(9) },
    });
    await switchIssue('seven');
    expect(here()).toEqual(['seven', 'two']);
    await switchIssue('seven', 'three');
    expect(here()).toEqual(['seven', 'three']);
    await switchIssue('seven', 'gone');
    expect(here()).toEqual(['seven', 'two']);
  });

  it('saves first what waits to be saved', async () => {
    save({ issue: 'six', article: 'one' }, 'Title', [{ kind: 'put', annotation: highlight('1') }]);
    await switchIssue('seven');
    expect(asked.slice(0, 2)).toEqual(['changeNotebook', 'openIssue']);
  });

  it('says why one cannot be opened, and the open one stays', async () => {
    await switchIssue('damaged');
    expect(here()).toEqual(['six', 'one']);
    expect(useNotices.getState().notices).toEqual([
      { severity: 'error', title: 'The issue could not be opened', detail: 'The issue file is damaged.' },
    ]);
  });

  it('twice in a row ends at the second, whichever comes first', async () => {
    hold('openIssue seven');
    void switchIssue('seven');
    await settle();
    await switchIssue('eight');
    await give('openIssue seven');
    expect(here()).toEqual(['eight', 'issue']);
  });
});

describe('the marks of the contents', () => {
  it('are those of the issue on show, also of one that is come back to', async () => {
    const stop = followMarkCounts();
    await settle();
    expect(useMarkCounts.getState().counts).toEqual({ one: 6, two: 2 });
    await switchIssue('seven');
    await settle();
    expect(useMarkCounts.getState().counts).toEqual({ one: 7 });
    move(-1);
    await settle();
    expect(useMarkCounts.getState().counts).toEqual({ one: 6, two: 2 });
    stop();
  });

  it('of the issue before are gone at once, also if they come late', async () => {
    hold('countMarks six');
    void loadMarkCounts('six');
    hold('countMarks seven');
    void loadMarkCounts('seven');
    expect(useMarkCounts.getState().counts).toEqual({});
    await give('countMarks seven');
    await give('countMarks six');
    expect(useMarkCounts.getState().counts).toEqual({ one: 7 });
  });

  it('that the reader made before the answer came are counted', async () => {
    hold('countMarks six');
    void loadMarkCounts('six');
    setMarkCount('one', 8);
    await give('countMarks six');
    expect(useMarkCounts.getState().counts).toEqual({ one: 8, two: 2 });
  });
});
