// What the content commands print: every problem, or what each issue holds.
import type { Root } from 'hast';
import { gzipSync } from 'node:zlib';
import { visit } from 'unist-util-visit';
import type { Issue } from '../../core/journal/types.js';
import { formatProblem, type Problem } from './problems.js';

const number = new Intl.NumberFormat('en-GB');
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
const kilobytes = (bytes: number): string => `${number.format(Math.ceil(bytes / 1000))} kB`;

/** A time as people read it: `180 ms`, `1.2 s`. */
export const duration = (milliseconds: number): string =>
  milliseconds < 995 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** How many problems there are, in how many files. */
export function countProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`;
}

/** Every problem on a line, file by file, with an empty line between files. */
export function listProblems(problems: readonly Problem[]): string {
  const files = new Map<string, Problem[]>();
  for (const problem of problems)
    files.set(
      problem.file,
      [...(files.get(problem.file) ?? []), problem].sort((a, b) => a.line - b.line),
    );
  return [...files.values()].map((group) => group.map(formatProblem).join('\n')).join('\n\n');
}

/** Cover, ornaments, and every picture and chart in the text; the signs beside the events of a timeline are none. */
function countPictures({ cover, articles }: Issue): number {
  const trees = [cover, ...articles.flatMap(({ ornament, body }) => [ornament, body])];
  let pictures = 0;
  for (const tree of trees.filter((root): root is Root => root !== undefined))
    visit(tree, 'element', ({ tagName, properties: { className } }) => {
      const isSign = Array.isArray(className) && className.includes('sign');
      if (tagName === 'img' || (tagName === 'svg' && !isSign)) pictures += 1;
    });
  return pictures;
}

/** How many issues and articles there are. */
export const countIssues = (issues: readonly Issue[]): string =>
  `${counted(issues.length, 'issue')}, ${counted(
    issues.reduce((sum, { articles }) => sum + articles.length, 0),
    'article',
  )}`;

/** What an issue holds, how large it is and how long it took. */
export function describeIssue(issue: Issue, milliseconds: number): string {
  const words = issue.articles.reduce((sum, article) => sum + article.words, 0);
  const json = Buffer.from(JSON.stringify(issue));
  const held = [
    counted(issue.articles.length, 'article'),
    counted(words, 'word'),
    counted(issue.glossary.length, 'term'),
    counted(issue.index.length, 'index entry', 'index entries'),
    counted(countPictures(issue), 'picture'),
  ];
  const size = `${kilobytes(json.length)} (${kilobytes(gzipSync(json).length)} gzip)`;
  return `${issue.id}, edition ${issue.edition}\n  ${held.join(', ')}\n  ${size}, compiled in ${duration(milliseconds)}`;
}
