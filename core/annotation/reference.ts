// A quotation with its reference in the Harvard style (Cite Them Right), for pasting into a paper or a slide.
import { shortLabelOf } from '../journal/labels.js';
import type { TextSpan } from '../journal/sentences.js';
import type { Article, Author, Issue } from '../journal/types.js';

/** Family name and initials; a single name stays as it is. */
function inverted({ name }: Author): string {
  const parts = name.trim().split(/\s+/);
  const family = parts.at(-1) ?? name;
  const initials = parts.slice(0, -1).map((part) => `${part.charAt(0)}.`);
  return initials.length === 0 ? family : `${family}, ${initials.join('')}`;
}

const familyName = ({ name }: Author): string => name.trim().split(/\s+/).at(-1) ?? name;

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Quotation marks inside a quotation become single ones; a straight one opens after white space or a bracket. */
const quoted = (text: string): string =>
  `“${text
    .replace(/“|(?<=^|[\s([])"/g, '‘')
    .replace(/[”"]/g, '’')
    .trim()}”`;

/**
 * The words of `passage` in quotation marks, a citation with year and paragraph, and below it the full reference:
 * plain text of two lines.
 */
export function quotationWithReference(issue: Issue, article: Article, passage: TextSpan): string {
  const { authors, title } = article;
  const year = issue.date.slice(0, 4);
  const words = article.text.slice(passage.start, passage.end).replace(/\s+/g, ' ');
  const where = shortLabelOf(article, passage);
  const citedNames =
    authors.length === 0
      ? `‘${title}’`
      : authors.length > 3
        ? `${familyName(authors[0] as Author)} et al.`
        : listed(authors.map(familyName));
  const head =
    authors.length === 0 ? `‘${title}’ (${year})` : `${listed(authors.map(inverted))} (${year}) ‘${title}’`;
  // A reader who looks the passage up must know which edition has these words.
  const number = [issue.number, issue.editionLabel].filter(Boolean).join(', ');
  return `${quoted(words)} (${citedNames}, ${year}, ${where})\n${head}, ${issue.journal}, ${number}, ${where}.`;
}
