// Gathers what is exported, and writes it in slices, so that the page stays alive and the reader can give up.
import { resolve } from '../../../core/anchoring/resolve.js';
import type { NotebookGroup } from '../../../core/annotation/arrange.js';
import { meaningIn, type Meaning } from '../../../core/annotation/meanings.js';
import type { NotebookEntry } from '../../../core/annotation/query.js';
import { meaningOf, noteOf, quoteOf, selectorsOf, styleOf, tagsOf } from '../../../core/annotation/read.js';
import { citedOf } from '../../../core/annotation/reference.js';
import { cite, type ReferenceStyle } from '../../../core/annotation/reference-styles.js';
import { csv } from '../../../core/transfer/csv.js';
import type { ExportFormat } from '../../../core/transfer/formats.js';
import { html } from '../../../core/transfer/html.js';
import { jsonld } from '../../../core/transfer/jsonld.js';
import { markdown } from '../../../core/transfer/markdown.js';
import type { ExportDocument, ExportItem } from '../../../core/transfer/model.js';
import { noteTree } from '../../../core/transfer/note.js';
import { articleAt, fetchIssue, knownIssue } from '../../state/documents.js';

interface Manner {
  readonly meanings: readonly Meaning[];
  readonly style: ReferenceStyle;
}

/** One annotation with all that is said of it; its issue must have been fetched. */
function itemOf(entry: NotebookEntry, { meanings, style }: Manner): ExportItem {
  const { ref, annotation, title, issueTitle, placeInWords, passage } = entry;
  const issue = knownIssue(ref.issue) ?? { journal: issueTitle, number: 0, date: '' };
  const article = articleAt(ref);
  const quote = quoteOf(annotation);
  const found = quote === '' || !article ? undefined : resolve(article, selectorsOf(annotation));
  const range = found && found.status !== 'orphan' ? found.range : undefined;
  const { inText, entry: reference } = cite(
    citedOf(issue, article ?? { title, authors: [], blocks: [] }, range),
    style,
  );
  const { name, colour } = meaningIn(meanings, meaningOf(annotation));
  const note = noteOf(annotation);
  return {
    annotation,
    issue: issueTitle,
    article: title,
    authors: article?.authors.map((author) => author.name) ?? [],
    place: placeInWords,
    found: passage !== 'lost',
    quote,
    note: note ? noteTree(note.lexical, note.markdown) : [],
    noteMarkdown: note?.markdown ?? '',
    meaning: name,
    colour,
    style: styleOf(annotation),
    tags: tagsOf(annotation),
    citation: inText,
    reference,
  };
}

/** How far a piece of work is. */
export type OnProgress = (done: number, total: number) => void;

/** Longest the work keeps the page busy, in milliseconds. */
const sliceMs = 12;

/** A pause to be made before each step; false once the reader has given up. */
function steps(signal: AbortSignal): () => Promise<boolean> {
  let until = performance.now() + sliceMs;
  return async () => {
    if (performance.now() > until) {
      await new Promise((next) => {
        setTimeout(next);
      });
      until = performance.now() + sliceMs;
    }
    return !signal.aborted;
  };
}

/** Gathers groups of annotations; undefined when the reader gave up. `at` says how many there are in all. */
export async function gather(
  groups: readonly NotebookGroup[],
  manner: Manner,
  signal: AbortSignal,
  onProgress: OnProgress = () => undefined,
): Promise<ExportDocument | undefined> {
  const go = steps(signal);
  const known = new Map<string, ExportItem>();
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const gathered: { title: string; items: ExportItem[] }[] = [];
  let done = 0;
  for (const { title, entries } of groups) {
    const items: ExportItem[] = [];
    for (const entry of entries) {
      if (!(await go())) return undefined;
      await fetchIssue(entry.ref.issue);
      const item = known.get(entry.annotation.id) ?? itemOf(entry, manner);
      known.set(entry.annotation.id, item);
      items.push(item);
      done += 1;
      if (done % 50 === 0) onProgress(done, total);
    }
    gathered.push({ title, items });
  }
  return {
    title: 'Notebook',
    made: new Date().toISOString(),
    groups: gathered,
    count: known.size,
  };
}

/** The parts of a document in a format. */
export function partsOf(document: ExportDocument, format: ExportFormat): Generator<string> {
  switch (format) {
    case 'markdown':
      return markdown(document);
    case 'html':
      return html(document);
    case 'csv':
      return csv(document);
    case 'jsonld':
      return jsonld(document, `urn:uuid:${crypto.randomUUID()}`);
  }
}

/** Writes a document out; undefined when the reader gave up. */
export async function writeOut(
  document: ExportDocument,
  format: ExportFormat,
  signal: AbortSignal,
): Promise<string | undefined> {
  const go = steps(signal);
  const written: string[] = [];
  for (const part of partsOf(document, format)) {
    if (!(await go())) return undefined;
    written.push(part);
  }
  return written.join('');
}
