// Reads YAML (front matter and issue.yaml) against a schema, so that every mistake is named with its line.
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problems.js';

const line = z.string().trim().min(1);
const author = z.strictObject({
  name: line,
  role: line.optional(),
  organisation: line.optional(),
});

/** Front matter of one article. */
export const articleSchema = z.strictObject({
  title: line,
  shortTitle: line.max(40).optional(),
  standfirst: line,
  kind: z.enum([
    'front-matter',
    'leadership',
    'practice',
    'story',
    'learning',
    'evaluation',
    'back-matter',
    'companion',
  ]),
  part: line,
  authors: z.array(author).default([]),
  models: z.array(z.enum(['Family Safeguarding', 'Family Valued', 'No Wrong Door'])).default([]),
  places: z.array(line).default([]),
  language: line.default('en-GB'),
  contentNote: line.optional(),
});

/** The issue file. */
export const issueSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  title: line,
  subtitle: line,
  journal: line,
  number: z.int().positive(),
  publisher: line,
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a date such as 2024-03 or 2024-03-28'),
  edition: z.int().positive(),
  contributors: z.array(line).default([]),
  about: line,
  articles: z
    .array(z.string().regex(/^\d{2}-[a-z0-9-]+$/, 'a file name such as 01-foreword, without .md'))
    .min(1),
});

function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : undefined;
    if (Array.isArray(range)) return counter.linePos(Number(range[0])).line;
  }
  return 1;
}

/** Parses YAML text against a schema. `firstLine` is the line of the file the text starts on. */
export function readYaml<T>(
  schema: z.ZodType<T>,
  text: string,
  file: string,
  firstLine: number,
): { readonly value: T | undefined; readonly problems: readonly Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const at = (yamlLine: number): number => firstLine + yamlLine - 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: at(error.linePos?.[0].line ?? 1),
      message: `This is not valid YAML: ${error.message.split('\n')[0] ?? error.code}`,
    }));
    return { value: undefined, problems };
  }
  // YAML reads 2024-03-28 as text but 2024 as a number; dates stay text because the schema asks for text.
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => ({
    file,
    line: at(lineOf(document, counter, issue.path)),
    message: `${issue.path.join('.') || 'front matter'}: ${issue.message}`,
  }));
  return { value: undefined, problems };
}

/** Splits a Markdown file into front matter and body; the body keeps its line numbers. */
export function splitFrontMatter(
  source: string,
): { readonly yaml: string; readonly body: string } | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  const lines = match[0].split('\n').length - 1;
  return { yaml: match[1] ?? '', body: '\n'.repeat(lines) + source.slice(match[0].length) };
}
