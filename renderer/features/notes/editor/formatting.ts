// What can be done to the text of a note: one list for the buttons and the keys.
import { $createCodeNode, $isCodeNode } from '@lexical/code-core';
import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import {
  Bold,
  Code,
  Heading,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  SquareCode,
  Strikethrough,
  TextQuote,
  Underline,
  type LucideIcon,
} from 'lucide-react';

const textFormats = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

/** The kinds of block a note knows besides the paragraph. */
type BlockKind = 'heading' | 'bullet' | 'number' | 'check' | 'quote' | 'code-block';

/** What the caret or the selection stands in. */
export interface Active {
  readonly formats: ReadonlySet<TextFormatType>;
  readonly block: BlockKind | null;
  /** `h1` to `h3`, in a heading. */
  readonly heading: string | null;
  /** Address of the link the caret is in. */
  readonly link: string | null;
}

/** Where nothing is selected. */
export const nothingActive: Active = { formats: new Set(), block: null, heading: null, link: null };

function $blockKind(node: Parameters<typeof $findMatchingParent>[0]): BlockKind | null {
  const list = $findMatchingParent(node, $isListNode);
  if (list) return list.getListType();
  if ($findMatchingParent(node, $isQuoteNode)) return 'quote';
  if ($findMatchingParent(node, $isCodeNode)) return 'code-block';
  return $findMatchingParent(node, $isHeadingNode) ? 'heading' : null;
}

/** Reads what the selection stands in. */
export function readActive(editor: LexicalEditor): Active {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return nothingActive;
    const node = selection.anchor.getNode();
    return {
      formats: new Set(textFormats.filter((format) => selection.hasFormat(format))),
      block: $blockKind(node),
      heading: $findMatchingParent(node, $isHeadingNode)?.getTag() ?? null,
      link: $findMatchingParent(node, $isLinkNode)?.getURL() ?? null,
    };
  });
}

function setBlocks(editor: LexicalEditor, make: () => ElementNode): void {
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $setBlocksType(selection, make);
  });
}

function toggleBlock(editor: LexicalEditor, kind: BlockKind, make: () => ElementNode): void {
  setBlocks(editor, readActive(editor).block === kind ? $createParagraphNode : make);
}

function toggleHeading(editor: LexicalEditor, tag: 'h1' | 'h2' | 'h3'): void {
  setBlocks(
    editor,
    readActive(editor).heading === tag ? $createParagraphNode : () => $createHeadingNode(tag),
  );
}

const insertList = {
  bullet: INSERT_UNORDERED_LIST_COMMAND,
  number: INSERT_ORDERED_LIST_COMMAND,
  check: INSERT_CHECK_LIST_COMMAND,
} as const;

function toggleList(editor: LexicalEditor, kind: keyof typeof insertList): void {
  const command = readActive(editor).block === kind ? REMOVE_LIST_COMMAND : insertList[kind];
  editor.dispatchCommand(command, undefined);
}

/** Links the selected text, or puts the address itself into the note where nothing is selected; null takes it away. */
export function applyLink(editor: LexicalEditor, address: string | null): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const inLink = $findMatchingParent(selection.anchor.getNode(), $isLinkNode) !== null;
    if (address !== null && selection.isCollapsed() && !inLink)
      selection.insertNodes([$createLinkNode(address).append($createTextNode(address))]);
    else $toggleLink(address);
  });
}

/** Something a reader can do to the text. */
export interface Formatting {
  readonly id: string;
  readonly label: string;
  /** As shown; `Ctrl+Shift+7`. */
  readonly keys: string;
  readonly icon?: LucideIcon;
  /** Whether it changes letters, not blocks. */
  readonly inline?: boolean;
  readonly isOn: (active: Active) => boolean;
  readonly perform: (editor: LexicalEditor) => void;
}

const format = (id: TextFormatType, label: string, keys: string, icon: LucideIcon): Formatting => ({
  id,
  label,
  keys,
  icon,
  inline: true,
  isOn: ({ formats }) => formats.has(id),
  perform: (editor) => {
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, id);
  },
});

const list = (id: keyof typeof insertList, label: string, keys: string, icon: LucideIcon): Formatting => ({
  id,
  label,
  keys,
  icon,
  isOn: ({ block }) => block === id,
  perform: (editor) => {
    toggleList(editor, id);
  },
});

const heading = (tag: 'h1' | 'h2' | 'h3', label: string, icon?: LucideIcon): Formatting => ({
  id: tag,
  label,
  keys: `Ctrl+Alt+${tag.slice(1)}`,
  ...(icon && { icon }),
  isOn: ({ block }) => block === 'heading',
  perform: (editor) => {
    toggleHeading(editor, tag);
  },
});

/** Everything there is, in the order of the buttons. What has no icon has no button. */
export const formattings: readonly Formatting[] = [
  format('bold', 'Bold', 'Ctrl+B', Bold),
  format('italic', 'Italic', 'Ctrl+I', Italic),
  format('underline', 'Underline', 'Ctrl+U', Underline),
  format('strikethrough', 'Strike through', 'Ctrl+Shift+X', Strikethrough),
  format('code', 'Code', 'Ctrl+E', Code),
  heading('h1', 'Large heading'),
  heading('h2', 'Heading', Heading),
  heading('h3', 'Small heading'),
  list('bullet', 'Bulleted list', 'Ctrl+Shift+8', List),
  list('number', 'Numbered list', 'Ctrl+Shift+7', ListOrdered),
  list('check', 'Check list', 'Ctrl+Shift+6', ListChecks),
  {
    id: 'quote',
    label: 'Quotation',
    keys: 'Ctrl+Shift+9',
    icon: TextQuote,
    isOn: ({ block }) => block === 'quote',
    perform: (editor) => {
      toggleBlock(editor, 'quote', $createQuoteNode);
    },
  },
  {
    id: 'code-block',
    label: 'Block of code',
    keys: 'Ctrl+Shift+5',
    icon: SquareCode,
    isOn: ({ block }) => block === 'code-block',
    perform: (editor) => {
      toggleBlock(editor, 'code-block', () => $createCodeNode());
    },
  },
];

/** The key press in the form of `keys`; digits by their place, because Shift changes what they type. */
function pressed({ code, key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  const name = /^Digit(\d)$/.exec(code)?.[1] ?? key.toUpperCase();
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', name]
    .filter(Boolean)
    .join('+');
}

/** Whether a key press asks for the form of a link. */
export const asksForLink = (event: KeyboardEvent): boolean =>
  ['Ctrl+K', 'Ctrl+Shift+K'].includes(pressed(event));

/** What a key press does to the text; undefined when it is left to the editor. */
export const formattingOf = (event: KeyboardEvent): Formatting | undefined =>
  event.getModifierState('AltGraph') ? undefined : formattings.find(({ keys }) => keys === pressed(event));
