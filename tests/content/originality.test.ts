// The bundled issues are in our own wording, and give nobody words they did not say.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { EXACT_PHRASES, sharedRuns } from '../support/originality.js';
import { projectRoot } from './edition.js';
import { seedsOrSkip } from './seeds.js';

const issuesDir = join(projectRoot, 'content/issues');

const FrontMatter = z.looseObject({
  title: z.string(),
  shortTitle: z.string().optional(),
  authors: z.array(
    z.object({ name: z.string(), role: z.string().optional(), organisation: z.string().optional() }),
  ),
});

/** Everything that is written for an issue: articles, glossary, the issue's own file, and what stands in drawings. */
const files = readdirSync(issuesDir, { recursive: true, encoding: 'utf8' })
  .filter((path) => ['.md', '.yaml', '.svg'].includes(extname(path)))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(issuesDir, path), 'utf8') }));

type File = (typeof files)[number];

/** The front matter of an article and the body below it. */
function partsOf({ text }: File): { readonly front: z.infer<typeof FrontMatter>; readonly body: string } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { front: FrontMatter.parse(parse(front)), body };
}

/** A byline has to be exact, so its parts and the title may be as long as they are. */
function exactIn(file: File): readonly string[] {
  if (!file.path.endsWith('.md')) return EXACT_PHRASES;
  const { title, authors } = partsOf(file).front;
  return [
    ...EXACT_PHRASES,
    title,
    ...authors.flatMap(({ name, role = '', organisation = '' }) => [
      role,
      `${name} ${role}`,
      `${role} ${organisation}`,
      `${name} ${role} ${organisation}`,
    ]),
  ];
}

/** Every text in parsed YAML, the titles apart: they stand as they were published. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:title|shortTitle)$/.test(key) ? [] : textsIn(inner),
  );
}

/** The lines of a drawing without its tags. */
const drawnWords = (svg: string): string => svg.replace(/<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));

/** What people read of a file, line by line; marks of the syntax are taken out. */
function linesRead(file: File): readonly string[] {
  if (file.path.endsWith('.yaml')) return textsIn(parse(file.text));
  if (file.path.endsWith('.svg')) return drawnWords(file.text).split('\n');
  const { front, body } = partsOf(file);
  const attributes = (line: string): string => line.replace(/="([^"]*)"/g, ' $1 ');
  return [
    ...textsIn(front),
    ...body.split('\n').map((line) => (/^:::[a-z-]+\{.*\}$/.test(line) ? attributes(line) : line)),
  ];
}

describe('the search for shared wording', () => {
  const source = 'A quiet river ran beside the old mill, and nobody in the vil-\nlage had named it.';
  const runs = (text: string, exact: readonly string[] = []) =>
    sharedRuns(text, new Map([['source', source]]), exact).map(({ line, words }) => ({ line, words }));

  it.each([
    [
      'eight words',
      'x\n\nOnce a quiet river ran beside the old mill',
      3,
      'a quiet river ran beside the old mill',
    ],
    ['markup, case and punctuation', 'A *quiet* RIVER: ran\n- beside the', 0, ''],
    [
      'a longer run across lines',
      '**A quiet** river\nran, beside the old mill and NOBODY',
      1,
      'a quiet river ran beside the old mill and nobody',
    ],
    [
      'a word broken at a line end',
      'the old mill, and nobody in the village',
      1,
      'the old mill and nobody in the village',
    ],
  ])('sees %s', (_, text, line, words) => {
    expect(runs(text)).toEqual(words === '' ? [] : [{ line, words }]);
  });

  it('sees a sentence that a page head interrupts in the source', () => {
    const broken = 'A quiet river ran\n\n# THE MILL AND THE RIVER\n\nbeside the old mill.';
    expect(
      sharedRuns('A quiet river ran beside the old mill', new Map([['source', broken]]), []),
    ).toHaveLength(1);
  });

  it('lets an exact phrase stand, but not a run that goes beyond it', () => {
    const phrase = 'A quiet river ran beside the old mill';
    expect(runs(`See ${phrase}!`, [phrase])).toEqual([]);
    expect(runs(`${phrase} and nobody`, [phrase])).toEqual([
      { line: 1, words: 'quiet river ran beside the old mill and nobody' },
    ]);
  });
});

describe('the bundled issues', () => {
  it('are looked at whole', () => {
    const kinds = files.map(({ path }) =>
      path.replace(/^[^\\/]+[\\/]/, '').replace(/[^\\/]+\.(?=md|svg)/, '*.'),
    );
    expect([...new Set(kinds)].toSorted()).toEqual([
      'articles/*.md',
      'glossary.yaml',
      'issue.yaml',
      'media/*.svg',
    ]);
  });

  it('share no run of eight words with the texts their facts came from', (context) => {
    const sources = seedsOrSkip(context, 'the issue was not compared with them');
    const copied = files.flatMap((file) => {
      const text = file.path.endsWith('.svg') ? drawnWords(file.text) : file.text;
      return sharedRuns(text, sources, exactIn(file)).map(
        ({ line, words, source }) => `${file.path}:${line} shares with ${source}: ${words}`,
      );
    });
    expect(copied).toEqual([]);
  });

  it('put nothing in quotation marks, so that nobody is given words', () => {
    const quoted = files.flatMap((file) =>
      linesRead(file)
        .filter((line) => /[“”„«»]|"|(?<![\p{L}\p{N}])['‘](?=\p{L})/u.test(line))
        .map((line) => `${file.path}: ${line}`),
    );
    expect(quoted).toEqual([]);
  });
});
