// The note editor: Lexical with what people know from word processors, saved as it is typed.
import { AriaLiveRegionExtension } from '@lexical/a11y';
import { AutoFocusExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { NoteContent } from '../../../../core/annotation/types.js';
import { closeNote } from '../../../state/annotation-actions.js';
import { announce } from '../../../state/announce.js';
import { plainTextOf } from '../NoteView.js';
import { EditorToolbar } from './EditorToolbar.js';
import { MarkdownShortcuts, SaveAsTyped } from './plugins.js';
import { canEdit, linkAddress, setPlainText } from './text.js';
import './editor.css';

/** Lexical's own live region is kept off the page; what it says goes to the one status region there is. */
const liveRegion = document.createElement('div');
new MutationObserver(() => {
  const said = liveRegion.textContent;
  if (said) announce(said, { visible: false });
}).observe(liveRegion, { childList: true, characterData: true, subtree: true });

const theme = {
  text: { underline: 'note-underline', strikethrough: 'note-strike', underlineStrikethrough: 'note-both' },
  heading: { h1: 'note-heading', h2: 'note-heading', h3: 'note-heading' },
  list: { nested: { listitem: 'note-nested' } },
};

/** The editor with a note in it; a note whose editor state is of no use to it comes in as plain text. */
const noteExtension = (note: NoteContent | undefined) =>
  defineExtension({
    name: 'note',
    namespace: 'note',
    theme,
    dependencies: [
      RichTextExtension,
      HistoryExtension,
      ListExtension,
      configExtension(LinkExtension, { validateUrl: (url) => linkAddress(url) !== undefined }),
      AutoFocusExtension,
      configExtension(AriaLiveRegionExtension, { owner: liveRegion }),
    ],
    onError: (error) => {
      reportError(error);
      announce('The editor could not do that. What you wrote before it is saved.');
    },
    ...(note && {
      $initialEditorState: canEdit(note.lexical)
        ? note.lexical
        : () => {
            setPlainText(note.markdown || plainTextOf(note.lexical));
          },
    }),
  });

/** Edits the note of one mark. */
export default function NoteEditor(props: { readonly id: string; readonly note: NoteContent | undefined }) {
  const { id, note } = props;
  // Made once, from the note as it was then: what is typed comes back through the props and must not start it anew.
  const [extension] = useState(() => noteExtension(note));
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
          closeNote({ focusCard: true });
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
        }}
      >
        <EditorToolbar />
        <ContentEditable
          className="editor-text"
          aria-label="Note"
          aria-placeholder="Write a note"
          ariaMultiline
          spellCheck={false}
          placeholder={<p className="editor-placeholder">Write a note</p>}
        />
        <MarkdownShortcuts />
        <SaveAsTyped id={id} />
      </div>
    </LexicalExtensionComposer>
  );
}
