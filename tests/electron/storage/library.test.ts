// The issues that came with the program: opened, listed, and watched while an editor is at work.
import { copyFile, mkdir, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCheckedTexts } from '../../../electron/storage/checked-texts.js';
import { openDataFolder } from '../../../electron/storage/data-folder.js';
import {
  listIssues,
  openFirstIssue,
  openIssue,
  openIssueText,
  watchIssues,
} from '../../../electron/storage/library.js';

const dataFolder = () => openDataFolder(join(folder, 'data'));
const text = 'One\nTwo.';
const issueOf = (id: string, change: object = {}) => ({
  schemaVersion: 2,
  id,
  title: `The issue ${id}`,
  subtitle: '',
  journal: 'A journal',
  number: 1,
  publisher: 'A publisher',
  date: '2024-03',
  edition: 1,
  contributors: [],
  about: '',
  glossary: [],
  index: [],
  articles: [
    {
      id: 'foreword',
      title: 'One',
      standfirst: '',
      kind: 'front-matter',
      part: 'Opening',
      authors: [],
      models: [],
      places: [],
      language: 'en-GB',
      words: 2,
      minutes: 3,
      text,
      blocks: [{ id: 'title', kind: 'title', label: 'title', start: 0, end: 3 }],
      body: { type: 'root', children: [] },
    },
  ],
  ...change,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const put = (id: string, change: object = {}) =>
  writeFile(join(folder, `${id}.json`), JSON.stringify(issueOf(id, change)));

describe('the library', () => {
  it('opens the issue asked for, and the first when it is not there', async () => {
    await put('alpha');
    await put('beta');
    expect(await openIssue(folder, 'beta')).toMatchObject({ ok: true, value: { id: 'beta' } });
    expect(await openIssue(folder, 'gamma')).toMatchObject({ ok: true, value: { id: 'alpha' } });
    expect(await openIssue(folder, undefined)).toMatchObject({ ok: true, value: { id: 'alpha' } });
  });

  it.each([
    ['a file cut short', '{"schemaVersion": 2, "id"', 'unreadable', /alpha\.json could not be read/],
    ['a file of something else', '{"name": "x"}', 'invalid', /alpha\.json is damaged: It is not an issue/],
    [
      'a file of a later version',
      '{"schemaVersion": 99}',
      'invalid',
      /made for a newer version of this program/,
    ],
    [
      'a file of an earlier version',
      JSON.stringify(issueOf('alpha', { schemaVersion: 1 })),
      'invalid',
      /made for an older version of this program/,
    ],
  ])('says in plain words what is amiss with %s', async (_, content, kind, message) => {
    await writeFile(join(folder, 'alpha.json'), content);
    expect(await openIssue(folder, undefined)).toMatchObject({
      ok: false,
      error: { kind, message: expect.stringMatching(message) as string },
    });
  });

  it('says so when there is no issue at all', async () => {
    expect(await openIssue(join(folder, 'nowhere'), undefined)).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it('lists its issues by journal and number, without those that cannot be opened', async () => {
    await put('alpha', { number: 10 });
    await put('beta', { number: 2 });
    await put('gamma', { journal: 'Another journal', number: 7 });
    await writeFile(join(folder, 'delta.json'), 'no issue');
    await writeFile(join(folder, '.draft.json'), JSON.stringify(issueOf('draft')));
    const { issues, damaged } = await listIssues(folder);
    expect(damaged).toEqual([expect.stringMatching(/delta\.json could not be read\. Install/)]);
    expect(issues.map(({ id, number }) => [id, number])).toEqual([
      ['beta', 2],
      ['alpha', 10],
      ['gamma', 7],
    ]);
    expect(issues[0]).toMatchObject({
      title: 'The issue beta',
      articles: 1,
      minutes: 3,
      words: 2,
      pieces: [{ id: 'foreword', minutes: 3 }],
    });
    expect(issues[0]).not.toHaveProperty('cover');
  });

  it('reads a file for the list once, and again when it is another', async () => {
    const path = join(folder, 'alpha.json');
    const cover = { type: 'root', children: [] };
    await put('alpha', { title: 'The first', cover });
    const { mtime } = await stat(path);
    expect((await listIssues(folder)).issues).toMatchObject([{ title: 'The first', cover }]);
    await put('alpha', { title: 'The other', cover });
    await utimes(path, mtime, new Date(mtime.getTime() + 5000));
    expect((await listIssues(folder)).issues).toMatchObject([{ title: 'The other' }]);
    // The same length at the same time is taken for the same file: it was not read.
    await put('alpha', { title: 'The third', cover });
    await utimes(path, mtime, new Date(mtime.getTime() + 5000));
    expect((await listIssues(folder)).issues).toMatchObject([{ title: 'The other' }]);
    await put('alpha', { title: 'A longer title', cover });
    expect((await listIssues(folder)).issues).toMatchObject([{ title: 'A longer title' }]);
  });

  it('begins with another issue when the one that was open is damaged, and says so', async () => {
    const checked = openCheckedTexts(dataFolder(), 'check-1');
    const begin = async (wanted: string) => {
      const { issue, notices } = await openFirstIssue(folder, wanted, checked);
      return { issue: issue.ok ? (JSON.parse(issue.value) as { id: string }).id : undefined, notices };
    };
    await put('alpha');
    await put('beta');
    expect(await begin('beta')).toEqual({ issue: 'beta', notices: [] });
    await writeFile(join(folder, 'beta.json'), '{"schemaVersion": 2, "id"');
    const { issue, notices } = await begin('beta');
    expect(issue).toBe('alpha');
    expect(notices).toEqual([
      {
        severity: 'error',
        title: 'The issue you had open could not be read',
        detail: expect.stringMatching(/beta\.json could not be read.*“The issue alpha” is shown/) as string,
      },
    ]);
    // Nothing whole is left: why, and no notice beside it.
    await writeFile(join(folder, 'alpha.json'), '{}');
    expect(await begin('beta')).toEqual({ issue: undefined, notices: [] });
  });

  it('tells of an issue whose file is replaced, and never of a broken one', async () => {
    await put('alpha');
    const told: string[] = [];
    let hear: (title: string) => void = () => undefined;
    const next = () =>
      new Promise<string>((resolve) => {
        hear = resolve;
      });
    const stop = watchIssues(folder, ({ title }) => {
      told.push(title);
      hear(title);
    });
    const replace = async (content: string) => {
      await writeFile(join(folder, '.new'), content);
      await rename(join(folder, '.new'), join(folder, 'alpha.json'));
    };
    const first = next();
    await replace(JSON.stringify(issueOf('alpha', { title: 'Once' })));
    expect(await first).toBe('Once');
    const second = next();
    await replace('broken');
    await copyFile(join(folder, 'alpha.json'), join(folder, 'notes.txt'));
    await replace(JSON.stringify(issueOf('alpha', { title: 'Twice' })));
    expect(await second).toBe('Twice');
    stop();
    expect(new Set(told)).toEqual(new Set(['Once', 'Twice']));
  });

  it('tells of an issue whose file is replaced after a build put another folder in the place of this one', async () => {
    const content = join(folder, 'content');
    const write = (into: string, title: string) =>
      writeFile(join(into, 'alpha.json'), JSON.stringify(issueOf('alpha', { title })));
    await mkdir(content);
    await write(content, 'Old');
    const told: string[] = [];
    const stop = watchIssues(content, ({ title }) => {
      told.push(title);
    });
    await mkdir(join(folder, 'fresh'));
    await write(join(folder, 'fresh'), 'Built');
    await rename(content, join(folder, 'old'));
    await rename(join(folder, 'fresh'), content);
    await expect.poll(() => told).toContain('Built');
    await write(folder, 'Edited');
    await rename(join(folder, 'alpha.json'), join(content, 'alpha.json'));
    await expect.poll(() => told).toContain('Edited');
    stop();
    expect(told).not.toContain('Old');
  });

  it('leaves a folder alone that is not there', () => {
    expect(() => {
      watchIssues(join(folder, 'nowhere'), () => undefined)();
    }).not.toThrow();
  });
});

describe('the text of an issue', () => {
  const damaged = { articles: [] };

  it('is given once it was checked, and not when it is damaged', async () => {
    const checked = openCheckedTexts(dataFolder(), 'check-1');
    await put('alpha');
    const first = await openIssueText(folder, 'alpha', checked);
    expect(first.ok && JSON.parse(first.value)).toMatchObject({ id: 'alpha' });
    await put('alpha', damaged);
    expect(await openIssueText(folder, 'alpha', checked)).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
  });

  it('is checked again when a letter of it, or the check itself, is another', async () => {
    const data = dataFolder();
    const text = JSON.stringify(issueOf('alpha'));
    openCheckedTexts(data, 'check-1').add(text);
    await vi.waitFor(() => {
      expect(openCheckedTexts(data, 'check-1').has(text)).toBe(true);
    });
    expect(openCheckedTexts(data, 'check-1').has(`${text} `)).toBe(false);
    expect(openCheckedTexts(data, 'check-2').has(text)).toBe(false);
  });

  it('is checked when what was remembered cannot be read', async () => {
    const data = dataFolder();
    for (const stored of ['{"check": "check-1", "sha2', 'null', '{"check": "check-1", "sha256": 7}']) {
      await writeFile(join(folder, 'data', 'checked-issues.json'), stored);
      const checked = openCheckedTexts(data, 'check-1');
      await put('alpha', damaged);
      expect(await openIssueText(folder, 'alpha', checked)).toMatchObject({ ok: false });
    }
  });
});
