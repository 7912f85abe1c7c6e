// After each article: what the marks mean, and the notes under their numbers.
import { meaning, meanings, type Meaning } from '../../../core/annotation/meanings.js';
import { meaningOf, noteOf, quoteOf, tagsOf } from '../../../core/annotation/read.js';
import { shortLabelOf } from '../../../core/journal/labels.js';
import type { Article } from '../../../core/journal/types.js';
import { NoteView } from '../notes/index.js';
import type { NumberedNote, PrintedMarks } from './annotations.js';

/** Longest quotation above a note, in characters; the passage itself is on the page. */
const longestQuote = 160;

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  if (words.length <= longestQuote) return words;
  return `${words.slice(0, longestQuote).replace(/\s+\S*$/, '')} …`;
}

function Key({ used }: { readonly used: readonly Meaning[] }) {
  return (
    <p className="paper-key">
      {used.map(({ id, name, colour }) => (
        <span key={id}>
          <mark className={`mark mark-${colour}`}>{name}</mark>
        </span>
      ))}
    </p>
  );
}

function Note({
  note: { number, mark },
  article,
}: {
  readonly note: NumberedNote;
  readonly article: Article;
}) {
  const { annotation, resolution } = mark;
  const note = noteOf(annotation);
  const tags = tagsOf(annotation);
  const place =
    resolution.status === 'orphan' ? 'Passage not found' : shortLabelOf(article, resolution.range);
  return (
    <li className="paper-note">
      <span className="paper-note-number">{number}</span>
      <div>
        <p className="paper-note-head">
          <strong>{meaning(meaningOf(annotation)).name}</strong>, {place}
        </p>
        <p className="paper-note-quote">{shortened(quoteOf(annotation))}</p>
        {note && (
          <div className="note">
            <NoteView lexical={note.lexical} markdown={note.markdown} />
          </div>
        )}
        {tags.length > 0 && <p className="paper-note-head">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      </div>
    </li>
  );
}

interface PaperNotesProps {
  readonly article: Article;
  readonly printed: PrintedMarks;
  /** Whether the marks themselves are drawn and so need a key. */
  readonly withKey: boolean;
}

/** The reader's part of an article; nothing where they left nothing. */
export function PaperNotes({ article, printed, withKey }: PaperNotesProps) {
  const used = new Map(
    withKey ? [...printed.meanings.values()].map((known) => [known.id, known] as const) : [],
  );
  const order = (id: string): number =>
    meanings.findIndex((known) => known.id === id) + 1 || meanings.length + 1;
  const key = [...used.values()].sort((a, b) => order(a.id) - order(b.id));
  if (key.length === 0 && printed.notes.length === 0) return null;
  return (
    <section className="paper-notes" aria-label="Your marks and notes">
      <h2 className="paper-notes-title">{printed.notes.length > 0 ? 'Your notes' : 'Your marks'}</h2>
      {key.length > 0 && <Key used={key} />}
      {printed.notes.length > 0 && (
        <ol>
          {printed.notes.map((note) => (
            <Note key={note.mark.annotation.id} note={note} article={article} />
          ))}
        </ol>
      )}
    </section>
  );
}
