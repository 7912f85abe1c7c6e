// Saving: what is written arrives on the disk, all of it, in order, and the reader is told the truth about it.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../core/annotation/types.js';
import type { NotebookChange } from '../../../core/ipc/contract.js';
import { highlight } from '../../core/annotation/annotations.js';
import { createDisk, type Disk } from './disk.js';

const platform = vi.hoisted(() => ({ request: (() => undefined) as unknown as Disk['request'] }));
vi.mock('../../../renderer/platform/journal.js', () => ({
  request: (...asked: Parameters<Disk['request']>) => platform.request(...asked),
}));

/** A fresh program with an empty disk. */
async function start() {
  vi.resetModules();
  const disk = createDisk();
  platform.request = disk.request;
  const saving = await import('../../../renderer/state/saving.js');
  const { useAnnouncement } = await import('../../../renderer/state/announce.js');
  return {
    disk,
    ...saving,
    state: () => saving.useSaving.getState().state,
    said: () => useAnnouncement.getState().text,
    put: (article: string, ...annotations: readonly Annotation[]) => {
      const changes = annotations.map((annotation): NotebookChange => ({ kind: 'put', annotation }));
      saving.save({ issue: 'i', article }, 'Label', changes);
    },
    remove: (article: string, id: string) => {
      saving.save({ issue: 'i', article }, 'Label', [{ kind: 'remove', id }]);
    },
  };
}

