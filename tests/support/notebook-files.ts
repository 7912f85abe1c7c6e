// Writes notebooks into a data folder before the program starts: as many marks as asked for, on real sentences.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePoints } from '../../core/anchoring/code-points.js';
import { createAnnotation } from '../../core/annotation/create.js';
import { binned, withNote, withTags } from '../../core/annotation/edit.js';
import { meanings } from '../../core/annotation/meanings.js';
import type { Annotation, Notebook, Selectors } from '../../core/annotation/types.js';
import type { Article, Block, Issue } from '../../core/journal/types.js';
import { emptyNotebook } from '../../core/schema/notebook.js';

/** The bundled issue. */
export const bundledIssue = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/content/strengthening-families-6.json'), 'utf8'),
) as Issue;

const tagsFor = (index: number): readonly string[] =>
  index % 5 === 0 ? ['supervision'] : index % 7 === 0 ? ['team meeting', 'to read again'] : [];

/** A note of one paragraph, as the editor writes it. */
const noteSaying = (text: string) => ({
  lexical: JSON.stringify({
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: [
        {
          type: 'paragraph',
          version: 1,
          direction: null,
          format: '',
          indent: 0,
          children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
        },
      ],
    },
  }),
  html: `<p>${text}</p>`,
  markdown: text,
});

const articles = bundledIssue.articles.filter(({ blocks }) =>
  blocks.some(({ kind }) => kind === 'paragraph'),
);

/** As the program describes a passage, but for the look for twins, which takes its time. */
function selectorsFor({ text }: Article, block: Block, start: number, end: number): Selectors {
  const { toCodePoint } = codePoints(text);
  const offset = toCodePoint(block.start);
  const place = { start: toCodePoint(start), end: toCodePoint(end) };
  return [
    {
      type: 'FragmentSelector',
      value: block.id,
      refinedBy: { type: 'TextPositionSelector', start: place.start - offset, end: place.end - offset },
    },
    { type: 'TextPositionSelector', ...place },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
  ];
}

/** The marks of a data folder: `count` of them, on paragraph after paragraph of every article; some noted, some tagged. */
export function someMarks(count: number): ReadonlyMap<string, readonly Annotation[]> {
  const made = new Map<string, Annotation[]>();
  for (let index = 0; index < count; index += 1) {
    const article = articles[index % articles.length];
    const paragraphs = article?.blocks.filter(({ kind }) => kind === 'paragraph') ?? [];
    const round = Math.floor(index / articles.length);
    const block = paragraphs[round % paragraphs.length];
    const meaning = meanings[index % meanings.length];
    if (!article || !block || !meaning) continue;
    const length = block.end - block.start;
    const start = block.start + (Math.floor(round / paragraphs.length) % Math.max(1, length - 60));
    const now = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString();
    const ref = { issue: bundledIssue.id, article: article.id };
    let annotation = createAnnotation({
      ref,
      selectors: selectorsFor(article, block, start, Math.min(block.end, start + 120)),
      meaning: meaning.id,
      id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      now,
    });
    if (index % 3 === 0)
      annotation = withNote(annotation, noteSaying(`Thought number ${index} about this.`), now);
    if (tagsFor(index).length > 0) annotation = withTags(annotation, tagsFor(index), now);
    made.set(article.id, [...(made.get(article.id) ?? []), annotation]);
  }
  return made;
}

/** Lays the annotations of one article into a data folder. */
export function writeNotebook(folder: string, article: string, annotations: readonly Annotation[]): void {
  const title = bundledIssue.articles.find(({ id }) => id === article)?.title ?? article;
  const empty = emptyNotebook(bundledIssue.id, article, title);
  const notebook: Notebook = {
    ...empty,
    total: annotations.length,
    first: { ...empty.first, items: annotations },
  };
  const place = join(folder, 'notebooks', bundledIssue.id);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${article}.json`), `${JSON.stringify(notebook, null, 1)}\n`);
}

/** Lays `count` marks into a data folder. */
export function writeMarks(folder: string, count: number): void {
  for (const [article, annotations] of someMarks(count)) writeNotebook(folder, article, annotations);
}

/** The same annotation in the bin since some days ago. */
export const binnedDaysAgo = (annotation: Annotation, days: number): Annotation =>
  binned(annotation, new Date(Date.now() - days * 86_400_000).toISOString());
