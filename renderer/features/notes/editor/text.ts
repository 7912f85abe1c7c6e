// The forms of a note outside the editor: addresses, plain text, HTML and Markdown.
import { $generateHtmlFromNodes } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import {
  $convertToMarkdownString,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  STRIKETHROUGH,
  UNORDERED_LIST,
  type Transformer,
} from '@lexical/markdown';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import type { NoteContent } from '../../../../core/annotation/types.js';

/** The Markdown a note understands and is written out in. */
export const transformers: Transformer[] = [
  HEADING,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
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

/** The address a person meant by what they typed ("scie.org.uk"), or undefined when a note may not link to it. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
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
  const nodes = [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode];
  const onError = (error: Error): never => {
    throw error;
  };
  try {
    return !createEditor({ nodes, onError }).parseEditorState(lexical).isEmpty();
  } catch {
    return false;
  }
}

/** Fills the editor with plain text, a paragraph a line; for notes without an editor state of use. */
export function setPlainText(text: string): void {
  const root = $getRoot();
  for (const line of text.split('\n')) root.append($createParagraphNode().append($createTextNode(line)));
}

/** Lexical's HTML without what only its own page needs: inline styles, and `b` around `strong`. */
const plainHtml = (html: string): string =>
  html
    .replaceAll(' style="white-space: pre-wrap;"', '')
    .replace(/<[bi]>(<(?:strong|em)\b)/g, '$1')
    .replace(/(<\/(?:strong|em)>)<\/[bi]>/g, '$1');

/** All forms of what is in the editor, or null when there is nothing but white space. */
export function contentOf(editor: LexicalEditor, state: EditorState): NoteContent | null {
  return state.read(
    () => {
      const root = $getRoot();
      if (root.getTextContent().trim() === '') return null;
      return {
        lexical: JSON.stringify(state.toJSON()),
        html: plainHtml($generateHtmlFromNodes(editor)),
        markdown: $convertToMarkdownString(transformers),
      };
    },
    { editor },
  );
}
