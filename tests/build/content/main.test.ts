// The compiler's command line, run as the build runs it: all or nothing, and nothing lost.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseIssue } from '../../../core/schema/issue.js';

const project = join(import.meta.dirname, '../../..');

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'compiler-'));
  await cp(join(project, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

function compile(...options: readonly string[]): { readonly status: number | null; readonly said: string } {
  const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');
  const main = join(project, 'build/content/main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, main, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
const output = (): Promise<string[]> => readdir(join(root, 'dist')).then((names) => names.toSorted());
const article = 'content/issues/small/articles/01-plain.md';

describe('the content compiler', () => {
  it('writes one file an issue, quietly, in place of what was there', async () => {
    await mkdir(join(root, 'dist/content'), { recursive: true });
    await writeFile(join(root, 'dist/content/gone.json'), '{}');
    expect(compile()).toEqual({ status: 0, said: '' });
    expect(await readdir(join(root, 'dist/content'))).toEqual(['small-1.json']);
    expect(await output()).toEqual(['content']);
    const issue = await readFile(join(root, 'dist/content/small-1.json'), 'utf8');
    expect(parseIssue(JSON.parse(issue)).ok).toBe(true);
  });

  it('with a mistake writes nothing, keeps what was there, and says all that is wrong', async () => {
    expect(compile('--out', 'dist/made').status).toBe(0);
    const before = await readFile(join(root, 'dist/made/small-1.json'), 'utf8');
    const broken = (await readFile(join(root, article), 'utf8')).replace(
      'One paragraph.',
      '# One\n\n![x](y)',
    );
    await writeFile(join(root, article), broken);
    const { status, said } = compile('--out', 'dist/made');
    expect(status).toBe(1);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^content\/issues\/small\/articles\/01-plain\.md:8: headings/),
      expect.stringMatching(/^content\/issues\/small\/articles\/01-plain\.md:10: pictures/),
      '2 problems in the content; nothing was written.',
      '',
    ]);
    expect(await output()).toEqual(['made']);
    expect(await readFile(join(root, 'dist/made/small-1.json'), 'utf8')).toBe(before);
  });

  it.each([
    ['no folder of issues', (issues: string) => rm(issues, { recursive: true }), /there is no issue/],
    [
      'two issues with one id',
      (issues: string) => cp(join(issues, 'small'), join(issues, 'twin'), { recursive: true }),
      /^content\/issues\/twin\/issue\.yaml:1: .*same id, "small-1"$/m,
    ],
  ])('refuses %s', async (_, spoil, reason) => {
    await spoil(join(root, 'content/issues'));
    const { status, said } = compile();
    expect(status).toBe(1);
    expect(said).toMatch(reason);
    await expect(output()).rejects.toThrow('ENOENT');
  });
});
