// A library of issues: a second issue is a second folder, and one that is broken leaves the others alone.
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createLibrary, type Compile } from '../../../build/content/library.js';
import { formatProblem } from '../../../build/content/problems.js';
import { parseIssue } from '../../../core/schema/issue.js';
import { ownContent } from './command.js';

const { path } = ownContent();
const library = (): Compile => createLibrary(path('content'), path());
const change = async (file: string, from: string | RegExp, to: string): Promise<void> => {
  const before = await readFile(path('content/issues', file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  await writeFile(path('content/issues', file), after);
};
const addSecond = async (): Promise<void> => {
  await cp(path('content/issues/small'), path('content/issues/later'), { recursive: true });
  await change('later/issue.yaml', 'id: small-1', 'id: later-2');
};

describe('a second issue', () => {
  it('is a folder beside the first, and changes nothing in it', async () => {
    const [alone] = library()().folders;
    await addSecond();
    const { folders, problems } = library()();
    expect(problems).toEqual([]);
    expect(folders.map(({ name, issue }) => [name, issue?.id])).toEqual([
      ['later', 'later-2'],
      ['small', 'small-1'],
    ]);
    const [later, small] = folders;
    expect(JSON.stringify(small?.issue)).toBe(JSON.stringify(alone?.issue));
    expect(parseIssue(JSON.parse(JSON.stringify(later?.issue)))).toMatchObject({ ok: true });
    expect(later?.issue?.articles).toEqual(small?.issue?.articles);
  });

  it('that is broken leaves the first as it is', async () => {
    await addSecond();
    await change('later/articles/01-plain.md', 'One paragraph.', '# One');
    const { folders, problems } = library()();
    expect(folders.map(({ issue }) => issue?.id)).toEqual([undefined, 'small-1']);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^content\/issues\/later\/articles\/01-plain\.md:8: /),
    ]);
  });

  it('with the id of the first is refused until it has its own', async () => {
    const compile = library();
    await cp(path('content/issues/small'), path('content/issues/twin'), { recursive: true });
    expect(compile().folders.map(({ issue }) => issue?.id)).toEqual(['small-1', undefined]);
    expect(compile(new Set()).problems.map(({ file }) => file)).toEqual(['content/issues/twin/issue.yaml']);
    await change('twin/issue.yaml', 'small-1', 'twin-1');
    expect(compile(new Set(['twin'])).folders.map(({ issue }) => issue?.id)).toEqual(['small-1', 'twin-1']);
  });
});

describe('compiling again', () => {
  it('looks only at the folders that changed, and at new ones', async () => {
    const compile = library();
    const [before] = compile().folders;
    await addSecond();
    await change('small/issue.yaml', 'A small issue', 'A changed issue');
    const [later, same] = compile(new Set()).folders;
    expect(same).toBe(before);
    const [unchanged, changed] = compile(new Set(['small'])).folders;
    expect(unchanged).toBe(later);
    expect(changed?.issue?.title).toBe('A changed issue');
  });

  it('forgets a folder that is gone, and misses an issue when it was the last', async () => {
    const compile = library();
    await addSecond();
    compile();
    await rm(path('content/issues/small'), { recursive: true });
    expect(compile(new Set(['small'])).folders.map(({ name }) => name)).toEqual(['later']);
    await rename(path('content/issues/later'), path('later'));
    expect(compile(new Set(['later']))).toEqual({
      folders: [],
      problems: [{ file: 'content/issues', line: 1, message: 'there is no issue in this folder' }],
    });
  });
});

describe('a folder of issues', () => {
  it('has a file that cannot be read as a problem like any other', async () => {
    await rm(path('content/issues/small/articles/01-plain.md'));
    await mkdir(path('content/issues/small/articles/01-plain.md'));
    expect(library()().problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^content\/issues\/small.*:1: cannot be read: EISDIR/),
    ]);
  });

  it.each(['.git', '.later.tmp'])('may hold a hidden one such as %s', async (name) => {
    await mkdir(path('content/issues', name));
    expect(library()().folders.map((folder) => folder.name)).toEqual(['small']);
  });
});
