// Compiles one issue folder: issue.yaml and the articles it names, every problem reported at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Issue } from '../../core/journal/types.js';
import { issueSchemaVersion } from '../../core/schema/issue.js';
import { compileArticles } from './article.js';
import { issueSchema } from './front-matter.js';
import { openPictures } from './media.js';
import type { Problem } from './problems.js';
import { compileReference } from './reference.js';
import { typographic } from './whitespace.js';
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
  const pictures = openPictures(folder, root);
  const compile = (stems: readonly string[]): ReturnType<typeof compileArticles> => {
    const sources = stems.map((stem) => {
      const path = join(articleFolder, `${stem}.md`);
      return { file: shown(path), stem, id: idOf(stem), text: readFileSync(path, 'utf8') };
    });
    return compileArticles(sources, pictures);
  };

  const yaml = existsSync(issueFile) ? readFileSync(issueFile, 'utf8') : undefined;
  const meta = yaml === undefined ? undefined : readYaml(issueSchema, yaml, shown(issueFile), 1);
  if (!meta?.value) {
    const missing = { file: shown(issueFile), line: 1, message: 'an issue folder needs an issue.yaml' };
    // Without a list every article is looked at, so that its mistakes are known too.
    const { problems } = compile(onDisk);
    return {
      issue: undefined,
      problems: [...(meta?.problems ?? [missing]), ...problems, ...pictures.problems()],
    };
  }

  const { articles: stems, cover: coverFile, index: indexNames, ...about } = meta.value;
  const listed = stems.filter((stem, index) => onDisk.includes(stem) && stems.indexOf(stem) === index);
  const { articles, problems: mistakes } = compile(listed);
  const problems = [...mistakes];
  stems.forEach((stem, index) => {
    const at = { file: shown(issueFile), line: meta.lineOf(['articles', index]) };
    const first = stems.findIndex((other) => idOf(other) === idOf(stem));
    if (first < index) problems.push({ ...at, message: `two articles have the id "${idOf(stem)}"` });
    if (!onDisk.includes(stem)) problems.push({ ...at, message: `there is no articles/${stem}.md` });
  });
  for (const stem of onDisk.filter((found) => !stems.includes(found)))
    problems.push({
      file: shown(join(articleFolder, `${stem}.md`)),
      line: 1,
      message: 'this file is not in the list of articles in issue.yaml',
    });
  const lost = coverFile === undefined ? undefined : pictures.use(coverFile);
  if (lost !== undefined)
    problems.push({ file: shown(issueFile), line: meta.lineOf(['cover']), message: `cover: ${lost}` });
  const cover =
    coverFile === undefined || lost !== undefined ? undefined : pictures.emblem(coverFile, 'allowed');
  problems.push(...pictures.problems());
  // An article that cannot be read may be the one that uses a picture.
  if (articles.length === stems.length) problems.push(...pictures.unused());
  const reference = compileReference({ folder, root, articles, indexNames, partial: problems.length > 0 });
  problems.push(...reference.problems);
  if (problems.length > 0) return { issue: undefined, problems };
  const { glossary, index } = reference;
  const issue: Issue = {
    schemaVersion: issueSchemaVersion,
    ...about,
    about: typographic(about.about),
    ...(cover ? { cover } : {}),
    articles,
    glossary,
    index,
  };
  return { issue, problems: [] };
}
