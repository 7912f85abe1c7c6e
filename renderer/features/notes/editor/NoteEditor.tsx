// The note editor: Lexical with what people know from word processors, saved as it is typed.
import { AriaLiveRegionExtension } from '@lexical/a11y';
import { CodeExtension } from '@lexical/code-core';
import { AutoFocusExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { CheckListExtension } from '@lexical/list';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { NoteContent } from '../../../../core/annotation/types.js';
import { announce } from '../../../state/announce.js';
import { closeEditor } from '../card-focus.js';
import { Completion } from './Completion.js';
import { EditorToolbar } from './EditorToolbar.js';
import { EditorBehaviour, HeldKeys, SaveAsTyped } from './plugins.js';
import { TagNode } from './TagNode.js';
import { $fillFrom, canEdit, linkAddress } from './text.js';
import './editor.css';

/** Lexical's own live region is kept off the page; what it says goes to the one status region there is. */
const liveRegion = document.createElement('div');
new MutationObserver(() => {
  const said = liveRegion.textContent;
  if (said) announce(said, { visible: false });
}).observe(liveRegion, { childList: true, characterData: true, subtree: true });

const theme = {
  text: {
    underline: 'note-underline',
    strikethrough: 'note-strike',
    underlineStrikethrough: 'note-both',
  },
  heading: { h1: 'note-heading note-heading-1', h2: 'note-heading note-heading-2', h3: 'note-heading' },
  list: {
    nested: { listitem: 'note-nested' },
    listitemChecked: 'editor-check editor-check-done',
    listitemUnchecked: 'editor-check',
  },
  code: 'editor-code',
};

/** The editor with a note in it; one whose editor state is of no use to it comes in from its Markdown. */
const noteExtension = (note: NoteContent | undefined, usable: boolean) =>
  defineExtension({
    name: 'note',
    namespace: 'note',
    theme,
    nodes: [TagNode],
    dependencies: [
      RichTextExtension,
      HistoryExtension,
      CheckListExtension,
      CodeExtension,
      configExtension(LinkExtension, { validateUrl: (url) => linkAddress(url) !== undefined }),
      AutoFocusExtension,
      configExtension(AriaLiveRegionExtension, { owner: liveRegion }),
    ],
    onError: (error) => {
      reportError(error);
      announce('The editor could not do that. What you wrote before it is saved.');
    },
    ...(note && {
      $initialEditorState: usable
        ? note.lexical
        : () => {
            $fillFrom(note);
          },
    }),
  });

/** Edits the note of one mark. */
export default function NoteEditor(props: { readonly id: string; readonly note: NoteContent | undefined }) {
  const { id, note } = props;
  // Made once, from the note as it was then: what is typed comes back through the props and must not start it anew.
  const [{ extension, foreign }] = useState(() => {
    const usable = note !== undefined && canEdit(note.lexical);
    // What another program wrote as Markdown alone loses nothing; a state with parts not known here may.
    return { extension: noteExtension(note, usable), foreign: !usable && (note?.lexical ?? '') !== '' };
  });
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.closest('[data-card]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <div
        ref={frame}
        className="editor note"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          event.stopPropagation();
          closeEditor();
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
        }}
      >
        {foreign && (
          <p className="editor-foreign" role="note">
            This note has parts made by another program or version. You see its words; it stays as it was
            until you change it.
          </p>
        )}
        <div className="editor-field">
          <ContentEditable
            className="editor-text"
            aria-label="Note"
            aria-placeholder="Write a note"
            aria-autocomplete="list"
            ariaMultiline
            spellCheck={false}
            placeholder={<p className="editor-placeholder">Write a note</p>}
          />
        </div>
        <EditorToolbar frame={frame} />
        <Completion frame={frame} />
        <EditorBehaviour />
        <SaveAsTyped id={id} />
        <HeldKeys />
      </div>
    </LexicalExtensionComposer>
  );
}
