// The reader's notebooks on a real disk: kept, restored, set aside, and never overwritten by mistake.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnnotation } from '../../../core/annotation/create.js';
import type { Annotation, Notebook } from '../../../core/annotation/types.js';
import type { OpenedNotebook, StorageError } from '../../../core/ipc/contract.js';
import type { Result } from '../../../core/result.js';
import { writeDurably } from '../../../electron/storage/durable-write.js';
import { createNotebooks } from '../../../electron/storage/notebooks.js';

const ref = { issue: 'families-6', article: 'foreword' };
const now = () => new Date('2026-11-21T21:15:00Z');

const mark = (name: string): Annotation =>
  createAnnotation({
    ref,
    selectors: [{ type: 'TextQuoteSelector', exact: name, prefix: '', suffix: '' }],
    meaning: 'key-idea',
    id: `urn:uuid:${name}`,
    now: '2026-11-21T12:00:00.000Z',
  });
const put = (annotation: Annotation) => ({ kind: 'put' as const, annotation });

let folder = '';
let place = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notebooks-'));
  place = join(folder, 'notebooks', ref.issue);
  file = join(place, `${ref.article}.json`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const onDisk = async (path = file): Promise<Notebook> => JSON.parse(await readFile(path, 'utf8')) as Notebook;
const names = (opened: Result<OpenedNotebook, StorageError>): readonly string[] =>
  opened.ok ? opened.value.annotations.map(({ id }) => id.slice('urn:uuid:'.length)) : [];
const noticesOf = (opened: Result<OpenedNotebook, StorageError>): string =>
  opened.ok ? opened.value.notices.map(({ title, detail }) => `${title} ${detail}`).join('\n') : '';
const asides = async (): Promise<string[]> =>
  (await readdir(place)).filter((name) => name.includes('set-aside'));

describe('a notebook', () => {
  it('opens empty where there is none, and makes no file until there is something to keep', async () => {
    const opened = await createNotebooks({ folder }).open(ref);
    expect(opened).toEqual({ ok: true, value: { label: 'foreword', annotations: [], notices: [] } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('holds what was put, replaced and removed when it is opened again', async () => {
    const first = createNotebooks({ folder });
    await first.change(ref, 'Foreword', [put(mark('a')), put(mark('b')), put(mark('c'))]);
    const edited = { ...mark('a'), modified: '2026-11-21T13:00:00.000Z' };
    expect(await first.change(ref, 'Foreword', [put(edited), { kind: 'remove', id: mark('b').id }])).toEqual({
      ok: true,
      value: null,
    });
    const opened = await createNotebooks({ folder }).open(ref);
    expect(opened.ok && opened.value.annotations).toEqual([edited, mark('c')]);
    expect(await onDisk()).toMatchObject({ type: 'AnnotationCollection', label: 'Foreword', total: 2 });
  });

  it('keeps keys that the program does not know, in the notebook and in the annotations', async () => {
    await createNotebooks({ folder }).change(ref, 'Foreword', [put(mark('a'))]);
    const strange = await onDisk();
    const [item] = strange.first.items;
    const target = { ...item?.target, 'x:zoom': 2 };
    const items = [{ ...item, target, 'x:mood': { kept: [1, null] } }];
    await writeFile(
      file,
      JSON.stringify({ ...strange, 'x:club': 'Leeds', first: { ...strange.first, items, 'x:n': 1 } }),
    );

    const second = createNotebooks({ folder });
    await second.open(ref);
    await second.change(ref, 'Foreword', [put(mark('b'))]);
    const after = await onDisk();
    expect(after).toMatchObject({ 'x:club': 'Leeds', first: { 'x:n': 1 } });
    expect(after.first.items[0]).toMatchObject({ 'x:mood': { kept: [1, null] }, target: { 'x:zoom': 2 } });
    expect(after.first.items).toHaveLength(2);
  });

  it('writes changes that come during a write together, and answers each when it is on disk', async () => {
    let writes = 0;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const notebooks = createNotebooks({
      folder,
      write: async (path, text) => {
        writes += 1;
        if (writes === 1) await held;
        await writeDurably(path, text);
      },
    });
    const first = notebooks.change(ref, 'Foreword', [put(mark('first'))]);
    await expect.poll(() => writes).toBe(1);
    const later = ['a', 'b', 'c', 'd'].map(async (name) => {
      const answer = await notebooks.change(ref, 'Foreword', [put(mark(name))]);
      return answer.ok && (await onDisk()).first.items.some(({ id }) => id === mark(name).id);
    });
    letGo();
    expect((await first).ok).toBe(true);
    expect(await Promise.all(later)).toEqual([true, true, true, true]);
    expect(writes).toBe(2);
    expect((await onDisk()).total).toBe(5);
  });

  it('writes nothing of other articles', async () => {
    const written: string[] = [];
    const notebooks = createNotebooks({
      folder,
      write: async (path, text) => {
        written.push(path);
        await writeDurably(path, text);
      },
    });
    await notebooks.change({ ...ref, article: 'other' }, 'Other', [put(mark('x'))]);
    written.length = 0;
    await notebooks.change(ref, 'Foreword', [put(mark('a'))]);
    expect(written).toEqual([file]);
  });

  it('keeps a change that could not be written and writes it with the next', async () => {
    let full = true;
    const notebooks = createNotebooks({
      folder,
      write: (path, text) =>
        full
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : writeDurably(path, text),
    });
    const failed = await notebooks.change(ref, 'Foreword', [put(mark('a'))]);
    expect(failed).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
    expect(!failed.ok && failed.error.message).toContain(place);
    expect(names(await notebooks.open(ref))).toEqual(['a']);
    full = false;
    await notebooks.change(ref, 'Foreword', [put(mark('b'))]);
    expect(names(await createNotebooks({ folder }).open(ref))).toEqual(['a', 'b']);
  });

  it('has nothing left to write when it says that it is idle', async () => {
    const notebooks = createNotebooks({ folder });
    void notebooks.change(ref, 'Foreword', [put(mark('a'))]);
    void notebooks.change(ref, 'Foreword', [put(mark('b'))]);
    await notebooks.open(ref);
    await notebooks.idle();
    expect((await onDisk()).total).toBe(2);
  });
});

describe('a notebook that cannot be used', () => {
  const damaged: readonly (readonly [string, string])[] = [
    ['is not JSON', '{"type": "AnnotationColl'],
    ['is empty', ''],
    ['has the wrong shape', '{"type":"AnnotationCollection","first":{"items":"none"}}'],
    ['is from a newer version', '{"type":"AnnotationCollection","lj:version":2,"first":{"items":[]}}'],
  ];

  it.each(damaged)('is set aside untouched when it %s, and the article opens', async (_, content) => {
    await mkdir(place, { recursive: true });
    await writeFile(file, content);
    const notebooks = createNotebooks({ folder, now });
    const opened = await notebooks.open(ref);
    expect(names(opened)).toEqual([]);
    expect(noticesOf(opened)).toContain('foreword.json');
    expect(await asides()).toEqual(['foreword.json.set-aside-2026-11-21T21-15-00']);

    await notebooks.change(ref, 'Foreword', [put(mark('a'))]);
    expect(await readFile(join(place, 'foreword.json.set-aside-2026-11-21T21-15-00'), 'utf8')).toBe(content);
    expect((await onDisk()).total).toBe(1);
  });

  it.each(damaged)(
    'gives way to the last good copy when it %s, also for the next start',
    async (_, content) => {
      const first = createNotebooks({ folder });
      await first.change(ref, 'Foreword', [put(mark('a'))]);
      const second = createNotebooks({ folder });
      await second.change(ref, 'Foreword', [put(mark('b'))]);
      await writeFile(file, content);

      const opened = await createNotebooks({ folder, now }).open(ref);
      expect(names(opened)).toEqual(['a']);
      expect(noticesOf(opened)).toContain('last good copy');
      expect((await asides()).length).toBe(1);
      expect(names(await createNotebooks({ folder }).open(ref))).toEqual(['a']);
    },
  );

  it('says so once', async () => {
    await mkdir(place, { recursive: true });
    await writeFile(file, 'x');
    const notebooks = createNotebooks({ folder, now });
    expect(noticesOf(await notebooks.open(ref))).not.toBe('');
    expect(noticesOf(await notebooks.open(ref))).toBe('');
  });

  it('never replaces a file that was set aside before', async () => {
    await mkdir(place, { recursive: true });
    for (const content of ['one', 'two', 'three']) {
      await writeFile(file, content);
      await createNotebooks({ folder, now }).open(ref);
    }
    const kept = await Promise.all((await asides()).map((name) => readFile(join(place, name), 'utf8')));
    expect(kept.sort()).toEqual(['one', 'three', 'two']);
  });

  it('does not spoil a last good copy with what was broken', async () => {
    await createNotebooks({ folder }).change(ref, 'Foreword', [put(mark('a'))]);
    await createNotebooks({ folder }).change(ref, 'Foreword', [put(mark('b'))]);
    await writeFile(file, 'broken');
    await createNotebooks({ folder, now }).change(ref, 'Foreword', [put(mark('c'))]);
    expect((await onDisk(join(place, '.last-good', 'foreword.json'))).first.items).toEqual([mark('a')]);
  });

  it('is not overwritten when it can be neither read nor set aside', async () => {
    await mkdir(file, { recursive: true });
    const notebooks = createNotebooks({ folder });
    expect(await notebooks.open(ref)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    const answer = await notebooks.change(ref, 'Foreword', [put(mark('a'))]);
    expect(!answer.ok && answer.error.message).toContain('foreword.json');
    expect(await readdir(file)).toEqual([]);
  });
});

describe('a folder that cannot be written', () => {
  it('opens articles and says why a mark cannot be saved', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    const notebooks = createNotebooks({ folder: blocked });
    expect(await notebooks.open(ref)).toEqual({
      ok: true,
      value: { label: 'foreword', annotations: [], notices: [] },
    });
    const answer = await notebooks.change(ref, 'Foreword', [put(mark('a'))]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unwritable' } });
    expect(!answer.ok && answer.error.message).toContain(blocked);
  });
});

describe('counting marks', () => {
  it('counts what is on disk and what is open, and passes over what is broken without touching it', async () => {
    const before = createNotebooks({ folder });
    await before.change(ref, 'Foreword', [put(mark('a')), put(mark('b'))]);
    await before.change({ ...ref, article: 'story' }, 'Story', [put(mark('c'))]);
    await writeFile(join(place, 'broken.json'), '{');

    const notebooks = createNotebooks({ folder });
    expect(await notebooks.countMarks(ref.issue)).toEqual({ foreword: 2, story: 1, broken: 0 });
    await notebooks.change(ref, 'Foreword', [put(mark('d'))]);
    await before.change({ ...ref, article: 'story' }, 'Story', [put(mark('e')), put(mark('f'))]);
    expect(await notebooks.countMarks(ref.issue)).toMatchObject({ foreword: 3, story: 3 });
    expect(await readFile(join(place, 'broken.json'), 'utf8')).toBe('{');
  });

  it('counts nothing in an issue without notebooks', async () => {
    expect(await createNotebooks({ folder }).countMarks('nothing')).toEqual({});
  });
});
