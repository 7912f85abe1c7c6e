// A note on its card; a long one is cut short until the reader asks for the rest.
import { useId, useState } from 'react';
import { noteText } from '../../../core/annotation/note-state.js';
import type { NoteContent } from '../../../core/annotation/types.js';
import { NoteView } from './NoteView.js';

/** Characters in a line of a card, roughly. */
const lineLength = 42;

/** A note of more lines is cut short. */
const mostLines = 12;

/** Judged by its words, not by measuring: 300 cards must not be laid out to know which are long. */
function isLong({ lexical, markdown }: NoteContent): boolean {
  const lines = (noteText(lexical) || markdown).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0) > mostLines;
}

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
