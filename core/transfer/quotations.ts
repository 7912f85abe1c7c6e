// Quotations with their references as a file of their own: Markdown or a web page.
import type { Referenced } from '../annotation/reference.js';

/** What a file of quotations can be. */
export type QuotationFormat = 'markdown' | 'html';

/** Signs that mean something in Markdown wherever they stand. */
const literal = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&');
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function markdown(title: string, all: readonly Referenced[]): string {
  const parts = all.map(({ text }) => {
    const [quotation = '', ...reference] = text.split('\n');
    // A reference alone has nothing above it.
    if (reference.length === 0) return literal(quotation);
    return [`> ${literal(quotation)}`, literal(reference.join(' '))].join('\n\n');
  });
  return `${[`# ${literal(title)}`, ...parts].join('\n\n')}\n`;
}

const html = (title: string, all: readonly Referenced[]): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>body{max-width:40em;margin:3em auto;padding:0 1em;font:1.05em/1.6 Georgia,serif}section{margin:2em 0}p{margin:.4em 0}p+p{color:#555;font-size:.85em}</style>
<h1>${escaped(title)}</h1>
${all.map((one) => `<section>${one.html}</section>`).join('\n')}
</html>
`;

/** The file: each quotation with its reference below it, in the order given, under a title. */
export const quotationFile = (format: QuotationFormat, title: string, all: readonly Referenced[]): string =>
  format === 'markdown' ? markdown(title, all) : html(title, all);
