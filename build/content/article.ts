// Compiles one Markdown file to an article: front matter, sanitised body, projection, numbers and minutes.
import type { Root as MdastRoot } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { project } from '../../core/journal/projection.js';
import type { Article } from '../../core/journal/types.js';
import { numberBlocks } from './blocks.js';
import { applyDirectives } from './directives.js';
import { articleSchema, splitFrontMatter } from './front-matter.js';
import type { Problem } from './problems.js';
import { tidyWhitespace, typographic } from './whitespace.js';
import { readYaml } from './yaml.js';

/** Words an adult reads in a minute of professional prose on a screen (Brysbaert 2019 gives 238 for non-fiction). */
const wordsPerMinute = 238;

const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [
    ...['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'del', 'code', 'a', 'br', 'hr'],
    ...['section', 'div', 'figure', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href'],
    section: ['className', 'ariaLabel'],
    div: ['className'],
    figure: ['className', 'dataCaption', 'dataChart'],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const toHast = unified().use(remarkRehype).use(rehypeSanitize, sanitizeSchema);

const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Compiles the source of `NN-slug.md`.
 * @param source the file's text; @param file its path, for messages; @param id the article's id (its slug)
 */
export function compileArticle(
  source: string,
  file: string,
  id: string,
): { readonly article: Article | undefined; readonly problems: readonly Problem[] } {
  const parts = splitFrontMatter(source);
  if (!parts) {
    const message = 'the file must begin with front matter between two lines of ---';
    return { article: undefined, problems: [{ file, line: 1, message }] };
  }
  const meta = readYaml(articleSchema, parts.yaml, file, 2);
  const tree: MdastRoot = markdown.parse(parts.body);
  const problems = [...meta.problems, ...applyDirectives(tree, file)];
  if (tree.children.every((node) => node.type === 'thematicBreak'))
    problems.push({ file, line: 1, message: 'the article has no text' });
  if (problems.length > 0 || !meta.value) return { article: undefined, problems };

  const body = toHast.runSync(tree);
  tidyWhitespace(body);
  numberBlocks(body);
  // Where a node stood in the source is nothing to the reader, and a quarter of the compiled file.
  visit(body, (node) => {
    delete node.position;
  });
  const { title, shortTitle, contentNote, authors, ...rest } = meta.value;
  const standfirst = typographic(meta.value.standfirst);
  const { text, blocks } = project({ title, standfirst, body });
  const words = countWords(text);
  const article: Article = {
    id,
    title,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    ...(contentNote === undefined ? {} : { contentNote: typographic(contentNote) }),
    ...rest,
    standfirst,
    authors: authors.map(({ name, role, organisation }) => ({
      name,
      ...(role === undefined ? {} : { role }),
      ...(organisation === undefined ? {} : { organisation }),
    })),
    words,
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    text,
    blocks,
    body,
  };
  return { article, problems: [] };
}
