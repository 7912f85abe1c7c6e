// Small parts of the editor: Markdown as it is typed, pasting, the Tab key in lists, and saving as it is typed.
import { $isListItemNode, $isListNode } from '@lexical/list';
import { registerMarkdownShortcuts } from '@lexical/markdown';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent } from '@lexical/utils';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useEffect } from 'react';
import { onCloseNote, writeNote } from '../../../state/annotation-actions.js';
import { takeHeldKeys } from '../../../state/held-keys.js';
import { noteSelection } from '../../../state/selection-in-time.js';
import { finishTag, registerTagFinish } from './finish-tag.js';
import { registerPaste } from './paste.js';
import { contentOf, shortcuts } from './text.js';

/** Tab puts an item one step further in, while there is one before it to hang on; Shift+Tab takes it back out. */
const registerTab = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
      if (!item || !$isListNode(item.getParent())) return false;
      // Where nothing can be moved the key goes on to the buttons, as everywhere.
      if (event.shiftKey ? item.getIndent() === 0 : item.getPreviousSibling() === null) return false;
      event.preventDefault();
      return editor.dispatchCommand(
        event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
        undefined,
      );
    },
    COMMAND_PRIORITY_EDITOR,
  );

/** Tells the items of check lists as options, and a list that has lost them as a plain one. */
function setCheckRoles(root: HTMLElement | null): void {
  for (const item of root?.querySelectorAll('li[role="checkbox"]') ?? []) {
    item.setAttribute('role', 'option');
    item.parentElement?.setAttribute('role', 'listbox');
    item.parentElement?.setAttribute('aria-label', 'Check list');
  }
  for (const list of root?.querySelectorAll('[role="listbox"]:not(:has(> [role="option"]))') ?? []) {
    list.removeAttribute('role');
    list.removeAttribute('aria-label');
  }
}

/**
 * Lexical makes items check boxes, which may not stand in a list: options with a check may. Looked at after every change:
 * one that draws everything anew, as Undo does, tells of no items.
 */
function registerCheckRoles(editor: LexicalEditor): () => void {
  // The note may be drawn before anybody listens.
  setCheckRoles(editor.getRootElement());
  return editor.registerUpdateListener(() => {
    setCheckRoles(editor.getRootElement());
  });
}

/** `**bold**`, `- list`, `> quotation` and their kin; what is pasted is cleaned. */
export function EditorBehaviour(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        registerMarkdownShortcuts(editor, shortcuts),
        registerPaste(editor),
        registerTab(editor),
        registerTagFinish(editor),
        registerCheckRoles(editor),
        // Told of a caret it has set itself, Lexical forgets that what comes next is no longer bold.
        editor.registerUpdateListener(noteSelection),
      ),
    [editor],
  );
  return null;
}

/** Writes what was typed before the editor was ready for it. */
export function HeldKeys(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const write = (): void => {
      for (const text of takeHeldKeys()) {
        editor.update(
          () => {
            const selection = $getSelection() ?? $getRoot().selectEnd();
            if (!$isRangeSelection(selection)) return;
            if (text === '\n') selection.insertParagraph();
            else selection.insertText(text);
          },
          // One by one, for the Markdown shortcuts.
          { discrete: true },
        );
      }
    };
    // In a task of its own: while it is given the keyboard its caret is not yet where it will be.
    const soon = (): void => {
      setTimeout(write);
    };
    return editor.registerRootListener((root) => {
      if (!root) return undefined;
      if (document.activeElement === root) soon();
      root.addEventListener('focus', soon);
      return () => {
        root.removeEventListener('focus', soon);
      };
    });
  }, [editor]);
  return null;
}

/** Hands every change to the notebook; what is still waiting when the editor closes goes with it. */
export function SaveAsTyped({ id }: { readonly id: string }): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let frame = 0;
    const write = (): void => {
      frame = 0;
      writeNote(id, contentOf(editor, editor.getEditorState()));
    };
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if ((dirtyElements.size === 0 && dirtyLeaves.size === 0) || tags.has('initial')) return;
      // Once a frame at most, so that a fast typist never waits for three forms of the note.
      if (frame === 0) frame = requestAnimationFrame(write);
    });
    const handOver = (): void => {
      finishTag(editor);
      if (frame === 0) return;
      cancelAnimationFrame(frame);
      write();
    };
    const forget = onCloseNote(handOver);
    return () => {
      stop();
      handOver();
      forget();
    };
  }, [editor, id]);
  return null;
}
