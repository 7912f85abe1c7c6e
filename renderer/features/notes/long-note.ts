// Whether a note is cut short on its card, and what its card has to show beside its words.
import { noteText, tagsInNote } from '../../../core/annotation/note-state.js';
import { noteOf, tagsOf } from '../../../core/annotation/read.js';
import type { Annotation, NoteContent } from '../../../core/annotation/types.js';

/** Characters in a line of a card, roughly. */
const lineLength = 42;

/** A note of more lines is cut short. */
const mostLines = 12;

/** Judged by its words, not by measuring: 300 cards must not be laid out to know which are long. */
export function isLong({ lexical, markdown }: NoteContent): boolean {
  const lines = (noteText(lexical) || markdown).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0) > mostLines;
}

/** The tags that the words of the note do not show already; of a note that is cut short, which may not show them, all. */
export function tagsBesideNote(annotation: Annotation): readonly string[] {
  const tags = tagsOf(annotation);
  const note = noteOf(annotation);
  if (tags.length === 0 || !note || isLong(note)) return tags;
  const written = new Set(tagsInNote(note.lexical));
  return tags.filter((tag) => !written.has(tag));
}
