// What `npm run build` builds again, and what it leaves alone.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { targets } from '../../build/bundle.mjs';
import { ensureBuilt } from '../../build/run/build.mjs';

const ALL = ['content', 'electron', 'renderer'];

/** A file of every kind that the build looks at. */
const files: Readonly<Record<string, string>> = {
  'core/result.ts': 'core',
  'electron/main.ts': 'main',
  'renderer/main.tsx': 'window',
  'content/issues/one/issue.yaml': 'title: One',
  'build/content/main.ts': 'compiler',
  'build/bundle.mjs': 'bundler',
  'package-lock.json': '{}',
  'tests/some.test.ts': 'test',
  'README.md': 'readme',
};

describe('ensureBuilt', () => {
  let root = '';
  let lines: string[] = [];
  /** Parts of the real app that cannot be built this time, with the reason. */
  let broken = new Map<string, string>();

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'build-'));
    lines = [];
    broken = new Map();
    for (const [file, text] of Object.entries(files)) await write(file, text);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };

  /** The real parts with their real inputs; only the making is stood in for. */
  const parts = targets.map((target) => ({
    ...target,
    make: async (_root: string, outDir: string) => {
      for (const file of ['some.json', ...target.outputs]) await writeFile(path.join(outDir, file), 'built');
      const reason = broken.get(target.name);
      if (reason !== undefined) throw new Error(reason);
    },
  }));

  const build = async (options: { force?: boolean } = {}): Promise<string[]> => {
    const built = await ensureBuilt({ ...options, root, parts, log: (line) => lines.push(line) });
    return built.toSorted();
  };

  it('builds everything the first time and nothing the second, and says so in a line a part', async () => {
    expect(await build()).toEqual(ALL);
    expect(lines.toSorted().map((line) => /^Built (\w+): .+ in .+ s$/.exec(line)?.[1])).toEqual(ALL);
    lines = [];
    expect(await build()).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('tells with its size what a part says of itself', async () => {
    const make = () => Promise.resolve('2 issues');
    const [content] = parts.filter(({ name }) => name === 'content').map((part) => ({ ...part, make }));
    await ensureBuilt({ root, parts: content ? [content] : [], log: (line) => lines.push(line) });
    expect(lines).toEqual([expect.stringMatching(/^Built content: 2 issues, 0 kB \(0 kB gzip\) in .+ s$/)]);
  });

  it.each([
    ['an article', 'content/issues/one/articles/new.md', ['content']],
    ['the content compiler', 'build/content/main.ts', ['content']],
    ['the main process', 'electron/main.ts', ['electron']],
    ['a new module of the window', 'renderer/features/new.tsx', ['renderer']],
    ['the core', 'core/result.ts', ALL],
    ['the bundler', 'build/bundle.mjs', ALL],
    ['the packages', 'package-lock.json', ALL],
    ['a test', 'tests/some.test.ts', []],
    ['a page to read', 'README.md', []],
  ])('after a change of %s builds what is made of it', async (_what, file, expected) => {
    await build();
    await write(file, 'changed');
    expect(await build()).toEqual(expected);
    expect(await build()).toEqual([]);
  });

  it('sees that a file is gone', async () => {
    await write('renderer/old.ts', '');
    await build();
    await rm(path.join(root, 'renderer/old.ts'));
    expect(await build()).toEqual(['renderer']);
  });

  it('sees a change that leaves the size as it was', async () => {
    await build();
    await write('electron/main.ts', 'niam');
    await utimes(path.join(root, 'electron/main.ts'), 1, 1);
    expect(await build()).toEqual(['electron']);
  });

  it('is not misled by a new time on an old content, as a fresh checkout gives', async () => {
    await build();
    for (const file of Object.keys(files)) await utimes(path.join(root, file), 1, 1);
    expect(await build()).toEqual([]);
  });

  it('builds everything when told to', async () => {
    await build();
    expect(await build({ force: true })).toEqual(ALL);
  });

  it('builds again what was deleted', async () => {
    await build();
    await rm(path.join(root, 'dist/electron/preload.cjs'));
    await rm(path.join(root, 'dist/content'), { recursive: true });
    expect(await build()).toEqual(['content', 'electron']);
  });

  it('builds everything when its own record is damaged', async () => {
    await build();
    await write('dist/.build.json', '{"electron":{"electr');
    expect(await build()).toEqual(ALL);
  });

  it('tells why a part cannot be built, builds the others, and tries it again next time', async () => {
    broken.set('content', 'content/issues/one/articles/a.md:3: no title');
    await expect(build()).rejects.toThrow(
      'Could not build content.\ncontent/issues/one/articles/a.md:3: no title',
    );
    await expect(build()).rejects.toThrow('a.md:3');
    broken.clear();
    expect(await build()).toEqual(['content']);
  });

  it('keeps what was built before when the next build fails, and leaves no half of the new', async () => {
    await build();
    await write('dist/renderer/index.html', 'the good one');
    await write('renderer/main.tsx', 'mistake');
    broken.set('renderer', 'mistake');
    await expect(build()).rejects.toThrow('mistake');
    expect(await readFile(path.join(root, 'dist/renderer/index.html'), 'utf8')).toBe('the good one');
    expect((await readdir(path.join(root, 'dist'))).toSorted()).toEqual(['.build.json', ...ALL]);
  });

  it('clears away what a killed build left', async () => {
    // No system gives a process this number.
    await write('dist/.renderer.4194999/index.html', 'half');
    await build();
    expect((await readdir(path.join(root, 'dist'))).toSorted()).toEqual(['.build.json', ...ALL]);
  });

  it('counts a change made while it builds as not yet built', async () => {
    const slow = parts.map((part) => ({
      ...part,
      make: async (from: string, outDir: string) => {
        await part.make(from, outDir);
        await write('electron/main.ts', 'changed while building');
      },
    }));
    await ensureBuilt({ root, parts: slow, log: () => undefined });
    expect(await build()).toEqual(['electron']);
  });
});
