// An issue of one article with 20,000 words, and a notebook with 1,000 marks in it, made for timings.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '../../core/anchoring/describe.js';
import { createAnnotation } from '../../core/annotation/create.js';
import { meanings } from '../../core/annotation/meanings.js';
import type { Issue } from '../../core/journal/types.js';
import { sentences } from '../../core/journal/sentences.js';
import { emptyNotebook } from '../../core/schema/notebook.js';

const project = resolve(import.meta.dirname, '../..');
const wordsWanted = 20_000;
const marksWanted = 1000;

/** Sentences that differ, so that a mark has one place to be. */
function paragraph(number: number): string {
  const sentence = (part: number): string =>
    `In visit ${number} the team heard point ${part} from the family, wrote it down in their own words, and asked what ought to follow.`;
  return [1, 2, 3, 4].map(sentence).join(' ');
}

/**
 * Lays a program with that issue in `program`, and the notebook in the data folder `data`. With `twin` a second article
 * has the same words and no marks; `others` are short ones after it, `other-1` and so on. Returns the words.
 */
export function makeLargeIssue(
  program: string,
  data: string,
  { twin = false, others = 0 }: { readonly twin?: boolean; readonly others?: number } = {},
): number {
  const folder = join(program, 'content/issues/large');
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const paragraphs = Array.from({ length: Math.ceil(wordsWanted / 92) }, (_, at) => paragraph(at + 1));
  const parts = paragraphs.map((text, at) => (at % 8 === 0 ? `## Part ${at / 8 + 1}\n\n${text}` : text));
  const files = [
    ['01-long', 'Long'],
    ...(twin ? [['02-twin', 'Twin']] : []),
    ...Array.from({ length: others }, (_, at) => [`1${at}-other-${at + 1}`, `Other ${at + 1}`]),
  ];
  writeFileSync(
    join(folder, 'issue.yaml'),
    `id: large\ntitle: Large\nsubtitle: Large\njournal: Large\nnumber: 1\npublisher: Nobody\ndate: '2024-03'\nedition: 1\nabout: Large\narticles: [${files.map(([file]) => file).join(', ')}]\n`,
  );
  for (const [file, title] of files)
    writeFileSync(
      join(folder, `articles/${file}.md`),
      `---\ntitle: ${title}\nstandfirst: Long.\nkind: practice\npart: All\n---\n\n${(title?.startsWith('Other') ? parts.slice(0, 2) : parts).join('\n\n')}\n`,
    );
  for (const part of ['electron', 'renderer'])
    cpSync(join(project, 'dist', part), join(program, 'dist', part), { recursive: true });
  cpSync(join(project, 'package.json'), join(program, 'package.json'));
  execFileSync(
    process.execPath,
    [
      join(project, 'node_modules/tsx/dist/cli.mjs'),
      join(project, 'build/content/main.ts'),
      '--content',
      join(program, 'content'),
      '--out',
      join(program, 'dist/content'),
    ],
    { cwd: project, stdio: 'ignore' },
  );
  const issue = JSON.parse(readFileSync(join(program, 'dist/content/large.json'), 'utf8')) as Issue;
  const [article] = issue.articles;
  if (!article) throw new Error('The large issue has no article.');
  const spans = sentences(article).filter(({ start, end }) => end - start > 60);
  const ref = { issue: issue.id, article: article.id };
  const items = Array.from({ length: marksWanted }, (_, at) => {
    const { start, end } = spans[at % spans.length] ?? { start: 0, end: 4 };
    // Later rounds take another part of the sentence.
    const skip = 5 * Math.floor(at / spans.length);
    return createAnnotation({
      ref,
      selectors: describe(article, { start: start + skip, end: end - 20 }),
      meaning: meanings[at % meanings.length]?.id ?? 'key-idea',
      id: `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      now: '2026-01-01T00:00:00.000Z',
    });
  });
  const empty = emptyNotebook(ref.issue, ref.article, 'Long');
  const notebook = { ...empty, total: items.length, first: { ...empty.first, items } };
  mkdirSync(join(data, 'notebooks/large'), { recursive: true });
  writeFileSync(join(data, 'notebooks/large/long.json'), JSON.stringify(notebook));
  return article.words;
}
