// The bundled issue as the compiler makes it, and ways to look into what a reader gets.
import { resolve } from 'node:path';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { compileIssue } from '../../build/content/issue.js';
import { formatProblem } from '../../build/content/problems.js';
import type { Article, Issue, Passage } from '../../core/journal/types.js';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** The folder of the bundled issue. */
export const issueFolder = resolve(projectRoot, 'content/issues/strengthening-families-6');

/** What the compiler says of the bundled issue. */
export const compiled = compileIssue(issueFolder, projectRoot);

/** The compiled issue; one that does not compile fails the test with its problems. */
export function edition(): Issue {
  if (!compiled.issue) throw new Error(compiled.problems.map(formatProblem).join('\n'));
  return compiled.issue;
}

export function article(id: string): Article {
  const found = edition().articles.find((each) => each.id === id);
  if (!found) throw new Error(`the issue has no article ${id}`);
  return found;
}

/** A text as it is typed: plain quotation marks and apostrophes, plain spaces and hyphens, white space collapsed. */
export const plain = (text: string): string =>
  text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-').replace(/\s+/g, ' ').trim();

/** The words of a text: every run between white space that holds a letter or a digit. */
export const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** All text below a node. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const children: readonly RootContent[] = node.children;
  return children.map(textOf).join('');
}

/** Every element below a node, in reading order, that has one of the tags, or every one. */
export function elementsIn(node: Root | Element, ...tags: readonly string[]): readonly Element[] {
  const children: readonly (RootContent | ElementContent)[] = node.children;
  return children.flatMap((child) =>
    child.type === 'element'
      ? [...(tags.length === 0 || tags.includes(child.tagName) ? [child] : []), ...elementsIn(child, ...tags)]
      : [],
  );
}

export const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];

/** The panels and figures of an article that have a class: `key-points`, `pull`, `timeline`. */
export const panels = (id: string, name: string): readonly Element[] =>
  elementsIn(article(id).body).filter((element) => classesOf(element).includes(name));

/** The items of the one panel of a kind; none, or a second one, fails the test. */
export function panelItems(id: string, name: string): readonly string[] {
  const [panel, ...more] = panels(id, name);
  if (!panel || more.length > 0) throw new Error(`${id} should have one ${name}`);
  return elementsIn(panel, 'li').map((item) => plain(textOf(item)));
}

/** The running text of an article: its paragraphs and lists, without headings, panels, pull lines and figures. */
export const runningText = (id: string): string =>
  article(id)
    .body.children.flatMap((node) =>
      node.type === 'element' && ['p', 'ul', 'ol', 'blockquote'].includes(node.tagName)
        ? (node.tagName === 'p' ? [node] : elementsIn(node, 'li', 'p')).map(textOf)
        : [],
    )
    .join('\n');

/** What stands at a passage. */
export const wordsAt = ({ article: id, start, end }: Passage): string =>
  plain(article(id).text.slice(start, end));

/** Passages that lie in no block of their article, or in a block that has one of these passages already. */
export function misplaced(passages: readonly Passage[]): readonly string[] {
  const places = passages.map(({ article: id, start, end }) => {
    const block = article(id).blocks.find((each) => each.start <= start && end <= each.end);
    return `${id} ${block?.id ?? 'in no block'}`;
  });
  return places.filter((place, at) => places.indexOf(place) < at || place.endsWith('in no block'));
}
