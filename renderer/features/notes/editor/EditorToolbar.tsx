// The editor's buttons, each with the key that does the same, and the small form for a link.
import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createQuoteNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { Bold, Check, Italic, Link, List, ListOrdered, TextQuote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { closeNote } from '../../../state/annotation-actions.js';
import { IconButton } from '../../../ui/IconButton.js';
import { moveByArrows } from '../../../ui/toolbar-keys.js';
import { LinkForm } from './LinkForm.js';

interface Active {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly list: 'bullet' | 'number' | null;
  readonly quote: boolean;
  /** Address of the link the caret is in. */
  readonly link: string | null;
}

const nothing: Active = { bold: false, italic: false, list: null, quote: false, link: null };

function readActive(editor: LexicalEditor): Active {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return nothing;
    const node = selection.anchor.getNode();
    const list = $findMatchingParent(node, $isListNode);
    const link = $findMatchingParent(node, $isLinkNode);
    const kind = list?.getListType();
    return {
      bold: selection.hasFormat('bold'),
      italic: selection.hasFormat('italic'),
      list: kind === 'bullet' || kind === 'number' ? kind : null,
      quote: $findMatchingParent(node, $isQuoteNode) !== null,
      link: link?.getURL() ?? null,
    };
  });
}

function toggleList(editor: LexicalEditor, kind: 'bullet' | 'number'): void {
  const insert = kind === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
  editor.dispatchCommand(readActive(editor).list === kind ? REMOVE_LIST_COMMAND : insert, undefined);
}

/** Links the selected text, or puts the address itself into the note where nothing is selected. */
function applyLink(editor: LexicalEditor, address: string | null): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const inLink = $findMatchingParent(selection.anchor.getNode(), $isLinkNode) !== null;
    if (address !== null && selection.isCollapsed() && !inLink)
      selection.insertNodes([$createLinkNode(address).append($createTextNode(address))]);
    else $toggleLink(address);
  });
}

function toggleQuote(editor: LexicalEditor): void {
  const on = !readActive(editor).quote;
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection))
      $setBlocksType(selection, () => (on ? $createQuoteNode() : $createParagraphNode()));
  });
}

/** The row of buttons above the text. */
export function EditorToolbar() {
  const [editor] = useLexicalComposerContext();
  const [active, setActive] = useState(nothing);
  const [linking, setLinking] = useState(false);

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(() => {
          setActive(readActive(editor));
        }),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            if (!(event.ctrlKey || event.metaKey) || !event.shiftKey) return false;
            if (event.code === 'Digit7') toggleList(editor, 'number');
            else if (event.code === 'Digit8') toggleList(editor, 'bullet');
            else if (event.code === 'Digit9') toggleQuote(editor);
            else if (event.code === 'KeyK') setLinking(true);
            else return false;
            event.preventDefault();
            event.stopPropagation();
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );

  return (
    <>
      <div className="editor-toolbar" role="toolbar" aria-label="Formatting" onKeyDown={moveByArrows}>
        <IconButton
          icon={Bold}
          label="Bold"
          keys="Ctrl+B"
          pressed={active.bold}
          onPress={() => {
            editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
          }}
        />
        <IconButton
          icon={Italic}
          label="Italic"
          keys="Ctrl+I"
          pressed={active.italic}
          onPress={() => {
            editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic');
          }}
        />
        <IconButton
          icon={List}
          label="Bulleted list"
          keys="Ctrl+Shift+8"
          pressed={active.list === 'bullet'}
          onPress={() => {
            toggleList(editor, 'bullet');
          }}
        />
        <IconButton
          icon={ListOrdered}
          label="Numbered list"
          keys="Ctrl+Shift+7"
          pressed={active.list === 'number'}
          onPress={() => {
            toggleList(editor, 'number');
          }}
        />
        <IconButton
          icon={TextQuote}
          label="Quotation"
          keys="Ctrl+Shift+9"
          pressed={active.quote}
          onPress={() => {
            toggleQuote(editor);
          }}
        />
        <IconButton
          icon={Link}
          label="Link"
          keys="Ctrl+Shift+K"
          pressed={active.link !== null}
          onPress={() => {
            setLinking(!linking);
          }}
        />
        <span className="editor-done">
          <IconButton
            icon={Check}
            label="Done"
            keys="Escape"
            onPress={() => {
              closeNote({ focusCard: true });
            }}
          />
        </span>
      </div>
      {linking && (
        <LinkForm
          address={active.link ?? ''}
          onDone={(address) => {
            setLinking(false);
            editor.focus();
            if (address !== undefined) applyLink(editor, address);
          }}
        />
      )}
    </>
  );
}