const mark = (id: string, meaning = 'evidence'): Annotation => highlight(id, meaning);
const pause = () => vi.advanceTimersByTimeAsync(200);
/** Lets everything that waits for nothing but its turn have it. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('changes', () => {
  it('go to the disk together after a pause, the latest of each annotation only', async () => {
    const { disk, put, remove, state } = await start();
    expect(state()).toEqual({ kind: 'saved' });
    put('a', mark('1'));
    put('a', mark('2'), mark('1', 'question'));
    put('a', mark('3'));
    remove('a', mark('3').id);
    expect(state()).toEqual({ kind: 'saving' });
    expect(disk.sent).toHaveLength(0);
    await pause();
    expect(disk.sent.map(({ changes }) => changes)).toEqual([
      [
        { kind: 'put', annotation: mark('1', 'question') },
        { kind: 'put', annotation: mark('2') },
        { kind: 'remove', id: mark('3').id },
      ],
    ]);
    expect(state()).toEqual({ kind: 'saving' });
    disk.sent[0]?.accept();
    await settle();
    expect(state()).toEqual({ kind: 'saved' });
  });

  it('made while others are on their way are not lost, and nothing is called saved before they arrive', async () => {
    const { disk, put, state } = await start();
    put('a', mark('1'));
    await pause();
    put('a', mark('1', 'question'), mark('2'));
    await pause();
    expect(disk.sent).toHaveLength(1);
    disk.sent.shift()?.accept();
    await settle();
    expect(state()).toEqual({ kind: 'saving' });
    expect(disk.sent).toHaveLength(1);
    disk.sent.shift()?.accept();
    await settle();
    expect(state()).toEqual({ kind: 'saved' });
    expect(disk.of('a')).toEqual({ [mark('1').id]: mark('1', 'question'), [mark('2').id]: mark('2') });
  });

  it('to several articles go in turn', async () => {
    const { disk, put, state } = await start();
    put('a', mark('1'));
    put('b', mark('2'));
    await pause();
    expect(disk.sent.map(({ article }) => article)).toEqual(['a']);
    disk.sent.shift()?.accept();
    await settle();
    expect(disk.sent.map(({ article }) => article)).toEqual(['b']);
    expect(state()).toEqual({ kind: 'saving' });
    disk.sent.shift()?.accept();
    await settle();
    expect(state()).toEqual({ kind: 'saved' });
  });
});

describe('a failure', () => {
  it('is said, and the changes are tried again with what came later', async () => {
    const { disk, put, state, said } = await start();
    put('a', mark('1'), mark('2'));
    await pause();
    put('a', mark('2', 'question'));
    disk.sent.shift()?.refuse('The disk is full.');
    await settle();
    expect(state()).toEqual({ kind: 'failed', message: 'The disk is full.' });
    expect(said()).toBe('Not saved. The disk is full.');
    await pause();
    expect(disk.sent[0]?.changes).toEqual([
      { kind: 'put', annotation: mark('1') },
      { kind: 'put', annotation: mark('2', 'question') },
    ]);
    expect(state().kind).toBe('failed');
    disk.sent.shift()?.accept();
    await settle();
    expect(state()).toEqual({ kind: 'saved' });
    expect(said()).toBe('Saved. Everything is on disk again.');
  });

  it('is put right by trying again, and said to be right only when all has arrived', async () => {
    const { disk, put, flushSaving, state, said } = await start();
    put('a', mark('1'));
    await pause();
    disk.sent.shift()?.refuse('The disk is full.');
    await settle();
    const flushed = flushSaving();
    await settle();
    put('a', mark('2'));
    disk.sent.shift()?.accept();
    expect(await flushed).toBeUndefined();
    expect(state()).toEqual({ kind: 'saving' });
    await pause();
    disk.sent.shift()?.accept();
    await settle();
    expect(said()).toBe('Saved. Everything is on disk again.');
  });

  it('in one article does not keep another from the disk', async () => {
    const { disk, put, flushSaving } = await start();
    put('a', mark('1'));
    put('b', mark('2'));
    const flushed = flushSaving();
    await settle();
    disk.sent.shift()?.refuse('The folder is gone.');
    await settle();
    disk.sent.shift()?.accept();
    expect(await flushed).toBe('The folder is gone.');
    expect(disk.of('b')).toEqual({ [mark('2').id]: mark('2') });
  });

  it('of a kind nobody foresaw is said too, and does not end all saving', async () => {
    const { disk, put, flushSaving, state } = await start();
    put('a', mark('1'));
    const flushed = flushSaving();
    await settle();
    disk.sent.shift()?.reject();
    expect(await flushed).toMatch(/could not be taken/);
    expect(state().kind).toBe('failed');
    put('a', mark('1', 'question'));
    await pause();
    disk.sent.shift()?.accept();
    await settle();
    expect(state()).toEqual({ kind: 'saved' });
    expect(disk.of('a')).toEqual({ [mark('1').id]: mark('1', 'question') });
  });
});

describe('a change that is refused', () => {
  it('holds up no other, is kept, and is said', async () => {
    const { disk, put, flushSaving } = await start();
    put('a', mark('1'), mark('2'), mark('3'));
    const flushed = flushSaving();
    await settle();
    disk.sent.shift()?.reject();
    for (let sent = await next(disk); sent; sent = await next(disk)) {
      expect(sent.changes).toHaveLength(1);
      const [change] = sent.changes;
      if (change?.kind === 'put' && change.annotation.id === mark('2').id) sent.reject();
      else sent.accept();
    }
    expect(await flushed).toMatch(/could not be taken/);
    expect(Object.keys(disk.of('a'))).toEqual([mark('1').id, mark('3').id]);
    put('a', mark('2', 'shorter'));
    await pause();
    expect(disk.sent.map(({ changes }) => changes)).toEqual([
      [{ kind: 'put', annotation: mark('2', 'shorter') }],
    ]);
  });

  it('once, among others, is tried again by itself', async () => {
    const { disk, put, flushSaving, state } = await start();
    put('a', mark('1'), mark('2'));
    const flushed = flushSaving();
    await settle();
    disk.answerAtOnce = true;
    disk.sent.shift()?.reject();
    expect(await flushed).toBeUndefined();
    expect(state()).toEqual({ kind: 'saved' });
    expect(Object.keys(disk.of('a'))).toHaveLength(2);
  });
});

describe('saving at once', () => {
  it('with nothing to save is done', async () => {
    const { flushSaving, disk } = await start();
    expect(await flushSaving()).toBeUndefined();
    expect(disk.sent).toHaveLength(0);
  });

  it('does not wait for the pause, but for the disk', async () => {
    const { disk, put, flushSaving } = await start();
    put('a', mark('1'));
    const done = vi.fn();
    const flushed = flushSaving().then(done);
    await settle();
    expect(disk.sent).toHaveLength(1);
    expect(done).not.toHaveBeenCalled();
    disk.sent.shift()?.accept();
    await flushed;
    expect(done).toHaveBeenCalledWith(undefined);
    await pause();
    expect(disk.sent).toHaveLength(0);
  });

  it('asked for three times while a batch is on its way sends nothing twice, and each waits for all of it', async () => {
    const { disk, put, flushSaving } = await start();
    put('a', mark('1'));
    put('b', mark('1'));
    const done = vi.fn();
    const first = flushSaving().then(done);
    await settle();
    put('a', mark('2'));
    put('b', mark('2'));
    const others = [flushSaving().then(done), flushSaving().then(done)];
    const order: string[] = [];
    for (let sent = await next(disk); sent; sent = await next(disk)) {
      expect(disk.sent).toHaveLength(0);
      order.push(`${sent.article}: ${sent.changes.length}`);
      expect(done).toHaveBeenCalledTimes(order.length === 3 ? 1 : 0);
      sent.accept();
    }
    expect(order).toEqual(['a: 1', 'b: 2', 'a: 1']);
    await Promise.all([first, ...others]);
  });
});

/** The oldest batch that waits for its answer. */
async function next(disk: Disk): Promise<Disk['sent'][number] | undefined> {
  await settle();
  return disk.sent.shift();
}

