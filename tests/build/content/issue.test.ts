// A whole issue from its folder: the articles in the order listed, or every problem there is.
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileIssue } from '../../../build/content/issue.js';
import { formatProblem } from '../../../build/content/problems.js';
import { parseIssue } from '../../../core/schema/issue.js';
import { frontMatter, smallIssue } from './compile.js';

const bundled = join(import.meta.dirname, '../../../content/issues/strengthening-families-6');

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
  folder = join(root, 'issues', 'small');
  await cp(smallIssue, folder, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const change = async (file: string, from: string | RegExp, to: string): Promise<void> => {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  await writeFile(path, after);
};
const problems = (): readonly string[] => compileIssue(folder, root).problems.map(formatProblem);

describe('an issue', () => {
  it('holds its articles in the order of the list, each with the name of its file as id', () => {
    const { issue, problems: found } = compileIssue(folder, root);
    expect(found).toEqual([]);
    expect(issue).toMatchObject({ schemaVersion: 2, id: 'small-1', number: 1, date: '2024-03', edition: 2 });
    expect(issue?.articles.map(({ id }) => id)).toEqual(['everything', 'plain']);
  });

  it.each([
    ['of the fixtures', smallIssue],
    ['that is bundled', bundled],
  ])('%s is what the program reads', (_, path) => {
    const { issue, problems: found } = compileIssue(path, root);
    expect(found).toEqual([]);
    expect(parseIssue(JSON.parse(JSON.stringify(issue)))).toEqual({ ok: true, value: issue });
  });
});

describe('an issue is refused for', () => {
  it('no issue.yaml, and its articles are looked at all the same', async () => {
    await rm(join(folder, 'issue.yaml'));
    await change('articles/01-plain.md', 'One paragraph.', '# One');
    expect(problems()).toEqual([
      'issues/small/issue.yaml:1: an issue folder needs an issue.yaml',
      expect.stringMatching(/^issues\/small\/articles\/01-plain\.md:8: headings/),
    ]);
  });

  it('an empty folder', async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    expect(problems()).toEqual(['issues/small/issue.yaml:1: an issue folder needs an issue.yaml']);
  });

  it.each([
    ['a missing field', /^title.*\n/m, '', 1, /title: is missing$/],
    ['a number that is a word', 'number: 1', 'number: one', 5, /number: is a whole number, without/],
    ['a date that is none', '2024-03', 'March', 7, /date: a date such as/],
    ['a date of no month', '2024-03', '2024-13', 7, /date: a date such as/],
    ['a name below the others of its list', '  - 01-plain', '- 01-plain', 13, /its "-" stands under theirs$/],
    ['an edition of a word', 'edition: 2', 'edition: 0', 8, /edition: is a whole number, 1 or more$/],
    ['a year alone', "'2024-03'", '2024', 7, /date: /],
    ['an id that is a path', 'small-1', '../small', 1, /id: lower-case letters/],
    ['an article that is a path', '02-everything', '../02-everything', 12, /articles: a file name such as/],
    ['an article without a number', '01-plain', 'plain', 13, /articles: a file name such as/],
    ['an index of another shape', 'people:', 'persons:', 16, /index\.persons: is not known here$/],
    ['a person without a name', 'name: Jane', 'nom: Jane', 16, /index\.people\.name: is missing$/],
    ['a cover that is a path', 'cover.svg', 'media/cover.svg', 14, /cover: the name of a drawing in media/],
    ['no articles', /articles:[^]*/, 'articles: []', 11, /articles: /],
    ['a field that is not known', 'about:', 'price: 7\nabout:', 10, /price: is not known here$/],
    ['broken YAML', 'subtitle: ', 'subtitle: "', 3, /not valid YAML/],
    [
      'an article that is missing',
      '01-plain',
      '03-lost',
      13,
      /there is no articles\/03-lost\.md; nearest: 01-plain$/,
    ],
    ['an article listed twice', '01-plain', '02-everything', 13, /02-everything is listed already$/],
  ])('%s', async (_, from, to, line, reason) => {
    await change('issue.yaml', from, to);
    const found = problems();
    expect(
      found.some(
        (problem) => problem.startsWith(`issues/small/issue.yaml:${line}: `) && reason.test(problem),
      ),
    ).toBe(true);
  });

  it('a file that is not in the list', async () => {
    await writeFile(join(folder, 'articles', '03-new.md'), `${frontMatter}New.\n`);
    await writeFile(join(folder, 'articles', 'notes.txt'), 'not an article');
    expect(problems()).toEqual([
      'issues/small/articles/03-new.md:1: this file is not in the list of articles in issue.yaml',
    ]);
  });

  it.each([
    ['glossary.yml', 'glossary.yaml'],
    ['Issue.yaml', 'issue.yaml'],
  ])('a file called %s, which nothing would read', async (name, wanted) => {
    await writeFile(join(folder, name), 'terms: []\n');
    expect(problems()).toEqual([`issues/small/${name}:1: this file is called ${wanted}`]);
  });

  it('an article whose file ends otherwise', async () => {
    await rename(join(folder, 'articles/01-plain.md'), join(folder, 'articles/01-plain.txt'));
    expect(problems()).toContain(
      'issues/small/issue.yaml:13: there is no articles/01-plain.md; 01-plain.txt does not end in .md',
    );
  });

  it('a glossary that is broken, beside an issue.yaml that is', async () => {
    await writeFile(join(folder, 'glossary.yaml'), 'terms: none\n');
    await change('issue.yaml', 'number: 1', 'number: one');
    expect(problems()).toEqual([
      expect.stringMatching(/issue\.yaml:5: number/),
      expect.stringMatching(/glossary\.yaml:1: terms: is a list/),
    ]);
  });

  it('an entry that no article uses, also while a drawing is broken', async () => {
    await writeFile(join(folder, 'glossary.yaml'), 'terms:\n  - term: Zebra\n    definition: An animal.\n');
    await change('media/cover.svg', '<rect', '<rect fill="red"');
    expect(problems()).toEqual([
      expect.stringMatching(/cover\.svg:2: fill/),
      expect.stringMatching(/glossary\.yaml:2: no article uses "Zebra"/),
    ]);
  });

  it('two articles with one id', async () => {
    const closing = frontMatter.replace('Opening', 'Closing');
    await writeFile(join(folder, 'articles', '03-plain.md'), `${closing}New.\n`);
    await change('issue.yaml', '- 01-plain', '- 01-plain\n  - 03-plain');
    expect(problems()).toEqual([
      'issues/small/issue.yaml:14: 01-plain and 03-plain have the same id, "plain": the name after the number',
    ]);
  });

  it('a part that comes back after it ended', async () => {
    const later = frontMatter.replace('part: Opening', 'models: []\npart: Opening');
    await writeFile(join(folder, 'articles', '03-late.md'), `${later}Late.\n`);
    await writeFile(join(folder, 'articles', '04-later.md'), `${frontMatter}Later.\n`);
    await change('issue.yaml', '- 01-plain', '- 01-plain\n  - 03-late\n  - 04-later');
    expect(problems()).toEqual([
      'issues/small/articles/03-late.md:6: the part "Opening" ended with 02-everything; the articles of a part stand together',
    ]);
  });

  it('mistakes in several files, all at once', async () => {
    await change('articles/01-plain.md', 'One paragraph.', '<b>One</b>');
    await change('articles/02-everything.md', 'kind: story', 'kind: tale');
    await change('issue.yaml', '- 01-plain', '- 01-plain\n  - 04-lost');
    expect(problems().map((problem) => problem.replace(/: .*/, ''))).toEqual([
      'issues/small/articles/02-everything.md:7',
      'issues/small/articles/01-plain.md:8',
      'issues/small/articles/01-plain.md:8',
      'issues/small/issue.yaml:14',
    ]);
  });
});
