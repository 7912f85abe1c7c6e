// The notebook as Markdown (CommonMark): headings, quotations, notes as they were written, references.
import { textOf } from '../annotation/reference.js';
import { madeInWords, tagsBeside, whereInWords, type ExportDocument, type ExportItem } from './model.js';

/** Signs that mean something in Markdown wherever they stand, and those that do at the start of a line. */
const special = /[\\`*_[\]<>]/g;
const atStart = /^(\s*)([#+=~-]|\d+(?=[.)])|>)/;

/** Text that is to be read as it stands. */
function literal(text: string): string {
  return text
    .replace(special, '\\$&')
    .replace(atStart, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}

const quotation = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${literal(line)}`.trimEnd())
    .join('\n');

/** Tags as note programs find them: without spaces. */
const tagged = (tags: readonly string[]): string =>
  tags.map((tag) => `#${literal(tag.replace(/\s+/g, '-'))}`).join(' ');

function item(entry: ExportItem, group: string): string {
  const { meaning, quote, noteMarkdown, reference } = entry;
  const where = whereInWords(entry, group);
  // One with a space in it is not found in the words of a note.
  const beside = new Set([...tagsBeside(entry), ...entry.tags.filter((tag) => /\s/.test(tag))]);
  const tags = entry.tags.filter((tag) => beside.has(tag));
  return [
    [`**${literal(meaning)}**`, literal(where)].filter((part) => part !== '').join(' · '),
    ...(quote === '' ? [] : [quotation(quote)]),
    ...(noteMarkdown.trim() === '' ? [] : [noteMarkdown.trim()]),
    ...(tags.length === 0 ? [] : [tagged(tags)]),
    literal(textOf(reference)),
  ].join('\n\n');
}

/** The parts of the file, one an annotation; joined they are all of it. */
export function* markdown(document: ExportDocument): Generator<string> {
  yield `# ${literal(document.title)}\n\n${literal(madeInWords(document))}\n`;
  for (const { title, items } of document.groups) {
    yield `\n## ${literal(title)}\n`;
    for (const [at, entry] of items.entries()) yield `${at === 0 ? '' : '\n---\n'}\n${item(entry, title)}\n`;
  }
}
