// The forms of a note outside the editor: addresses, Markdown, HTML, and what the editor can take over.
import { CodeHighlightNode, CodeNode } from '@lexical/code-core';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import {
  $convertFromMarkdownString,
  $convertToMarkdownString,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  STRIKETHROUGH,
  UNORDERED_LIST,
  type TextFormatTransformer,
  type TextMatchTransformer,
  type Transformer,
} from '@lexical/markdown';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isTextNode,
  createEditor,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import { noteHtml } from '../../../../core/annotation/note-html.js';
import { noteText } from '../../../../core/annotation/note-state.js';
import type { NoteContent } from '../../../../core/annotation/types.js';
import { parseAddress } from '../../../../core/journal/address.js';
import { $isTagNode, TagNode } from './TagNode.js';

/** The kinds of node a note is made of, besides paragraphs and text. */
const noteNodes = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  CodeNode,
  CodeHighlightNode,
  TagNode,
];

/** Markdown has no sign for underlined text; HTML's is allowed in it, and understood by most programs. */
const underline: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [],
  export: (node, _, exportFormat) =>
    $isTextNode(node) && !$isTagNode(node) && node.hasFormat('underline')
      ? `<u>${exportFormat(node, node.getTextContent())}</u>`
      : null,
  importRegExp: /<u>([^<]*)<\/u>/,
  regExp: /<u>([^<]*)<\/u>$/,
  replace: (node, [, words = '']) => {
    node.replace($createTextNode(words).setFormat(node.getFormat()).toggleFormat('underline'));
  },
  trigger: '>',
};

/** Typed only: `++underlined++`. */
const underlineTyped: TextFormatTransformer = { format: ['underline'], tag: '++', type: 'text-format' };

/** The Markdown a note is written out in and read from. */
const transformers: Transformer[] = [
  HEADING,
  QUOTE,
  CODE,
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  underline,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  STRIKETHROUGH,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
];

/** The Markdown a note understands as it is typed. */
export const shortcuts: Transformer[] = [...transformers, underlineTyped];

/**
 * The address a person meant by what they typed ("scie.org.uk"), or undefined when a note may not link to it. The
 * address of a paragraph of the library is one too.
 */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (parseAddress(text)) return text;
  const address = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)
    ? `mailto:${text}`
    : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
      ? text
      : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === 'mailto:') return pathname.includes('@') ? address : undefined;
  return /^https?:$/.test(protocol) && hostname.includes('.') ? address : undefined;
}

/**
 * Whether the editor can take over a note as it is. A part of a kind it does not know would end the note there, and
 * the rest would be gone with the next change.
 */
export function canEdit(lexical: string): boolean {
  const onError = (error: Error): never => {
    throw error;
  };
  try {
    return !createEditor({ nodes: noteNodes, onError }).parseEditorState(lexical).isEmpty();
  } catch {
    return false;
  }
}

/** Fills the editor with a note whose editor state is of no use: from its Markdown, or else with its words. */
export function $fillFrom({ lexical, markdown }: NoteContent): void {
  if (markdown !== '') $convertFromMarkdownString(markdown, transformers);
  if ($getRoot().getTextContent().trim() !== '') return;
  const root = $getRoot().clear();
  for (const line of (markdown || noteText(lexical)).split('\n'))
    root.append($createParagraphNode().append($createTextNode(line)));
}

/** All forms of what is in the editor, or null when there is nothing but white space. */
export function contentOf(editor: LexicalEditor, state: EditorState): NoteContent | null {
  return state.read(
    () => {
      if ($getRoot().getTextContent().trim() === '') return null;
      const lexical = JSON.stringify(state.toJSON());
      return { lexical, html: noteHtml(lexical), markdown: $convertToMarkdownString(transformers) };
    },
    { editor },
  );
}
