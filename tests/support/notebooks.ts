// Lays notebooks in a data folder before the program starts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '../../core/anchoring/describe.js';
import { createAnnotation } from '../../core/annotation/create.js';
import { withNote } from '../../core/annotation/edit.js';
import { meanings } from '../../core/annotation/meanings.js';
import type { Annotation, Notebook, NoteContent } from '../../core/annotation/types.js';
import type { Article, Issue } from '../../core/journal/types.js';
import { sentences } from '../../core/journal/sentences.js';
import { emptyNotebook } from '../../core/schema/notebook.js';

const issueId = 'strengthening-families-6';
const compiled = resolve(import.meta.dirname, `../../dist/content/${issueId}.json`);

/** A note of plain paragraphs in its three forms. */
export function plainNote(...paragraphs: readonly string[]): NoteContent {
  const text = (words: string) => ({
    type: 'text',
    version: 1,
    text: words,
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  });
  const block = { direction: null, format: '', indent: 0, version: 1 };
  const children = paragraphs.map((words) => ({
    ...block,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: [text(words)],
  }));
  return {
    lexical: JSON.stringify({ root: { ...block, type: 'root', children } }),
    html: paragraphs.map((words) => `<p>${words}</p>`).join(''),
    markdown: paragraphs.join('\n\n'),
  };
}

/** An article of the bundled issue. */
function articleOf(id: string): Article {
  const issue = JSON.parse(readFileSync(compiled, 'utf8')) as Issue;
  const article = issue.articles.find((one) => one.id === id);
  if (!article) throw new Error(`no article ${id}`);
  return article;
}

/** Writes the notebook of an article. */
export function layNotebook(folder: string, article: string, items: readonly Annotation[]): void {
  const empty = emptyNotebook(issueId, article, article);
  const notebook = { ...empty, total: items.length, first: { ...empty.first, items } };
  mkdirSync(join(folder, 'notebooks', issueId), { recursive: true });
  writeFileSync(join(folder, 'notebooks', issueId, `${article}.json`), JSON.stringify(notebook));
}

/** Reads the notebook of an article. */
export const readNotebook = (folder: string, article: string): Notebook =>
  JSON.parse(readFileSync(join(folder, 'notebooks', issueId, `${article}.json`), 'utf8')) as Notebook;

/** Marks over the sentences of an article, each with a note `note(index)`; the same every time. */
export function notesOver(
  id: string,
  count: number,
  note: (index: number) => NoteContent,
): readonly Annotation[] {
  const article = articleOf(id);
  const spans = sentences(article).filter(({ start, end }) => end - start > 50);
  return Array.from({ length: count }, (_, index) => {
    const { start, end } = spans[index % spans.length] ?? { start: 0, end: 5 };
    // Later rounds take another part of the sentence.
    const skip = Math.min(40, 3 * Math.floor(index / spans.length));
    const now = '2026-01-01T00:00:00.000Z';
    const annotation = createAnnotation({
      ref: { issue: issueId, article: id },
      selectors: describe(article, { start: start + skip, end }),
      meaning: meanings[index % meanings.length]?.id ?? 'key-idea',
      id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      now,
    });
    return withNote(annotation, note(index), now);
  });
}