describe('what is not yet on disk', () => {
  it('is laid over what the disk has, the latest on top', async () => {
    const { disk, put, remove, withUnsaved } = await start();
    const onDisk = [mark('1'), mark('2'), mark('3')];
    put('a', mark('1', 'question'), mark('4'));
    put('b', mark('5'));
    await pause();
    put('a', mark('4', 'question'));
    remove('a', mark('2').id);
    const shown = [mark('1', 'question'), mark('3'), mark('4', 'question')];
    expect(withUnsaved({ issue: 'i', article: 'a' }, onDisk)).toEqual(shown);
    disk.answerAtOnce = true;
    disk.sent.shift()?.accept();
    await pause();
    expect(withUnsaved({ issue: 'i', article: 'a' }, onDisk)).toEqual(onDisk);
  });
});

describe('whatever happens in whatever order', () => {
  const article = fc.constantFrom('a', 'b');
  const id = fc.constantFrom(mark('1').id, mark('2').id);
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('put', 'remove'), article, id }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('accept', 'accept', 'pause', 'flush') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('refuse', 'reject') }) },
  );

  it('nothing is lost, nothing is sent beside another, and nothing is called saved that is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const program = await start();
        const { disk } = program;
        /** What each annotation has been, oldest first; undefined when it was not there. */
        const lives = new Map<string, (Annotation | undefined)[]>();
        const life = (key: string) => lives.get(key) ?? [undefined];
        const onDisk = (key: string) => disk.of(key.slice(0, 1))[key.slice(2)];
        const flushes: Promise<void>[] = [];
        const flush = async (): Promise<void> => {
          const ages = new Map([...lives].map(([key, values]) => [key, values.length - 1]));
          if ((await program.flushSaving()) !== undefined) return;
          for (const [key, age] of ages) expect(life(key).slice(age)).toContainEqual(onDisk(key));
        };
        const act = (now: (typeof steps)[number]): unknown => {
          if ('id' in now) {
            const key = `${now.article}/${now.id}`;
            const value = now.kind === 'put' ? highlight(key, String(life(key).length)) : undefined;
            const annotation = value && { ...value, id: now.id };
            lives.set(key, [...life(key), annotation]);
            if (annotation) program.put(now.article, annotation);
            else program.remove(now.article, now.id);
            return undefined;
          }
          if (now.kind === 'flush') return flushes.push(flush());
          if (now.kind === 'pause') return pause();
          const sent = disk.sent.shift();
          if (now.kind === 'accept') return sent?.accept();
          return now.kind === 'refuse' ? sent?.refuse('The disk is full.') : sent?.reject();
        };
        for (const now of steps) {
          await act(now);
          await settle();
          expect(disk.sent.length).toBeLessThanOrEqual(1);
          if (program.state().kind === 'saved')
            for (const [key, values] of lives) expect(onDisk(key)).toEqual(values.at(-1));
        }
        disk.answerAtOnce = true;
        disk.sent.shift()?.accept();
        flushes.push(flush());
        await settle();
        await Promise.all(flushes);
        expect(program.state()).toEqual({ kind: 'saved' });
        for (const [key, values] of lives) expect(onDisk(key)).toEqual(values.at(-1));
      }),
      { numRuns: 120 },
    );
  });
});
