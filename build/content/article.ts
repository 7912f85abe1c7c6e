// Compiles the articles of an issue: each file by itself, then the links between them, every problem at once.
import type { Root } from 'hast';
import type { z } from 'zod';
import { project } from '../../core/journal/projection.js';
import type { Article } from '../../core/journal/types.js';
import { buildBody, forgetSource, type Body } from './body.js';
import { takeContentNote } from './content-note.js';
import { applyDirectives } from './directives.js';
import { encodingFaults } from './encoding.js';
import { articleSchema, splitFrontMatter } from './front-matter.js';
import { aimLinks } from './links.js';
import { parseMarkdown } from './markdown.js';
import type { Pictures } from './media.js';
import { partFaults } from './parts.js';
import { inFile, type Fault, type Problem } from './problems.js';
import { typographic } from './whitespace.js';
import { readYaml, type ReadYaml } from './yaml.js';

/** One file of articles/: its path for messages, its name without `.md`, its id (the slug) and its text. */
export interface Source {
  readonly file: string;
  readonly stem: string;
  readonly id: string;
  readonly text: string;
}

type Meta = ReadYaml<z.infer<typeof articleSchema>>;

interface Draft {
  readonly source: Source;
  readonly meta: Meta | undefined;
  readonly contentNote?: string | undefined;
  readonly ornament?: Root | undefined;
  readonly body?: Body;
  readonly faults: readonly Fault[];
}

/** Forty times the longest article of the journal. A file of another kind takes minutes to compile. */
const mostCharacters = 500_000;

/** Words an adult reads in a minute of professional prose on a screen (Brysbaert 2019 gives 238 for non-fiction). */
const wordsPerMinute = 238;

const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The drawing at the head of an article, if it names one. */
function readOrnament(
  { value, lineOf }: Meta,
  pictures: Pictures,
): { readonly ornament: Root | undefined; readonly faults: readonly Fault[] } {
  const name = value?.ornament;
  if (name === undefined) return { ornament: undefined, faults: [] };
  const missing = pictures.use(name);
  if (missing === undefined) return { ornament: pictures.emblem(name, 'refused'), faults: [] };
  return { ornament: undefined, faults: [{ line: lineOf(['ornament']), message: `ornament: ${missing}` }] };
}

function readArticle(source: Source, pictures: Pictures): Draft {
  const refused = (...faults: readonly Fault[]): Draft => ({ source, meta: undefined, faults });
  if (source.text.length > mostCharacters) {
    const message = `an article has at most ${mostCharacters / 1000},000 characters; this file is no article`;
    return refused({ line: 1, message });
  }
  const parts = splitFrontMatter(source.text);
  if (!parts) {
    const begun = /^\uFEFF?---[ \t]*\r?\n/.test(source.text);
    const missing = begun ? '; the second is missing' : '';
    const message = `the file must begin with front matter between two lines of ---${missing}`;
    const garbled = encodingFaults(source.text);
    return refused(...(garbled.length > 0 ? garbled : [{ line: 1, message }]));
  }
  const meta = readYaml(articleSchema, parts.yaml, source.file, 2);
  const { ornament, faults: undrawn } = readOrnament(meta, pictures);
  const tree = parseMarkdown(source.file, parts.body);
  const faults = [...meta.problems, ...encodingFaults(parts.body), ...applyDirectives(tree, parts.body)];
  const { contentNote, faults: misplaced } = takeContentNote(tree);
  if (tree.children.every((node) => node.type === 'thematicBreak'))
    faults.push({ line: 1, message: 'the article has no text' });
  const body = buildBody(tree, pictures);
  const all = [...faults, ...undrawn, ...misplaced, ...body.faults];
  return { source, meta, contentNote, ornament, body, faults: all };
}

/** Reads an article. Quotations in quotations, thousands deep, are more than any program follows. */
function readSafely(source: Source, pictures: Pictures): Draft {
  try {
    return readArticle(source, pictures);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'too much stands inside one another in this file to be read';
    return { source, meta: undefined, faults: [{ line: 1, message }] };
  }
}

function finish({ source, meta, contentNote, ornament, body }: Draft): Article | undefined {
  if (!meta?.value || !body) return undefined;
  const { title, shortTitle, authors, ornament: _file, contentNote: _elsewhere, ...rest } = meta.value;
  forgetSource(body.root);
  const standfirst = typographic(meta.value.standfirst);
  const { text, blocks } = project({ title, standfirst, body: body.root });
  const words = countWords(text);
  return {
    id: source.id,
    title,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    ...(contentNote === undefined ? {} : { contentNote }),
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
    body: body.root,
    ...(ornament ? { ornament } : {}),
  };
}

/**
 * Compiles articles in reading order. What can be made of an article with problems is among the articles too, for
 * finding more problems with; none of them is for readers while there is a problem.
 */
export function compileArticles(
  sources: readonly Source[],
  pictures: Pictures,
): { readonly articles: readonly Article[]; readonly problems: readonly Problem[] } {
  const drafts = sources.map((source) => readSafely(source, pictures));
  const targets = drafts.map(({ source: { stem, id }, body }) => ({ stem, id, headings: body?.headings }));
  const parts = partFaults(
    drafts.map(({ source, meta }) => ({
      stem: source.stem,
      part: meta?.value?.part,
      line: meta?.lineOf(['part']) ?? 1,
    })),
  );
  const problems = drafts.flatMap(({ source, body, faults }) =>
    inFile(source.file, [
      ...faults,
      ...(parts.get(source.stem) ?? []),
      ...aimLinks(body?.links ?? [], targets),
    ]),
  );
  const articles = drafts.flatMap((draft) => finish(draft) ?? []);
  return { articles, problems };
}
