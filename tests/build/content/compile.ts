// Compiles articles written in a test: a body on its own, or a whole file.
import { compileArticle } from '../../../build/content/article.js';
import type { Article } from '../../../core/journal/types.js';

/** Front matter that is all an article must have; the body begins on line 8. */
export const frontMatter = `---
title: A title
standfirst: What it is about.
kind: story
part: Opening
---

`;

/** What the compiler says of a body or of a whole file, as `line: message`. */
export const mistakesIn = (body: string, front = frontMatter): readonly string[] =>
  compileArticle(front + body, 'articles/01-test.md', 'test').problems.map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );

/** The article compiled from a body; a problem fails the test. */
export function compiled(body: string, front = frontMatter): Article {
  const { article, problems } = compileArticle(front + body, 'articles/01-test.md', 'test');
  if (!article) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return article;
}

/** The blocks of the body as `label kind: text`. */
export const blocksOf = ({ blocks, text }: Article): readonly string[] =>
  blocks.slice(2).map(({ label, kind, start, end }) => `${label} ${kind}: ${text.slice(start, end)}`);
