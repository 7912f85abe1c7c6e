// Checks a compiled issue before the window is given it: metadata in full, bodies and offsets by structure.
import { z } from 'zod';
import { articleKinds, blockKinds, indexKinds } from '../journal/kinds.js';
import type { Article, Issue } from '../journal/types.js';
import { err, ok, type Result } from '../result.js';
import { isNode } from './tree.js';

/** Why a compiled issue cannot be opened. `message` is a sentence. */
export interface IssueError {
  readonly kind: 'wrong-shape' | 'newer-version' | 'older-version';
  readonly message: string;
}

/** The version of the compiled issue this program writes and reads. */
export const issueSchemaVersion = 2;

const text = z.string();
const list = z.array(text);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** The window divides text into sentences by it. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const author = z.looseObject({ name: text, role: text.optional(), organisation: text.optional() });
const block = z.looseObject({
  id: text,
  kind: z.enum(blockKinds),
  label: text,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

const tree = z.looseObject({ type: z.literal('root'), children: z.array(z.unknown()) });
const passages = z.array(
  z.looseObject({ article: id, start: z.int().nonnegative(), end: z.int().nonnegative() }),
);

const article = z.looseObject({
  id,
  title: text.min(1),
  shortTitle: text.optional(),
  standfirst: text,
  kind: z.enum(articleKinds),
  part: text,
  authors: z.array(author),
  models: list,
  places: list,
  language: text.refine(isLanguage),
  contentNote: text.optional(),
  words: z.int().nonnegative(),
  minutes: z.int().positive(),
  text,
  blocks: z.array(block).min(1),
  body: tree,
  ornament: tree.optional(),
});

const glossaryEntry = z.looseObject({ id, term: text, forms: list, definition: text, passages });
const indexEntry = z.looseObject({
  id,
  kind: z.enum(indexKinds),
  name: text,
  detail: text.optional(),
  passages,
});

const issueSchema = z.looseObject({
  schemaVersion: z.literal(issueSchemaVersion),
  id,
  title: text,
  subtitle: text,
  journal: text,
  number: z.int().positive(),
  publisher: text,
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  edition: z.int().positive(),
  editionLabel: text.optional(),
  contributors: list,
  about: text,
  cover: tree.optional(),
  articles: z.array(article).min(1),
  glossary: z.array(glossaryEntry),
  index: z.array(indexEntry),
}) as unknown as z.ZodType<Issue>;

/** Whether blocks stand in order, do not overlap, and lie inside the text. */
function blocksFit({ blocks, text: { length } }: Article): boolean {
  let last = -1;
  return blocks.every(({ start, end }) => {
    const fits = start > last && end >= start && end <= length;
    last = end;
    return fits;
  });
}

const isTree = ({ children }: Article['body']): boolean => children.every((node) => isNode(node));
const isDrawn = (picture: Issue['cover']): boolean => picture === undefined || isTree(picture);

/** Whether every passage of the glossary and the index lies inside an article of the issue. */
function passagesFit({ articles, glossary, index }: Issue): boolean {
  const lengths = new Map(articles.map(({ id: name, text: { length } }) => [name, length]));
  return [...glossary, ...index].every((entry) =>
    entry.passages.every(({ article: name, start, end }) => start < end && end <= (lengths.get(name) ?? 0)),
  );
}

/** Checks parsed JSON. */
export function parseIssue(json: unknown): Result<Issue, IssueError> {
  const version = z.looseObject({ schemaVersion: z.int() }).safeParse(json);
  if (version.success && version.data.schemaVersion > issueSchemaVersion)
    return err({ kind: 'newer-version', message: 'It was made for a newer version of this program.' });
  if (version.success && version.data.schemaVersion < issueSchemaVersion)
    return err({ kind: 'older-version', message: 'It was made for an older version of this program.' });
  const parsed = issueSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err({
      kind: 'wrong-shape',
      message: `It is not an issue (${issue?.path.join('.') ?? 'no fields'}).`,
    });
  }
  const broken = parsed.data.articles.find(
    (candidate) => !blocksFit(candidate) || !isTree(candidate.body) || !isDrawn(candidate.ornament),
  );
  if (broken) return err({ kind: 'wrong-shape', message: `The article ${broken.id} is damaged.` });
  if (new Set(parsed.data.articles.map(({ id: name }) => name)).size < parsed.data.articles.length)
    return err({ kind: 'wrong-shape', message: 'Two of its articles have the same id.' });
  if (!isDrawn(parsed.data.cover)) return err({ kind: 'wrong-shape', message: 'The cover is damaged.' });
  if (!passagesFit(parsed.data))
    return err({ kind: 'wrong-shape', message: 'The glossary or the index is damaged.' });
  return ok(parsed.data);
}
