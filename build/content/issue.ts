// Compiles one issue folder: issue.yaml and the articles it names, every problem reported at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article, Issue } from '../../core/journal/types.js';
import { compileArticle } from './article.js';
import { issueSchema, readYaml } from './front-matter.js';
import type { Problem } from './problems.js';

/** A compiled issue, or the problems that stand in its way. */
export interface CompiledIssue {
  readonly issue: Issue | undefined;
  readonly problems: readonly Problem[];
}

/** Compiles `folder`; paths in messages are relative to `root`. */
export function compileIssue(folder: string, root: string): CompiledIssue {
  const issueFile = join(folder, 'issue.yaml');
  const shown = (path: string): string => relative(root, path);
  if (!existsSync(issueFile)) {
    const message = 'an issue folder needs an issue.yaml';
    return { issue: undefined, problems: [{ file: shown(issueFile), line: 1, message }] };
  }
  const meta = readYaml(issueSchema, readFileSync(issueFile, 'utf8'), shown(issueFile), 1);
  if (!meta.value) return { issue: undefined, problems: meta.problems };

  const problems: Problem[] = [];
  const articles: Article[] = [];
  const stems = meta.value.articles;
  for (const stem of stems) {
    const path = join(folder, 'articles', `${stem}.md`);
    const id = stem.replace(/^\d+-/, '');
    if (!existsSync(path)) {
      problems.push({
        file: shown(issueFile),
        line: 1,
        message: `articles: there is no articles/${stem}.md`,
      });
      continue;
    }
    const compiled = compileArticle(readFileSync(path, 'utf8'), shown(path), id);
    problems.push(...compiled.problems);
    if (compiled.article) articles.push(compiled.article);
  }
  const articleFolder = join(folder, 'articles');
  for (const file of existsSync(articleFolder) ? readdirSync(articleFolder) : []) {
    if (file.endsWith('.md') && !stems.includes(file.slice(0, -3)))
      problems.push({
        file: shown(join(articleFolder, file)),
        line: 1,
        message: 'this file is not in the list of articles in issue.yaml',
      });
  }
  const ids = articles.map((article) => article.id);
  for (const id of new Set(ids.filter((value, index) => ids.indexOf(value) !== index)))
    problems.push({ file: shown(issueFile), line: 1, message: `two articles have the id "${id}"` });
  if (problems.length > 0) return { issue: undefined, problems };
  return { issue: { schemaVersion: 1, ...meta.value, articles }, problems: [] };
}
