// The notebook as one web page that needs nothing else: to read, to print, to hand on.
import { escaped, htmlOf } from '../annotation/reference.js';
import { madeInWords, tagsBeside, whereInWords, type ExportDocument, type ExportItem } from './model.js';
import { formatElements, nodeElements, type NoteNode } from './note.js';

/** Marks differ by the pattern of their line as well, so that a print without colour tells them apart. */
const style = `
:root{color-scheme:light dark}
body{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem;font:1.0625rem/1.6 Georgia,'Times New Roman',serif;color:#211e1a;background:#fbf9f4}
h1{margin:0;font-size:2rem;line-height:1.15}
h2{margin:2.5rem 0 0;padding-bottom:.3rem;font-size:1.3rem;border-bottom:1px solid #8a8173}
article{padding:1rem 0 1.1rem;border-bottom:1px solid #e4ddcf;break-inside:avoid}
p,ul,ol,blockquote,pre{margin:.5rem 0 0}
.head,.tags,.made,.reference{font:.875rem/1.5 system-ui,sans-serif;color:#4f483e}
.head b{color:#211e1a}
.quote{padding-left:.9rem;border-left:4px solid}
.wheat{border-left-color:#9c7100}.sky{border-left-color:#1f6f9c;border-left-style:dashed}.sage{border-left-color:#3d7a35;border-left-style:double}
.rose{border-left-color:#b0444d;border-left-style:dotted}.clay{border-left-color:#a85c1e;border-left-width:7px}.lilac{border-left-color:#7450a8;border-left-style:groove}
.note{font:.9375rem/1.55 system-ui,sans-serif}
@media (prefers-color-scheme:dark){body{color:#ece6da;background:#191816}.head,.tags,.made,.reference{color:#c2baac}.head b{color:#ece6da}article{border-color:#33302b}a{color:#7cc7c2}}
@media print{body{max-width:none;padding:0;color:#000;background:#fff}h2{break-after:avoid}}
`;

function noteHtml({ kind, text, format, url, checked, children }: NoteNode): string {
  if (kind === 'text')
    return formatElements.reduce(
      (inside, [bit, tag]) => (format & bit ? `<${tag}>${inside}</${tag}>` : inside),
      escaped(text),
    );
  if (kind === 'break') return '<br>';
  const inside = children.map(noteHtml).join('') || escaped(text);
  if (kind === 'link') return url === '' ? inside : `<a href="${escaped(url)}">${inside}</a>`;
  const box = checked === undefined ? '' : checked ? '☑ ' : '☐ ';
  if (kind === 'span') return inside;
  const tag = nodeElements[kind];
  return kind === 'heading' ? `<p><strong>${inside}</strong></p>` : `<${tag}>${box}${inside}</${tag}>`;
}

function item(entry: ExportItem, group: string): string {
  const { meaning, colour, quote, note, reference } = entry;
  const where = whereInWords(entry, group);
  const tags = tagsBeside(entry);
  return [
    '<article>',
    `<p class="head"><b>${escaped(meaning)}</b>${where === '' ? '' : ` · ${escaped(where)}`}</p>`,
    quote === ''
      ? ''
      : `<blockquote class="quote ${escaped(colour)}">${escaped(quote).replace(/\n/g, '<br>')}</blockquote>`,
    note.length === 0 ? '' : `<div class="note">${note.map(noteHtml).join('')}</div>`,
    tags.length === 0 ? '' : `<p class="tags">${tags.map((tag) => escaped(`#${tag}`)).join(' ')}</p>`,
    `<p class="reference">${htmlOf(reference)}</p>`,
    '</article>\n',
  ].join('');
}

/** The parts of the file, one an annotation; joined they are all of it. No script, and nothing is fetched. */
export function* html(document: ExportDocument): Generator<string> {
  const title = escaped(document.title);
  yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>\n<p class="made">${escaped(madeInWords(document))}</p>\n`;
  for (const { title: name, items } of document.groups) {
    yield `<section>\n<h2>${escaped(name)}</h2>\n`;
    for (const entry of items) yield item(entry, name);
    yield '</section>\n';
  }
  yield '</main>\n</body>\n</html>\n';
}
