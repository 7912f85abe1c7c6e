// Shows a saved note, built from its Lexical state as React elements: nothing in a notebook file can become markup.
import { Fragment, type ReactNode } from 'react';
import {
  formatOf,
  isCheckList,
  isNested,
  noteBlocks,
  tagType,
  textFormat,
  type NoteNode,
} from '../../../core/annotation/note-state.js';
import { NoteLink } from './NoteLink.js';

function formatted(node: NoteNode): ReactNode {
  const format = formatOf(node);
  let shown: ReactNode = node.text ?? '';
  if (format & textFormat.code) shown = <code>{shown}</code>;
  if (format & textFormat.underline) shown = <u>{shown}</u>;
  if (format & textFormat.strike) shown = <s>{shown}</s>;
  if (format & textFormat.italic) shown = <em>{shown}</em>;
  if (format & textFormat.bold) shown = <strong>{shown}</strong>;
  return shown;
}

const inside = ({ children }: NoteNode): ReactNode =>
  children?.map((child, index) => <Fragment key={index}>{show(child)}</Fragment>);

function Item({ item, checks }: { readonly item: NoteNode; readonly checks: boolean }) {
  if (isNested(item)) return <li className="note-nested">{inside(item)}</li>;
  if (!checks) return <li>{inside(item)}</li>;
  const done = item.checked === true;
  return (
    <li className="note-check">
      <input type="checkbox" checked={done} disabled aria-label={done ? 'Done' : 'To do'} />
      {inside(item)}
    </li>
  );
}

function List({ list }: { readonly list: NoteNode }) {
  const items = list.children?.map((item, index) => (
    <Item key={index} item={item} checks={isCheckList(list)} />
  ));
  return list.tag === 'ol' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** The margin's headings are no part of the article's outline. */
const headingClass = ({ tag }: NoteNode): string =>
  tag === 'h1'
    ? 'note-heading note-heading-1'
    : tag === 'h2'
      ? 'note-heading note-heading-2'
      : 'note-heading';

function show(node: NoteNode): ReactNode {
  switch (node.type) {
    case 'text':
    case 'code-highlight':
      return formatted(node);
    case tagType:
      return <span className="note-tag">{node.text}</span>;
    case 'linebreak':
      return <br />;
    case 'paragraph':
      return <p>{inside(node)}</p>;
    case 'heading':
      return <p className={headingClass(node)}>{inside(node)}</p>;
    case 'quote':
      return <blockquote>{inside(node)}</blockquote>;
    case 'code':
      return <pre>{inside(node)}</pre>;
    case 'list':
      return <List list={node} />;
    case 'listitem':
      return <Item item={node} checks={false} />;
    case 'link':
    case 'autolink':
      return <NoteLink url={node.url ?? ''}>{inside(node)}</NoteLink>;
    default:
      return inside(node) ?? node.text ?? null;
  }
}

/** A note. Without a readable editor state its Markdown is shown as plain text. */
export function NoteView({ lexical, markdown }: { readonly lexical: string; readonly markdown: string }) {
  const blocks = noteBlocks(lexical);
  if (!blocks) return <p className="note-plain">{markdown}</p>;
  return blocks.map((node, index) => <Fragment key={index}>{show(node)}</Fragment>);
}
