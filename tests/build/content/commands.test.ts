// The content commands: what the build gets from them, all or nothing, and what an editor is told.
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../core/schema/issue.js';
import { ownContent, run } from './command.js';

const { path } = ownContent();
const plain = 'content/issues/small/articles/01-plain.md';
const spoil = async (): Promise<void> => {
  const source = await readFile(path(plain), 'utf8');
  await writeFile(path(plain), source.replace('One paragraph.', '# One\n\n![x](y)'));
  await writeFile(path('content/issues/small/glossary.yaml'), 'terms:\n  - term: FGC\n');
};
const spoilt: readonly unknown[] = [
  expect.stringMatching(/^content\/issues\/small\/articles\/01-plain\.md:8: headings/),
  expect.stringMatching(/^content\/issues\/small\/articles\/01-plain\.md:10: a picture/),
  '',
  expect.stringMatching(/^content\/issues\/small\/glossary\.yaml:2: terms\.definition: is missing$/),
  '',
];
const output = (): Promise<string[]> => readdir(path('dist')).then((names) => names.toSorted());

describe('compiling', () => {
  it('writes one file an issue in place of what was there, and says how many in how long', async () => {
    await mkdir(path('dist/content'), { recursive: true });
    await writeFile(path('dist/content/gone.json'), '{}');
    const { exitCode, said, complained } = await run(path());
    expect([exitCode, complained]).toEqual([0, '']);
    expect(said).toMatch(/^1 issue, 2 articles compiled in [\d.]+ m?s\n$/);
    expect((await readdir(path('dist/content'))).toSorted()).toEqual(['small-1.json', 'small-1.search']);
    expect(await output()).toEqual(['content']);
    const issue = await readFile(path('dist/content/small-1.json'), 'utf8');
    expect(parseIssue(JSON.parse(issue)).ok).toBe(true);
  });

  it('with a mistake writes nothing, keeps what was there, and says all that is wrong', async () => {
    expect((await run(path(), '--out', 'dist/made')).exitCode).toBe(0);
    const before = await readFile(path('dist/made/small-1.json'), 'utf8');
    await spoil();
    const { exitCode, complained } = await run(path(), '--out', 'dist/made');
    expect(exitCode).toBe(1);
    expect(complained.split('\n')).toEqual([...spoilt, '3 problems in 2 files; nothing was written.', '']);
    expect(await output()).toEqual(['made']);
    expect(await readFile(path('dist/made/small-1.json'), 'utf8')).toBe(before);
  });

  it.each([
    ['no folder of issues', (issues: string) => rm(issues, { recursive: true }), /there is no issue/],
    [
      'two issues with one id',
      (issues: string) => cp(`${issues}/small`, `${issues}/twin`, { recursive: true }),
      /^content\/issues\/twin\/issue\.yaml:1: .*same id, "small-1"$/m,
    ],
  ])('refuses %s', async (_, break_, reason) => {
    await break_(path('content/issues'));
    const { exitCode, complained } = await run(path());
    expect(exitCode).toBe(1);
    expect(complained).toMatch(reason);
    await expect(output()).rejects.toThrow('ENOENT');
  });

  it('knows no other command', async () => {
    expect(await run(path(), 'clean')).toEqual({
      exitCode: 2,
      said: '',
      complained: 'There is no command "clean": build, check or watch.\n',
    });
  });
});

describe('a command line', () => {
  it.each([['--help'], ['check', '--colour'], ['check', '--content']])(
    'that is not understood: %s %s',
    async (...args) => {
      const { exitCode, said, complained } = await run(path(), ...args.filter(Boolean));
      expect([exitCode, said]).toEqual([2, '']);
      expect(complained).toMatch(/^".*" is not understood: build, check or watch, with --content DIR/);
    },
  );

  it.each(['check', 'watch'])('that names a file as the folder of issues: %s', async (command) => {
    await rm(path('content/issues'), { recursive: true });
    await writeFile(path('content/issues'), 'x');
    const { exitCode, complained } = await run(path(), command);
    expect(exitCode).toBe(1);
    expect(complained).toMatch(/there is no issue in this folder|issues is no folder/);
  });
});

describe('checking', () => {
  it('counts pictures, photographs too, and not the signs of a timeline', async () => {
    const pictures = async (): Promise<number> =>
      Number(/(\d+) pictures$/m.exec((await run(path(), 'check')).said)?.[1]);
    const before = await pictures();
    await appendFile(
      path(plain),
      '\n:::timeline{caption="C" key="One; Two"}\n\n- **2020**, _One_: Now.\n\n:::\n' +
        '\n:::figure{src="photo.png" alt="A house."}\n\nHome.\n\n:::\n',
    );
    expect(await pictures()).toBe(before + 2);
  });

  it('says of each issue what it holds, how large it is and how long it took, and writes nothing', async () => {
    const { exitCode, said, complained } = await run(path(), 'check');
    expect([exitCode, complained]).toEqual([0, '']);
    expect(said.split('\n')).toEqual([
      'small-1, edition 2',
      expect.stringMatching(/^ {2}2 articles, \d+ words, 0 terms, 6 index entries, 6 pictures$/),
      expect.stringMatching(/^ {2}\d+ kB \(\d+ kB gzip\), compiled in [\d.]+ m?s$/),
      'No problems.',
      '',
    ]);
    await expect(output()).rejects.toThrow('ENOENT');
  });

  it('says every problem of every issue at once, file by file, and ends as a failure', async () => {
    await spoil();
    await cp(path('content/issues/small'), path('content/issues/another'), { recursive: true });
    const { exitCode, said, complained } = await run(path(), 'check');
    expect([exitCode, said]).toEqual([1, '']);
    const lines = complained.split('\n');
    const count = spoilt.length;
    expect(lines.slice(0, count).every((line) => line === '' || line.includes('/another/'))).toBe(true);
    expect(lines.slice(count)).toEqual([...spoilt, '6 problems in 4 files.', '']);
  });

  it('looks where it is told to', async () => {
    await cp(path('content'), path('elsewhere'), { recursive: true });
    await rm(path('content'), { recursive: true });
    expect((await run(path(), 'check')).exitCode).toBe(1);
    expect((await run(path(), 'check', '--content', 'elsewhere')).exitCode).toBe(0);
  });
});

describe('watching', () => {
  it('refuses a folder that is not there', async () => {
    expect(await run(path(), 'watch', '--content', 'elsewhere')).toEqual({
      exitCode: 1,
      said: '',
      complained: 'There is nothing to watch: elsewhere/issues is no folder.\n',
    });
  });
});
