// Articles, glossary and index names written in a test, and what the compiler makes of them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { formatProblem } from '../../../build/content/problems.js';
import { compileReference, type Reference, type ReferenceInput } from '../../../build/content/reference.js';
import type { Article, Passage } from '../../../core/journal/types.js';

interface Words extends Partial<Pick<Article, 'authors' | 'places' | 'models'>> {
  readonly title?: string;
  /** Paragraphs; a string is the only one. */
  readonly text: string | readonly string[];
}

/** An article with a title and paragraphs, and nothing else that the reference looks at. */
export function article(id: string, { title = 'Heading', text, ...named }: Words): Article {
  const parts = [title, ...(typeof text === 'string' ? [text] : text)];
  let offset = 0;
  const blocks = parts.map((part, index) => {
    const start = offset;
    offset += part.length + 1;
    const kind = index === 0 ? ('title' as const) : ('paragraph' as const);
    return { id: `b${index}`, kind, label: String(index), start, end: start + part.length };
  });
  const none = { authors: [], places: [], models: [], words: 1, minutes: 1, language: 'en-GB' };
  const about = { title, standfirst: '', kind: 'story' as const, part: 'One' };
  const body = { type: 'root' as const, children: [] };
  return { id, ...about, ...none, ...named, text: parts.join('\n'), blocks, body };
}

/** The names of people only, as issue.yaml gives them. */
export const people = (...names: readonly string[]): ReferenceInput['indexNames'] => ({
  people: names.map((name) => ({ name })),
  places: [],
});

/** A folder for each test, to write an issue's files in; `compile` compiles what refers to articles against it. */
export function ownFolder(): {
  readonly write: (file: string, text: string) => Promise<void>;
  readonly compile: (
    articles: readonly Article[],
    indexNames?: ReferenceInput['indexNames'],
    partial?: boolean,
  ) => Reference;
} {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'reference-'));
    await mkdir(join(root, 'articles'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  return {
    write: (file, text) => writeFile(join(root, file), text),
    compile: (articles, indexNames = people(), partial = false) =>
      compileReference({ folder: root, root, articles, indexNames, partial }),
  };
}

/** The problems as they are printed. */
export const messages = ({ problems }: Reference): readonly string[] => problems.map(formatProblem);

/** What stands at each passage, after the id of its article. */
export const said = (articles: readonly Article[], passages: readonly Passage[]): readonly string[] =>
  passages.map(({ article: id, start, end }) => {
    const from = articles.find((candidate) => candidate.id === id);
    return `${id}: ${from?.text.slice(start, end) ?? 'nothing'}`;
  });
