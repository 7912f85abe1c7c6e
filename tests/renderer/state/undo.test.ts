// Undo and redo: whatever was done to marks and notes, in whichever article, can be taken back and done again.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withNote } from '../../../core/annotation/edit.js';
import { live, noteOf as noteIn } from '../../../core/annotation/read.js';
import type { Annotation } from '../../../core/annotation/types.js';
import { highlight } from '../../core/annotation/annotations.js';
import type { Disk } from './disk.js';
import { noteOf, settle, startProgram } from './program.js';

const platform = vi.hoisted(() => ({ request: (() => undefined) as unknown as Disk['request'] }));
vi.mock('../../../renderer/platform/journal.js', () => ({
  request: (...asked: Parameters<Disk['request']>) => platform.request(...asked),
}));
vi.mock('../../../renderer/state/preferences.js', async () => {
  const { defaultPreferences } = await import('../../../core/schema/preferences.js');
  const { createStore } = await import('zustand/vanilla');
  return { changePreferences: () => undefined, usePreferences: createStore(() => defaultPreferences) };
});

const start = (laid?: Readonly<Record<string, readonly Annotation[]>>) =>
  startProgram((request) => {
    platform.request = request;
  }, laid);
const families = { start: 45, end: 53 };
const teams = { start: 92, end: 97 };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const notes = (annotations: readonly Annotation[]): readonly (string | undefined)[] =>
  annotations.map((annotation) => noteIn(annotation)?.markdown);

describe('a step', () => {
  it('is taken back and done again, on the page and on the disk, and said', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    const made = program.shown();
    expect(made.map((annotation) => annotation.id)).toEqual([id]);
    program.undoOrRedo('undo');
    expect(program.said()).toBe('Undone: highlight as Evidence');
    expect(program.shown()).toEqual([]);
    program.undoOrRedo('redo');
    expect(program.said()).toBe('Done again: highlight as Evidence');
    expect(program.shown()).toEqual(made);
    await program.flushSaving();
    expect(program.disk.of('alpha')).toEqual({ [id]: made[0] });
    program.undoOrRedo('redo');
    expect(program.said()).toBe('Nothing to redo');
  });

  it('after one that was undone leaves nothing to redo', async () => {
    const program = await start();
    program.addMark(families, 'evidence');
    program.undoOrRedo('undo');
    program.addMark(teams, 'question');
    program.undoOrRedo('redo');
    expect(program.said()).toBe('Nothing to redo');
    expect(program.shown()).toHaveLength(1);
  });

  it('in an article that is closed brings it back as it is after the step, before the disk has heard of it', async () => {
    const program = await start();
    program.addMark(families, 'evidence');
    program.addMark(teams, 'question');
    await program.flushSaving();
    program.goTo('beta');
    await settle();
    program.undoOrRedo('undo');
    await settle();
    expect(program.status()).toMatchObject({ article: 'alpha', status: 'ready' });
    expect(program.shown()).toHaveLength(1);
  });

  it('taken back while its article is being opened is not brought back by what the disk had', async () => {
    const program = await start();
    program.addMark(families, 'evidence');
    program.addMark(teams, 'question');
    await program.flushSaving();
    program.goTo('beta');
    await settle();
    let open = (): void => undefined;
    program.disk.opening = new Promise((resolve) => {
      open = resolve;
    });
    program.undoOrRedo('undo');
    await settle();
    program.undoOrRedo('undo');
    open();
    await settle();
    expect(program.status().status).toBe('ready');
    expect(program.shown()).toEqual([]);
  });
});

