// Compiles articles written in a test: a body on its own, or a whole file.
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { compileArticles } from '../../../build/content/article.js';
import { openPictures } from '../../../build/content/media.js';
import { formatProblem } from '../../../build/content/problems.js';
import type { Article } from '../../../core/journal/types.js';

/** Front matter that is all an article must have; the body begins on line 8. */
export const frontMatter = `---
title: A title
standfirst: What it is about.
kind: story
part: Opening
---

`;

/** The issue of the fixtures, whose pictures are those of every article written in a test. */
export const smallIssue = join(import.meta.dirname, '../../fixtures/content/issues/small');

const compile = (text: string): ReturnType<typeof compileArticles> =>
  compileArticles(
    [{ file: 'articles/01-test.md', stem: '01-test', id: 'test', text }],
    openPictures(smallIssue, smallIssue),
  );

/** What the compiler says of a body or of a whole file, as `file:line: message`. */
export const mistakesIn = (body: string, front = frontMatter): readonly string[] =>
  compile(front + body).problems.map(formatProblem);

/** The article compiled from a body; a problem fails the test. */
export function compiled(body: string, front = frontMatter): Article {
  const { articles, problems } = compile(front + body);
  const [article] = articles;
  if (!article || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return article;
}

/** The blocks of the body as `label kind: text`. */
export const blocksOf = ({ blocks, text }: Article): readonly string[] =>
  blocks.slice(2).map(({ label, kind, start, end }) => `${label} ${kind}: ${text.slice(start, end)}`);

/** All elements of a tree in the order of the page. */
export const elementsOf = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []));
