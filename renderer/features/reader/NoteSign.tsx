// The sign of a note that marks nothing in the text, at the end of the block it is about. It holds no text, so the
// offsets of the block's own text stay as they are.
import { MessageSquareText } from 'lucide-react';
import { noteOf } from '../../../core/annotation/read.js';
import { activateMark, cardId, useBlockSigns, useIsActive, useMark } from '../../state/annotations.js';
import { setSide, useSideOpen } from '../../state/layout.js';
import './note-sign.css';

/** Longest beginning of a note that names its sign, in UTF-16 units. */
const longest = 60;

/** A note in a few words. */
function inShort(markdown: string): string {
  const words = markdown
    .replace(/[#*_>`~[\]]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}

/** One sign; a press or Enter goes to the card of its note. */
export function NoteSign({
  id,
  className = 'note-sign',
}: {
  readonly id: string;
  readonly className?: string;
}) {
  const mark = useMark(id);
  const active = useIsActive(id);
  const cards = useSideOpen('notes');
  const words = inShort((mark && noteOf(mark.annotation)?.markdown) ?? '');
  return (
    <button
      type="button"
      className={className}
      data-sign={id}
      data-active={active ? '' : undefined}
      aria-label={words === '' ? 'Note' : `Note: ${words}`}
      aria-details={cards ? cardId(id) : undefined}
      title={words === '' ? 'Note' : words}
      onClick={(event) => {
        setSide('notes', true);
        // A press with the keyboard has no place.
        activateMark(id, { focusCard: event.detail === 0 });
      }}
    >
      <MessageSquareText aria-hidden size={15} />
    </button>
  );
}

/** The signs of the notes on a block, or nothing. */
export function NoteSigns({ block }: { readonly block: string }) {
  const ids = useBlockSigns(block);
  if (ids.length === 0) return null;
  return (
    <span className="note-signs">
      {ids.map((id) => (
        <NoteSign key={id} id={id} />
      ))}
    </span>
  );
}
