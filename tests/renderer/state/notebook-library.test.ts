// The notebooks in the window: each is read once, whoever wants it, and is in step with whatever is done to it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../core/annotation/types.js';
import type { Issue } from '../../../core/journal/types.js';
import { highlight } from '../../core/annotation/annotations.js';
import { createDisk, type Disk } from './disk.js';

const platform = vi.hoisted(() => ({ request: (() => undefined) as unknown as Disk['request'] }));
vi.mock('../../../renderer/platform/journal.js', () => ({
  request: (...asked: Parameters<Disk['request']>) => platform.request(...asked),
}));

const ref = (article: string) => ({ issue: 'issue', article });
const settle = () => vi.advanceTimersByTimeAsync(0);

/** A fresh window; `laid` is what the notebooks on the disk hold, by article. */
async function start(laid: Readonly<Record<string, readonly Annotation[]>> = {}) {
  vi.resetModules();
  const disk = createDisk();
  for (const [article, annotations] of Object.entries(laid))
    disk.notebooks.set(article, new Map(annotations.map((annotation) => [annotation.id, annotation])));
  platform.request = disk.request;
  const library = await import('../../../renderer/state/notebook-library.js');
  const saving = await import('../../../renderer/state/saving.js');
  const { useJournal } = await import('../../../renderer/state/journal.js');
  const { useMarkCounts } = await import('../../../renderer/state/mark-counts.js');
  const { useNotices } = await import('../../../renderer/state/notices.js');
  /** What a step of the reader's does: it is sent to the disk, and told to the library. */
  const put = (article: string, annotation: Annotation): void => {
    saving.save(ref(article), undefined, [{ kind: 'put', annotation }]);
    library.changeNotebooks([{ ref: ref(article), before: null, after: annotation }]);
  };
  const held = (article: string) => {
    const notebook = library.knownNotebook(ref(article));
    return notebook && [...notebook.byId.values()];
  };
  /** The issue on show, at its article gamma. */
  const open = (articles: readonly { readonly id: string; readonly title: string }[]): void => {
    useJournal.setState({
      issue: { id: 'issue', articles } as unknown as Issue,
      history: [{ article: 'gamma' }],
      at: 0,
    });
  };
  const counted = () => useMarkCounts.getState().counts;
  return { disk, put, held, open, counted, ...library, notices: () => useNotices.getState().notices };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the window have its first paint, so that the library is read. */
const painted = () => vi.advanceTimersByTimeAsync(5000);

describe('a notebook', () => {
  it('is read once, also when two want it at the same time, and its notice is told once', async () => {
    const { disk, readNotebook, held, notices } = await start({ alpha: [highlight('1')] });
    disk.notices.push({ severity: 'warning', title: 'A notebook could not be read', detail: 'It was kept.' });
    const both = await Promise.all([readNotebook(ref('alpha')), readNotebook(ref('alpha'))]);
    const third = await readNotebook(ref('alpha'));
    expect(disk.opened).toEqual(['alpha']);
    expect(both[0]).toEqual(both[1]);
    expect(third).toEqual(both[0]);
    expect(held('alpha')).toEqual([highlight('1')]);
    expect(notices()).toHaveLength(1);
  });

  it('that is known goes with every change', async () => {
    const { readNotebook, changeNotebooks, put, held } = await start({
      alpha: [highlight('1'), highlight('2')],
    });
    await readNotebook(ref('alpha'));
    put('alpha', highlight('3'));
    changeNotebooks([{ ref: ref('alpha'), before: highlight('1'), after: null }]);
    expect(held('alpha')).toEqual([highlight('2'), highlight('3')]);
  });

  it('changed before it was read is all of it, not the change alone', async () => {
    const { put, held } = await start({ alpha: [highlight('1')] });
    put('alpha', highlight('2'));
    expect(held('alpha')).toBeUndefined();
    await settle();
    expect(held('alpha')).toEqual([highlight('1'), highlight('2')]);
  });

  it('changed while it is on its way holds the change', async () => {
    const { disk, readNotebook, put, held } = await start({ alpha: [highlight('1')] });
    let answer = (): void => undefined;
    disk.opening = new Promise((resolve) => {
      answer = resolve;
    });
    const reading = readNotebook(ref('alpha'));
    put('alpha', highlight('2'));
    answer();
    await reading;
    await settle();
    expect(disk.opened).toEqual(['alpha']);
    expect(held('alpha')).toEqual([highlight('1'), highlight('2')]);
  });

  it('that could not be read is asked for again, and is no empty one meanwhile', async () => {
    const { disk, readNotebook, held, loadNotebookLibrary, useNotebookLibrary } = await start({
      alpha: [highlight('1')],
    });
    disk.unreadable = 'You may not read it.';
    expect(await readNotebook(ref('alpha'))).toMatchObject({
      ok: false,
      error: { message: 'You may not read it.' },
    });
    expect(held('alpha')).toBeUndefined();
    const loading = loadNotebookLibrary();
    await painted();
    await loading;
    expect(useNotebookLibrary.getState().unread).toEqual([
      { ref: ref('alpha'), message: 'You may not read it.' },
    ]);
    disk.unreadable = undefined;
    await readNotebook(ref('alpha'));
    expect(held('alpha')).toEqual([highlight('1')]);
    expect(useNotebookLibrary.getState().unread).toEqual([]);
  });
});

describe('a notebook that is read', () => {
  it('has the name of its article, not its id, before it is ever written', async () => {
    const { disk, open, readNotebook, knownNotebook, put } = await start();
    open([{ id: 'alpha', title: 'How it began' }]);
    disk.label = 'alpha';
    await readNotebook(ref('alpha'));
    expect(knownNotebook(ref('alpha'))?.label).toBe('How it began');
    put('alpha', highlight('1'));
    expect(knownNotebook(ref('alpha'))?.label).toBe('How it began');
  });

  it('is counted in the contents: one that was put right on the way has more marks than its file had', async () => {
    const { open, counted, readNotebook } = await start({ alpha: [highlight('1'), highlight('2')] });
    open([{ id: 'alpha', title: 'How it began' }]);
    await readNotebook(ref('alpha'));
    expect(counted()).toEqual({ alpha: 2 });
  });
});

describe('the library', () => {
  it('asks the disk only for what is not known yet', async () => {
    const { disk, readNotebook, held, loadNotebookLibrary } = await start({
      alpha: [highlight('1')],
      beta: [highlight('2')],
    });
    await readNotebook(ref('beta'));
    const loading = loadNotebookLibrary();
    await painted();
    await loading;
    expect(disk.opened).toEqual(['beta', 'alpha']);
    expect([held('alpha'), held('beta')]).toEqual([[highlight('1')], [highlight('2')]]);
  });

  it('takes a notebook that was begun after it was read', async () => {
    const { disk, put, held, loadNotebookLibrary } = await start();
    const loading = loadNotebookLibrary();
    await painted();
    await loading;
    put('alpha', highlight('1'));
    expect(held('alpha')).toEqual([highlight('1')]);
    expect(disk.opened).toEqual([]);
  });
});
