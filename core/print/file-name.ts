// The name a PDF is offered to be saved under: what it holds, in characters every file system takes.
import type { Article, Issue } from '../journal/types.js';

/** Longest name without its ending, in characters: well what file systems take, even of four bytes each. */
const longest = 60;

/** `Chloe's story.pdf` for an article, `Sustaining change, issue 6.pdf` for an issue. */
export function pdfFileName(
  issue: Pick<Issue, 'title' | 'number'>,
  article: Pick<Article, 'title' | 'shortTitle'> | undefined,
): string {
  const wanted = article ? (article.shortTitle ?? article.title) : `${issue.title}, issue ${issue.number}`;
  const allowed = wanted
    .replace(/\s*[:/\\|]+\s*/g, ' - ')
    .replace(/[<>"?*\p{Cc}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const short = Array.from(allowed).slice(0, longest).join('');
  // Windows takes away dots and spaces at the end of a name, and hides files that begin with a dot elsewhere.
  const name = short.replace(/^[.\s]+|[.\s]+$/g, '');
  return `${name === '' ? 'Journal' : name}.pdf`;
}
