// Writes a saved note as HTML that any program can show: few elements, no styles, nothing but what was written.
import {
  formatOf,
  isCheckList,
  isNested,
  isNoteLink,
  noteBlocks,
  tagType,
  textFormat,
  type NoteNode,
} from './note-state.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (found) => entities[found] ?? found);

const inner = (node: NoteNode): string => (node.children ?? []).map(html).join('');

/** The formats from the inside out. */
const wraps = [
  [textFormat.code, 'code'],
  [textFormat.underline, 'u'],
  [textFormat.strike, 's'],
  [textFormat.italic, 'em'],
  [textFormat.bold, 'strong'],
] as const;

const textHtml = (node: NoteNode): string =>
  wraps.reduce(
    (inside, [bit, name]) => (formatOf(node) & bit ? `<${name}>${inside}</${name}>` : inside),
    escaped(node.text ?? ''),
  );

/** The inside of an item, with the check box of one to be done. */
function itemHtml(item: NoteNode, checks: boolean): string {
  if (!checks) return inner(item);
  return `<input type="checkbox" disabled${item.checked === true ? ' checked' : ''}> ${inner(item)}`;
}

/** Lexical nests a list in an item of its own; in HTML it belongs to the item before. */
function listHtml(list: NoteNode): string {
  const checks = isCheckList(list);
  const items: string[] = [];
  for (const item of list.children ?? []) {
    const last = items.at(-1);
    if (isNested(item) && last !== undefined) items[items.length - 1] = last + inner(item);
    else items.push(isNested(item) ? inner(item) : itemHtml(item, checks));
  }
  const open = checks ? '<li class="task-list-item">' : '<li>';
  const inside = items.map((item) => `${open}${item}</li>`).join('');
  if (checks) return `<ul class="contains-task-list">${inside}</ul>`;
  return list.tag === 'ol' ? `<ol>${inside}</ol>` : `<ul>${inside}</ul>`;
}

const heading = ({ tag }: NoteNode): string => (/^h[1-6]$/.test(String(tag)) ? String(tag) : 'h3');

function html(node: NoteNode): string {
  switch (node.type) {
    case 'text':
    case 'code-highlight':
    case 'tab':
      return textHtml(node);
    case tagType:
      return `<span class="tag">${escaped(node.text ?? '')}</span>`;
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      // An empty line is no paragraph.
      return inner(node) === '' ? '' : `<p>${inner(node)}</p>`;
    case 'heading':
      return `<${heading(node)}>${inner(node)}</${heading(node)}>`;
    case 'quote':
      return `<blockquote>${inner(node)}</blockquote>`;
    case 'code':
      return `<pre><code>${inner(node).replaceAll('<br>', '\n')}</code></pre>`;
    case 'list':
      return listHtml(node);
    case 'link':
    case 'autolink':
      return isNoteLink(node.url) ? `<a href="${escaped(node.url)}">${inner(node)}</a>` : inner(node);
    default:
      return inner(node) || escaped(node.text ?? '');
  }
}

/** A note as HTML; empty when the text is no editor state. */
export const noteHtml = (lexical: string): string => (noteBlocks(lexical) ?? []).map(html).join('');
