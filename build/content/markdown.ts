// Reads Markdown with tables and directives, and each file only once while it stays as it is.
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** The last text of each file and its tree, which nobody but this module has. */
const read = new Map<string, { readonly text: string; readonly tree: Root }>();

/** Parses the text of a file to a tree the caller may change. Half the time of a compilation goes here. */
export function parseMarkdown(file: string, text: string): Root {
  const known = read.get(file);
  const tree = known?.text === text ? known.tree : markdown.parse(text);
  read.set(file, { text, tree });
  return structuredClone(tree);
}
