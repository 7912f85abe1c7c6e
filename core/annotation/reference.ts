// A quotation with its reference in a style the reader chose, for pasting into a paper or a slide.
import { citedNumber, headersOf, type Labelled } from '../journal/labels.js';
import { blockAt } from '../journal/projection.js';
import type { TextSpan } from '../journal/sentences.js';
import type { Article, Issue } from '../journal/types.js';
import { cite, inDouble, type Cited, type ReferenceStyle, type Run } from './reference-styles.js';

/** The same words twice: as plain text, and as HTML with the title of the journal in italics. */
export interface Referenced {
  readonly text: string;
  /** Paragraphs without a surrounding document; everything in it is escaped. */
  readonly html: string;
}

/** The paragraphs a passage is in; a table's cells are cited by their table, and one by its row and column. */
function whereOf(article: Labelled, passage: TextSpan): Cited['where'] {
  const { blocks } = article;
  const first = blockAt(blocks, passage.start);
  const last = blockAt(blocks, Math.max(passage.start, passage.end - 1));
  if (!first || !last) return undefined;
  if (first.kind === 'title') return { named: 'Title' };
  if (first.kind === 'standfirst') return { named: 'Standfirst' };
  return {
    from: citedNumber(first.label),
    to: citedNumber(last.label),
    cell: headersOf(article, passage, true),
  };
}

/** What an issue and article say about themselves in a reference. Without a passage the whole article is cited. */
export const citedOf = (
  issue: Pick<Issue, 'journal' | 'number' | 'date' | 'editionLabel'>,
  article: Pick<Article, 'title' | 'authors'> & Labelled,
  passage?: TextSpan,
): Cited => ({
  title: article.title,
  authors: article.authors,
  journal: issue.journal,
  number: issue.number,
  date: issue.date,
  editionLabel: issue.editionLabel,
  where: passage && whereOf(article, passage),
});

/** Text inside an element or a quoted attribute of HTML. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The text of runs. */
export const textOf = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('');

/** The same as HTML. */
export const htmlOf = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? escaped(run) : `<i>${escaped(run.italic)}</i>`)).join('');

/**
 * Words in quotation marks with a citation, and below them the full reference: two lines, two paragraphs. Without words
 * only the reference.
 */
export function referenced(words: string, cited: Cited, style: ReferenceStyle): Referenced {
  const { inText, entry } = cite(cited, style);
  const quotation = words.trim() === '' ? '' : `${inDouble(words.replace(/\s+/g, ' ').trim())} ${inText}`;
  return {
    text: [quotation, textOf(entry)].filter((line) => line !== '').join('\n'),
    html: [escaped(quotation), htmlOf(entry)]
      .filter((line) => line !== '')
      .map((line) => `<p>${line}</p>`)
      .join(''),
  };
}

/** The words of `passage` with their reference. */
export const quotationWithReference = (
  issue: Pick<Issue, 'journal' | 'number' | 'date' | 'editionLabel'>,
  article: Pick<Article, 'title' | 'authors' | 'text'> & Labelled,
  passage: TextSpan,
  style: ReferenceStyle = 'harvard',
): Referenced =>
  referenced(article.text.slice(passage.start, passage.end), citedOf(issue, article, passage), style);

/** Several together: a blank line between two in plain text. */
export const together = (all: readonly Referenced[]): Referenced => ({
  text: all.map(({ text }) => text).join('\n\n'),
  html: all.map(({ html }) => html).join(''),
});
