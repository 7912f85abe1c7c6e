// What is written about an issue and about an article: issue.yaml, and the front matter of a Markdown file.
import { z } from 'zod';
import { articleKinds } from '../../core/journal/kinds.js';

const line = z
  .string()
  .overwrite((text) => text.trim().replace(/\s+/g, ' '))
  .min(1, 'is empty');

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const drawing = z.string().regex(/^[^\\/]+\.svg$/, 'the name of a drawing in media, such as cover.svg');

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
  kind: z.enum(articleKinds),
  part: line,
  authors: z.array(author).default([]),
  models: z.array(z.enum(['Family Safeguarding', 'Family Valued', 'No Wrong Door'])).default([]),
  places: z.array(line).default([]),
  language: line.refine(isLanguage, 'a language tag such as en-GB').default('en-GB'),
  ornament: drawing.optional(),
  contentNote: z.never('is written as :::content-note at the beginning of the body').optional(),
});

/** The issue file. */
export const issueSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  title: line,
  subtitle: line,
  journal: line,
  number: z.int().positive(),
  publisher: line,
  date: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'a date such as 2024-03 or 2024-03-28'),
  edition: z.int().positive(),
  editionLabel: line.optional(),
  contributors: z.array(line).default([]),
  about: line,
  cover: drawing.optional(),
  index: z
    .strictObject({
      people: z.array(z.strictObject({ name: line, detail: line.optional() })).default([]),
      places: z.array(line).default([]),
    })
    .default({ people: [], places: [] }),
  articles: z
    .array(
      z
        .string()
        .regex(
          /^\d{2}-[a-z0-9-]+$/,
          'a file name such as 01-foreword: two digits, then small letters, digits and hyphens, without .md',
        ),
    )
    .min(1),
});

/** Splits a Markdown file into front matter and body; the body keeps its line numbers. */
export function splitFrontMatter(
  source: string,
): { readonly yaml: string; readonly body: string } | undefined {
  // Windows editors put a byte order mark before the first line.
  const text = source.replace(/^\uFEFF/, '');
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  const lines = match[0].split('\n').length - 1;
  return { yaml: match[1] ?? '', body: '\n'.repeat(lines) + text.slice(match[0].length) };
}