describe('a note', () => {
  it('closed by its own button or key is said to be saved; closed by doing something else it is not', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.type('First');
    program.closeNote({ focusCard: true });
    await settle();
    expect(program.said()).toBe('Note saved');
    program.editNote(id);
    program.type('Second');
    program.undoOrRedo('undo');
    await settle();
    expect(program.said()).toBe('Undone: note');
  });

  it('is one step from opening to closing, what was typed last included', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.type('First');
    program.frame();
    program.type('First, second');
    program.closeNote();
    expect(notes(program.shown())).toEqual(['First, second']);
    program.undoOrRedo('undo');
    expect(notes(program.shown())).toEqual([undefined]);
    program.undoOrRedo('redo');
    expect(notes(program.shown())).toEqual(['First, second']);
  });

  it('in which nothing was written since another step is no step', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.changeMeaning(id, 'question');
    program.closeNote();
    program.undoOrRedo('undo');
    expect(program.said()).toBe('Undone: change to Question');
  });

  it('written before another step is one step before it', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.type('First');
    program.changeMeaning(id, 'question');
    const said = ['undo', 'undo', 'undo', 'undo'].map(() => {
      program.undoOrRedo('undo');
      return program.said();
    });
    expect(said).toEqual([
      'Undone: change to Question',
      'Undone: note',
      'Undone: highlight as Evidence',
      'Nothing to undo',
    ]);
  });

  it('is closed when its mark is deleted', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.removeMark(id);
    expect(program.status().editing).toBeNull();
  });

  it('that was only looked at is no step', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.closeNote();
    program.undoOrRedo('undo');
    expect(program.shown()).toEqual([]);
  });

  it.each([
    [
      'its mark is deleted',
      (program: Awaited<ReturnType<typeof start>>, id: string) => program.removeMark(id),
    ],
    [
      'the reader turns to another article',
      (program: Awaited<ReturnType<typeof start>>) => program.goTo('beta'),
    ],
    [
      'its mark is given another meaning',
      (program: Awaited<ReturnType<typeof start>>, id: string) => program.changeMeaning(id, 'question'),
    ],
    [
      'another mark is made',
      (program: Awaited<ReturnType<typeof start>>) => program.addMark(teams, 'question'),
    ],
  ])('is not lost to undo and redo when %s while it is open', async (_, act) => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.type('Written');
    act(program, id);
    await settle();
    for (let count = 0; count < 5; count += 1) program.undoOrRedo('undo');
    await settle();
    expect(program.said()).toBe('Nothing to undo');
    expect(program.shown()).toEqual([]);
    program.undoOrRedo('redo');
    program.undoOrRedo('redo');
    await settle();
    expect(notes(program.shown())).toEqual(['Written']);
  });

  it('that is open when a step is taken back is closed first, and is itself that step', async () => {
    const program = await start();
    const id = program.addMark(families, 'evidence') ?? '';
    program.editNote(id);
    program.type('Written');
    program.undoOrRedo('undo');
    expect(program.status().editing).toBeNull();
    expect(notes(program.shown())).toEqual([undefined]);
    program.undoOrRedo('redo');
    expect(notes(program.shown())).toEqual(['Written']);
  });
});

