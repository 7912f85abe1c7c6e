// The page that teaches editors: all that it shows to be copied compiles, and each of its steps works as it says.
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileArticles } from '../../../build/content/article.js';
import { articleSchema, issueSchema } from '../../../build/content/front-matter.js';
import { compileIssue } from '../../../build/content/issue.js';
import { openPictures } from '../../../build/content/media.js';
import { formatProblem, type Problem } from '../../../build/content/problems.js';
import { articleKinds } from '../../../core/journal/kinds.js';
import { frontMatter, mistakesIn } from './compile.js';

const content = join(import.meta.dirname, '../../../content');
const page = await readFile(join(content, 'README.md'), 'utf8');

/** The examples, each with what stands after its three ticks: a language, and a file it belongs in. */
const examples = [...page.matchAll(/^```(\w*) ?(\S*)\n([^]*?)^```$/gm)].map(
  ([, language = '', file = '', text = '']) => ({ language, file, text }),
);
const template = examples.find(({ file }) => file.startsWith('articles/'));
const snippets = examples.filter(({ language, file }) => language === 'markdown' && file === '');

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readme-'));
  folder = join(root, 'issue');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Puts the examples that belong in files there. */
async function lay(wanted: (file: string) => boolean): Promise<void> {
  for (const { file, text } of examples.filter((example) => example.file !== '' && wanted(example.file))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}
const shown = (problems: readonly Problem[]): readonly string[] => problems.map(formatProblem);

describe('content/README.md', () => {
  it('has the examples that these tests are about', () => {
    expect(examples.map(({ file }) => file).filter(Boolean)).toEqual([
      'articles/23-small-steps.md',
      'media/two-circles.svg',
      'issue.yaml',
      'glossary.yaml',
    ]);
    expect(snippets.length).toBeGreaterThan(8);
  });

  it('teaches to add an article to the bundled issue that compiles without a problem', async () => {
    await cp(join(content, 'issues/strengthening-families-6'), folder, { recursive: true });
    await lay((file) => file === template?.file);
    const shownList = examples.find(({ language, file }) => language === 'yaml' && file === '')?.text ?? '';
    const [line = ''] = /^ +- .*\n/m.exec(shownList) ?? [];
    await appendFile(join(folder, 'issue.yaml'), line);
    const { issue, problems } = compileIssue(folder, root);
    expect(shown(problems)).toEqual([]);
    expect(issue?.articles.at(-1)).toMatchObject({ id: 'small-steps', title: 'Small steps' });
  });

  it('shows an issue that compiles, whose index and glossary find what they name', async () => {
    await lay((file) => !file.startsWith('media/'));
    const { issue, problems } = compileIssue(folder, root);
    expect(shown(problems)).toEqual([]);
    expect(issue?.index.map(({ name, detail }) => [name, detail])).toEqual([
      ['Ada Example', 'Practice Manager'],
      ['Exampleton', undefined],
      ['Family Valued', undefined],
    ]);
    expect(issue?.glossary.map(({ passages }) => passages.length)).toEqual([1]);
  });

  it.each(snippets.map(({ text }) => [text.trim().split('\n')[0] ?? '', text]))(
    'shows "%s" as it compiles',
    async (_, text) => {
      await lay((file) => file.startsWith('media/'));
      const pictures = openPictures(folder, root);
      const source = (id: string, words: string) => ({ file: id, stem: `23-${id}`, id, text: words });
      const { articles, problems } = compileArticles(
        [source('small-steps', template?.text ?? ''), source('snippet', `${frontMatter}${text}\nThe end.\n`)],
        pictures,
      );
      expect(shown([...problems, ...pictures.problems()])).toEqual([]);
      expect(articles[1]?.words).toBeGreaterThan(5);
    },
  );

  it('names every directive, every key and every kind there is', () => {
    const [refused = ''] = mistakesIn(':::unknown\n\nWords.\n\n:::');
    const directives = /use one of (.*)$/.exec(refused)?.[1]?.split(', ') ?? [];
    expect(directives.length).toBeGreaterThan(8);
    expect(directives.filter((name) => !page.includes(`\n:::${name}`))).toEqual([]);
    // The key of before has only a message that says how it is written now.
    const keys = Object.keys({ ...articleSchema.shape, ...issueSchema.shape }).filter(
      (key) => key !== 'contentNote',
    );
    const isNamed = (name: string): boolean => page.includes(`\`${name}\``) || page.includes(`\n${name}:`);
    expect([...keys, ...articleKinds].filter((name) => !isNamed(name))).toEqual([]);
  });
});
