// Compiles one issue folder: issue.yaml and the articles it names, every problem reported at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Issue } from '../../core/journal/types.js';
import { issueSchemaVersion } from '../../core/schema/issue.js';
import { compileArticles } from './article.js';
import { issueSchema } from './front-matter.js';
import { openPictures } from './media.js';
import { nearest, type Problem } from './problems.js';
import { compileReference } from './reference.js';
import { typographic } from './whitespace.js';
import { readYaml } from './yaml.js';

/** A compiled issue, or the problems that stand in its way. */
export interface CompiledIssue {
  readonly issue: Issue | undefined;
  readonly problems: readonly Problem[];
}

const idOf = (stem: string): string => stem.replace(/^\d+-/, '');

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** What to say of a listed article that is not there: what it may be called by mistake. */
function absent(stem: string, unlisted: readonly string[], folder: string): string {
  const message = `there is no articles/${stem}.md`;
  const other = filesIn(folder).find((file) => file.startsWith(`${stem}.`));
  if (other !== undefined) return `${message}; ${other} does not end in .md`;
  return unlisted.length > 0 ? message + nearest(stem, unlisted) : message;
}

/** Files that are nearly called issue.yaml or glossary.yaml, which nothing would read. */
function misnamed(folder: string, root: string): readonly Problem[] {
  return filesIn(folder).flatMap((file) => {
    const [, name] = /^(issue|glossary)\.ya?ml$/i.exec(file) ?? [];
    const wanted = `${String(name).toLowerCase()}.yaml`;
    if (name === undefined || file === wanted) return [];
    return [{ file: relative(root, join(folder, file)), line: 1, message: `this file is called ${wanted}` }];
  });
}

/** Compiles `folder`; paths in messages are relative to `root`. */
export function compileIssue(folder: string, root: string): CompiledIssue {
  const issueFile = join(folder, 'issue.yaml');
  const articleFolder = join(folder, 'articles');
  const shown = (path: string): string => relative(root, path);
  const onDisk = filesIn(articleFolder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3))
    .sort();
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
    const { articles, problems } = compile(onDisk);
    const indexNames = { people: [], places: [] };
    const reference = compileReference({ folder, root, articles, indexNames, partial: true });
    return {
      issue: undefined,
      problems: [
        ...(meta?.problems ?? [missing]),
        ...misnamed(folder, root),
        ...problems,
        ...pictures.problems(),
        ...reference.problems,
      ],
    };
  }

  const { articles: stems, cover: coverFile, index: indexNames, ...about } = meta.value;
  const listed = stems.filter((stem, index) => onDisk.includes(stem) && stems.indexOf(stem) === index);
  const { articles, problems: mistakes } = compile(listed);
  const problems = [...misnamed(folder, root), ...mistakes];
  const unlisted = onDisk.filter((found) => !stems.includes(found));
  stems.forEach((stem, index) => {
    const at = { file: shown(issueFile), line: meta.lineOf(['articles', index]) };
    const first = stems.find((other) => idOf(other) === idOf(stem)) ?? stem;
    if (stems.indexOf(first) < index) {
      const both = `${first} and ${stem} have the same id, "${idOf(stem)}": the name after the number`;
      problems.push({ ...at, message: first === stem ? `${stem} is listed already` : both });
    }
    if (!onDisk.includes(stem)) problems.push({ ...at, message: absent(stem, unlisted, articleFolder) });
  });
  for (const stem of unlisted)
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
  const partial = mistakes.length > 0 || articles.length < stems.length;
  const reference = compileReference({ folder, root, articles, indexNames, partial });
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
