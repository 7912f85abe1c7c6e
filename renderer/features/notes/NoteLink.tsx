// A link in a note: out to the web or a mailbox, or to a passage or note of the library.
import type { ReactNode } from 'react';
import { isNoteLink } from '../../../core/annotation/note-state.js';
import { ExternalLink } from '../reader/index.js';

/** A link, or only its words where its address is none a note may have. */
export function NoteLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!isNoteLink(url)) return children;
  if (/^(?:https?|mailto):/i.test(url)) return <ExternalLink href={url}>{children}</ExternalLink>;
  return (
    <a
      className="note-mention"
      href={url}
      onClick={(event) => {
        event.preventDefault();
        // Fetched when it is wanted: a printed note has no use for it.
        void import('../../state/mentioned.js').then(({ openMention }) => openMention(url));
      }}
      onAuxClick={(event) => {
        event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
