// Small parts of the editor: Markdown as it is typed, and saving as it is typed.
import { registerMarkdownShortcuts } from '@lexical/markdown';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { onCloseNote, writeNote } from '../../../state/annotation-actions.js';
import { contentOf, transformers } from './text.js';

/** `**bold**`, `- list`, `> quotation` and their kin. */
export function MarkdownShortcuts(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => registerMarkdownShortcuts(editor, transformers), [editor]);
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
