// Beside the byline: the signs of the notes on the whole article, and the way to write one.
import { MessageSquarePlus } from 'lucide-react';
import { useAnnotations, useWholeNotes } from '../../state/annotations.js';
import { addWholeNote } from '../../state/mark-actions.js';
import { NoteSign } from './NoteSign.js';

/** Stands in the line of facts below the authors. */
export function WholeNotes() {
  const whole = useWholeNotes();
  const ready = useAnnotations((state) => state.status === 'ready');
  return (
    <span className="whole-notes">
      {whole.map((id) => (
        <NoteSign key={id} id={id} />
      ))}
      {ready && (
        <button
          type="button"
          className="whole-note-add"
          title="Note on the article (Shift+F9)"
          onClick={addWholeNote}
        >
          <MessageSquarePlus aria-hidden size={15} /> Note on the article
        </button>
      )}
    </span>
  );
}
