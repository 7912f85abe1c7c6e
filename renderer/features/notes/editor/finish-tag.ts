// A tag that is written out is one, also where nothing was chosen from the list: going on past the word makes it.
import { $isLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_SPACE_COMMAND,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import { $createTagNode, $isTagNode } from './TagNode.js';
import { $findTrigger, type Trigger } from './trigger.js';

/** The tag that is being written. What the caret merely passes through is none. */
const begun = new WeakMap<LexicalEditor, Trigger>();

/** With a letter in it: a number alone is one of a list or of a street more often than a tag. */
const written = /^#(?=[\p{N}_-]*\p{L})([\p{L}\p{N}_][\p{L}\p{N}_-]{0,59})(?=$|[\s.,;:!?)])/u;

/** Makes a tag of the word, if it still stands there. The caret stays where it is. */
function $finish({ key, start }: Trigger): void {
  const text = $getNodeByKey(key);
  if (!$isTextNode(text) || !text.isSimpleText()) return;
  const [all, name] = written.exec(text.getTextContent().slice(start)) ?? [];
  if (all === undefined || name === undefined) return;
  const word = text.splitText(start, start + all.length)[start === 0 ? 0 : 1];
  word?.replace($createTagNode(name));
}

/** Makes the tag that is being written, as at the end of the note; the keyboard stays where it is. */
export function finishTag(editor: LexicalEditor): void {
  const trigger = begun.get(editor);
  if (!trigger || !begun.delete(editor)) return;
  editor.update(
    () => {
      $finish(trigger);
    },
    // A step of its own for Undo, which makes it plain words again.
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

const $isCaret = (): boolean => {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed();
};

/** Whether the caret stands after the space that was put behind a tag or a mention. */
function $isSpaced(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 1)
    return false;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.getTextContent().startsWith(' ')) return false;
  const before = node.getPreviousSibling();
  return $isTagNode(before) || $isLinkNode(before);
}

/** Watches the writing; returns the way to stop. */
export const registerTagFinish = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
      const before = begun.get(editor);
      const now = editorState.read($findTrigger);
      if (now?.kind === 'tag') {
        const same = now.key === before?.key && now.start === before.start;
        if (dirtyLeaves.size > 0 && !tags.has(HISTORIC_TAG)) begun.set(editor, now);
        else if (!same) begun.delete(editor);
        return;
      }
      if (!before || !editorState.read($isCaret)) return;
      begun.delete(editor);
      if (tags.has(HISTORIC_TAG)) return;
      editor.update(
        () => {
          $finish(before);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    }),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        finishTag(editor);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // Most people type the space that is there already.
    editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        if (!$isSpaced()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
