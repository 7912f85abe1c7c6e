// Puts what is pasted or dropped into a note, cleaned; plain text stays plain.
import { $isCodeNode } from '@lexical/code-core';
import { $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { Element as HastElement, ElementContent, Root } from 'hast';
import { cleanPaste } from '../../../../core/annotation/clean-paste.js';
import { isNoteLink } from '../../../../core/annotation/note-state.js';

/** Attributes that say something about what is pasted; no other is looked at. */
const read: Readonly<Record<string, string>> = {
  class: 'className',
  'data-style': 'style',
  href: 'href',
  type: 'type',
  checked: 'checked',
  'aria-checked': 'ariaChecked',
};

function toHast(node: Node): ElementContent | undefined {
  if (node.nodeType === Node.TEXT_NODE) return { type: 'text', value: node.nodeValue ?? '' };
  if (!(node instanceof Element)) return undefined;
  const properties: HastElement['properties'] = {};
  for (const [name, key] of Object.entries(read)) {
    const value = node.getAttribute(name);
    if (value !== null) properties[key] = value;
  }
  return { type: 'element', tagName: node.localName, properties, children: childrenOf(node) };
}

const childrenOf = (node: Node): ElementContent[] =>
  [...node.childNodes].map(toHast).filter((child) => child !== undefined);

const written: Readonly<Record<string, string>> = {
  className: 'class',
  href: 'href',
  role: 'role',
  ariaChecked: 'aria-checked',
};

function toDom(node: ElementContent | Root['children'][number], page: Document): Node | undefined {
  if (node.type === 'text') return page.createTextNode(node.value);
  if (node.type !== 'element') return undefined;
  const element = page.createElement(node.tagName);
  for (const [key, name] of Object.entries(written)) {
    const value = node.properties[key];
    if (value !== undefined && value !== null) element.setAttribute(name, String(value));
  }
  for (const child of node.children) element.append(toDom(child, page) ?? '');
  return element;
}

/**
 * The policy of the page would report every style it refuses, even of a page that is only read; under another name
 * they are no styles. What is safe does not depend on this.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'])style(?=\s*=)/gi, '$1data-style'));

/** A page that holds what a note can hold of `html`. Nothing in it is run or fetched. */
function cleanPage(html: string): Document {
  const parser = new DOMParser();
  const pasted = parser.parseFromString(withoutStyles(html), 'text/html');
  const clean = parser.parseFromString('', 'text/html');
  for (const child of cleanPaste({ type: 'root', children: childrenOf(pasted.body) }).children)
    clean.body.append(toDom(child, clean) ?? '');
  return clean;
}

function $insertClean(editor: LexicalEditor, html: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  // In a block of code only the text counts.
  if ($findMatchingParent(selection.anchor.getNode(), $isCodeNode)) return false;
  const nodes = $generateNodesFromDOM(editor, cleanPage(html));
  if (nodes.length === 0) return false;
  const blocks = nodes.some((node) => $isElementNode(node) && !node.isInline());
  // Loose text beside blocks would have no block to stand in.
  $insertNodes(
    blocks
      ? nodes.map((node) =>
          $isElementNode(node) && !node.isInline() ? node : $createParagraphNode().append(node),
        )
      : nodes,
  );
  return true;
}

/** Cleans what comes in, whichever way it comes. Returns the way to stop. */
export function registerPaste(editor: LexicalEditor): () => void {
  const take = (data: DataTransfer | null, event: Event): boolean => {
    // What was copied from a note says itself what it is.
    if (!data || data.getData('application/x-lexical-editor') !== '') return false;
    const html = data.getData('text/html');
    if (html === '' || !$insertClean(editor, html)) return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => event instanceof ClipboardEvent && take(event.clipboardData, event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DROP_COMMAND, (event) => take(event.dataTransfer, event), COMMAND_PRIORITY_HIGH),
    // A link that leads elsewhere than a note may is no link, however it came in.
    editor.registerNodeTransform(LinkNode, (link) => {
      if (isNoteLink(link.getURL())) return;
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    }),
  );
}
