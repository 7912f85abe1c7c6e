// A note on its card; a long one is cut short until the reader asks for the rest.
import { useId, useState } from 'react';
import type { NoteContent } from '../../../core/annotation/types.js';
import { isLong } from './long-note.js';
import { NoteView } from './NoteView.js';

/** The note, and the button that shows all of it or less. */
export function CardNote({ note }: { readonly note: NoteContent }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const long = isLong(note);
  return (
    <>
      <div
        id={id}
        className={long && !open ? 'note note-cut' : 'note'}
        // A link further down cannot have the keyboard unseen.
        onFocus={() => {
          if (long) setOpen(true);
        }}
      >
        <NoteView lexical={note.lexical} markdown={note.markdown} />
      </div>
      {long && (
        <button
          type="button"
          className="note-more"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Less' : 'More'}
        </button>
      )}
    </>
  );
}
