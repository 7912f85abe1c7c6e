// Compiles one issue folder: issue.yaml and the articles it names, every problem reported at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article, Issue } from '../../core/journal/types.js';
import { compileArticle } from './article.js';
import { issueSchema } from './front-matter.js';
import type { Problem } from './problems.js';
import { readYaml } from './yaml.js';

/** A compiled issue, or the problems that stand in its way. */
export interface CompiledIssue {
  readonly issue: Issue | undefined;
  readonly problems: readonly Problem[];
}

const idOf = (stem: string): string => stem.replace(/^\d+-/, '');

/** Compiles `folder`; paths in messages are relative to `root`. */
export function compileIssue(folder: string, root: string): CompiledIssue {
  const issueFile = join(folder, 'issue.yaml');
  const articleFolder = join(folder, 'articles');
  const shown = (path: string): string => relative(root, path);
  const onDisk = existsSync(articleFolder)
    ? readdirSync(articleFolder)
        .filter((file) => file.endsWith('.md'))
        .map((file) => file.slice(0, -3))
        .sort()
    : [];
  const problems: Problem[] = [];
  const articles: Article[] = [];
  const compile = (stem: string): void => {
    const path = join(articleFolder, `${stem}.md`);
    const compiled = compileArticle(readFileSync(path, 'utf8'), shown(path), idOf(stem));
    problems.push(...compiled.problems);
    if (compiled.article) articles.push(compiled.article);
  };

  const yaml = existsSync(issueFile) ? readFileSync(issueFile, 'utf8') : undefined;
  const meta = yaml === undefined ? undefined : readYaml(issueSchema, yaml, shown(issueFile), 1);
  if (!meta?.value) {
    const missing = { file: shown(issueFile), line: 1, message: 'an issue folder needs an issue.yaml' };
    problems.push(...(meta?.problems ?? [missing]));
    // Without a list every article is looked at, so that its mistakes are known too.
    onDisk.forEach(compile);
    return { issue: undefined, problems };
  }

  const stems = meta.value.articles;
  stems.forEach((stem, index) => {
    const at = { file: shown(issueFile), line: meta.lineOf(['articles', index]) };
    const first = stems.findIndex((other) => idOf(other) === idOf(stem));
    if (first < index) problems.push({ ...at, message: `two articles have the id "${idOf(stem)}"` });
    if (!onDisk.includes(stem)) problems.push({ ...at, message: `there is no articles/${stem}.md` });
    else if (stems.indexOf(stem) === index) compile(stem);
  });
  for (const stem of onDisk.filter((found) => !stems.includes(found)))
    problems.push({
      file: shown(join(articleFolder, `${stem}.md`)),
      line: 1,
      message: 'this file is not in the list of articles in issue.yaml',
    });
  if (problems.length > 0) return { issue: undefined, problems };
  return { issue: { schemaVersion: 1, ...meta.value, articles }, problems: [] };
}
