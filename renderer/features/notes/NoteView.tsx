// Shows a saved note, built from its Lexical state as React elements: nothing in a notebook file can become markup.
import type { SerializedLexicalNode } from 'lexical';
import { Fragment, type ReactNode } from 'react';
import { ExternalLink } from '../reader/index.js';

/** What of a Lexical node is shown; a node of a kind not known shows what is inside it. */
export interface NoteNode extends SerializedLexicalNode {
  readonly children?: readonly NoteNode[];
  readonly text?: string;
  readonly format?: number | string;
  readonly tag?: string;
  readonly url?: string;
}

/** Bits of Lexical's text format. */
const bold = 1;
const italic = 2;
const strike = 4;
const underline = 8;
const code = 16;

function formatted(node: NoteNode): ReactNode {
  const format = typeof node.format === 'number' ? node.format : 0;
  let shown: ReactNode = node.text ?? '';
  if (format & code) shown = <code>{shown}</code>;
  if (format & underline) shown = <u>{shown}</u>;
  if (format & strike) shown = <s>{shown}</s>;
  if (format & italic) shown = <em>{shown}</em>;
  if (format & bold) shown = <strong>{shown}</strong>;
  return shown;
}

const safeLink = (url: string | undefined): url is string => /^(https?:|mailto:)/i.test(url ?? '');

function show(node: NoteNode): ReactNode {
  const inside = node.children?.map((child, index) => <Fragment key={index}>{show(child)}</Fragment>);
  switch (node.type) {
    case 'text':
      return formatted(node);
    case 'linebreak':
      return <br />;
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      return <p className="note-heading">{inside}</p>;
    case 'quote':
      return <blockquote>{inside}</blockquote>;
    case 'list':
      return node.tag === 'ol' ? <ol>{inside}</ol> : <ul>{inside}</ul>;
    case 'listitem':
      return <li className={node.children?.[0]?.type === 'list' ? 'note-nested' : undefined}>{inside}</li>;
    case 'link':
    case 'autolink':
      return safeLink(node.url) ? <ExternalLink href={node.url}>{inside}</ExternalLink> : inside;
    default:
      return inside ?? node.text ?? null;
  }
}

/** Deeper than anyone nests lists; a state that goes further would exhaust what draws it. */
const deepest = 100;

const isNode = (value: unknown, depth: number): value is NoteNode => {
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  const { type, text = '', url = '', children = [] } = value as Readonly<Record<string, unknown>>;
  return (
    typeof type === 'string' &&
    typeof text === 'string' &&
    typeof url === 'string' &&
    Array.isArray(children) &&
    children.every((child) => isNode(child, depth + 1))
  );
};

const isState = (value: unknown): value is { readonly root: NoteNode } =>
  typeof value === 'object' && value !== null && 'root' in value && isNode(value.root, 0);

/** The note's blocks, or undefined when the text is not an editor state. */
function parseState(lexical: string): readonly NoteNode[] | undefined {
  try {
    const parsed: unknown = JSON.parse(lexical);
    return isState(parsed) ? parsed.root.children : undefined;
  } catch {
    return undefined;
  }
}

/** The words of a note, a block a line, whatever kinds of node they stand in; empty when there is no editor state. */
export function plainTextOf(lexical: string): string {
  const words = (node: NoteNode): string => node.text ?? node.children?.map(words).join('') ?? '';
  return (parseState(lexical) ?? []).map(words).join('\n');
}

/** A note. Without a readable editor state its Markdown is shown as plain text. */
export function NoteView({ lexical, markdown }: { readonly lexical: string; readonly markdown: string }) {
  const blocks = parseState(lexical);
  if (!blocks) return <p className="note-plain">{markdown}</p>;
  return blocks.map((node, index) => <Fragment key={index}>{show(node)}</Fragment>);
}