describe('any actions', () => {
  const spot = fc.constantFrom(families, teams, { start: 0, end: 60 }, { start: 47, end: 95 });
  const pick = fc.nat(5);
  const meaning = fc.constantFrom('evidence', 'question', 'practice');
  const kind = <K extends string>(...kinds: readonly K[]) => fc.constantFrom(...kinds);
  const action = fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: kind('add'), spot, meaning }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('remove'), pick }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('edit'), pick }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('mean'), pick, meaning }) },
    { weight: 3, arbitrary: fc.record({ kind: kind('type'), text: kind('', 'one', 'two') }) },
    { weight: 4, arbitrary: fc.record({ kind: kind('frame', 'close', 'go', 'pause') }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('undo', 'redo') }) },
  );

  const before: Readonly<Record<string, Readonly<Record<string, Annotation>>>> = {
    alpha: Object.fromEntries(
      [highlight('1'), withNote(highlight('2'), noteOf('Before'), '2026-11-21T11:00:00.000Z')].map(
        (annotation) => [annotation.id, annotation],
      ),
    ),
    beta: {},
  };

  const begin = () => start({ alpha: Object.values(before['alpha'] ?? {}) });
  type Program = Awaited<ReturnType<typeof begin>>;

  type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;
  async function act(program: Program, now: Action): Promise<void> {
    const marks = program.shown();
    const chosen = 'pick' in now ? (marks[now.pick % Math.max(1, marks.length)]?.id ?? 'none') : '';
    if (now.kind === 'add') program.addMark(now.spot, now.meaning);
    else if (now.kind === 'remove') program.removeMark(chosen);
    else if (now.kind === 'edit') program.editNote(chosen);
    else if (now.kind === 'mean') program.changeMeaning(chosen, now.meaning);
    else if (now.kind === 'type') program.type(now.text);
    else if (now.kind === 'frame') program.frame();
    else if (now.kind === 'close') program.closeNote();
    else if (now.kind === 'go') program.goTo(program.status().article === 'alpha' ? 'beta' : 'alpha');
    else if (now.kind === 'pause') await vi.advanceTimersByTimeAsync(200);
    else program.undoOrRedo(now.kind);
    await vi.advanceTimersByTimeAsync(1);
  }

  const byId = (a: Annotation, b: Annotation): number => a.id.localeCompare(b.id);

  /** Goes as far as there is anything to undo or redo. */
  async function all(program: Program, direction: 'undo' | 'redo'): Promise<number> {
    for (let count = 0; ; count += 1) {
      program.undoOrRedo(direction);
      await settle();
      if (program.said() === `Nothing to ${direction}`) return count;
    }
  }

  async function everything(program: Program) {
    program.closeNote();
    await program.flushSaving();
    const { disk } = program;
    const onDisk = { alpha: disk.of('alpha'), beta: disk.of('beta') };
    const article = program.status().article === 'alpha' ? 'alpha' : 'beta';
    // What the page shows is what is on the disk and not in the bin.
    expect(program.shown().toSorted(byId)).toEqual(live(Object.values(onDisk[article])).toSorted(byId));
    return onDisk;
  }

  it('undone leave exactly what there was, and done again exactly what there came to be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), fc.nat(6), async (actions, some) => {
        const program = await begin();
        for (const now of actions) await act(program, now);
        await all(program, 'redo');
        const after = await everything(program);
        for (let count = 0; count < some; count += 1) program.undoOrRedo('undo');
        await settle();
        await all(program, 'redo');
        expect(await everything(program)).toEqual(after);
        const steps = await all(program, 'undo');
        expect(await everything(program)).toEqual(before);
        expect(await all(program, 'redo')).toBe(steps);
        expect(await everything(program)).toEqual(after);
      }),
      { numRuns: 80 },
    );
  });
});

describe('opening a notebook', () => {
  it('tells what was found out in reading it, also when the reader has gone on', async () => {
    const program = await start();
    const notice = { severity: 'warning', title: 'Set aside', detail: 'It was damaged.' } as const;
    program.disk.notices.push(notice);
    program.goTo('beta');
    program.goTo('alpha');
    await settle();
    expect(program.notices()).toEqual([notice]);
    expect(program.status()).toMatchObject({ article: 'alpha', status: 'ready' });
  });

  it('shows at once, with what was done since, what was open before', async () => {
    const program = await start({ alpha: [highlight('1')] });
    const id = program.addMark(families, 'evidence') ?? '';
    program.goTo('beta');
    await settle();
    program.goTo('alpha');
    expect(program.status()).toMatchObject({ article: 'alpha', status: 'ready' });
    expect(program.shown().map((annotation) => annotation.id)).toEqual(
      expect.arrayContaining(['urn:uuid:1', id]),
    );
    // Also what is done to it from elsewhere.
    program.goTo('beta');
    program.undoOrRedo('undo');
    program.goTo('alpha');
    expect(program.shown().map((annotation) => annotation.id)).toEqual(['urn:uuid:1']);
  });

  it('marks nothing until it is open, and says so', async () => {
    const program = await start();
    program.goTo('beta');
    expect(program.addMark(families, 'evidence')).toBeUndefined();
    expect(program.said()).toMatch(/^Nothing was marked/);
    await settle();
    expect(program.addMark(families, 'evidence')).toBeDefined();
  });
});
