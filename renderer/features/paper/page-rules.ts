// The rules of the page that depend on what is printed: size, running heads, page numbers.
import type { Article, Issue } from '../../../core/journal/types.js';
import type { PrintContent } from '../../../core/print/types.js';

/** The articles that are printed, in reading order. */
export const printedArticles = ({ issue, article }: PrintContent): readonly Article[] =>
  issue.articles.filter(({ id }) => article === undefined || id === article);

/** What the document is called, in the title bar of a reader of PDFs. */
export function titleOf(content: PrintContent): string {
  const { issue, article } = content;
  const [only] = printedArticles(content);
  return article !== undefined && only ? `${only.title} – ${issue.title}` : issue.title;
}

/** "Strengthening Families Learning Journal, 6, study edition": what a reference calls it. */
export const publicationOf = (issue: Pick<Issue, 'journal' | 'number' | 'editionLabel'>): string =>
  [issue.journal, String(issue.number), issue.editionLabel].filter(Boolean).join(', ');

/** A text as a CSS string; whatever could end it or begin an escape is escaped itself. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** The name of an article's pages in CSS. */
export const pageNameOf = (index: number): string => `article-${index}`;

const face = "font: 7.75pt/1.35 'Atkinson Hyperlegible Next', sans-serif; color: #534c42;";

/**
 * Every page has the issue's title at its head on the left and the article's on the right; at its foot the
 * publication, and the page "12 of 48". The title page and the contents have no head.
 */
export function pageRules(content: PrintContent): readonly string[] {
  const { issue, paper } = content;
  // A measure of some 66 characters on either paper, and room for the paragraph numbers on the left.
  const sides = paper === 'A4' ? '39mm 31mm' : '42mm 34mm';
  const [right = '', left = ''] = sides.split(' ');
  const box = (name: string, words: string, more = ''): string =>
    `@${name} { content: ${words}; ${face} ${more} }`;
  const head = 'vertical-align: bottom; padding-bottom: 6mm;';
  const foot = 'vertical-align: top; padding-top: 6mm;';
  // What overflows the page's area is cut off, so the gutter of the numbers is inside it.
  const gutter = 'text-align: left; padding-left: 12mm;';
  return [
    `@page {
      size: ${paper}; margin: 26mm ${right} 23mm ${left};
      ${box('top-left', cssString(issue.title), `${head} ${gutter}`)}
      ${box('bottom-left', cssString(publicationOf(issue)), `${foot} ${gutter}`)}
      ${box('bottom-right', 'counter(page) " of " counter(pages)', `${foot} text-align: right;`)}
    }`,
    `@page front { @top-left { content: none; } }`,
    ...printedArticles(content).map(
      (article, index) =>
        `@page ${pageNameOf(index)} { ${box('top-right', cssString(article.shortTitle ?? article.title), `${head} text-align: right;`)} }`,
    ),
  ];
}
