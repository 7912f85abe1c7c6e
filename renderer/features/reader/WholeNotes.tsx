// Beside the byline: the signs of the notes on the whole article, and the way to write one.
import { MessageSquarePlus } from 'lucide-react';
import { isWhole } from '../../../core/annotation/read.js';
import { useAnnotations } from '../../state/annotations.js';
import { addWholeNote } from '../../state/mark-actions.js';
import { NoteSign } from './NoteSign.js';

/** Stands in the line of facts below the authors. */
export function WholeNotes() {
  const marks = useAnnotations((state) => state.marks);
  const ready = useAnnotations((state) => state.status === 'ready');
  const whole = marks.filter(({ annotation }) => isWhole(annotation));
  return (
    <span className="whole-notes">
      {whole.map(({ annotation }) => (
        <NoteSign key={annotation.id} id={annotation.id} />
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
