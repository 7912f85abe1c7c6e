// After each article: what the marks mean, and the notes under their numbers.
import { meaningIn, type Meaning } from '../../../core/annotation/meanings.js';
import { isUnmarked, isWhole, meaningOf, noteOf, quoteOf, tagsOf } from '../../../core/annotation/read.js';
import { issueNotebook } from '../../../core/ipc/contract.js';
import { shortLabelOf } from '../../../core/journal/labels.js';
import type { Article } from '../../../core/journal/types.js';
import type { Mark } from '../../state/annotations.js';
import { classOfMeaning } from '../../state/meanings.js';
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
      {used.map((known) => (
        <span key={known.id}>
          <mark className={`mark ${classOfMeaning(known)}`}>{known.name}</mark>
        </span>
      ))}
    </p>
  );
}

/** Where a note belongs, in words. */
function placeOf({ annotation, resolution }: Mark, article: Article): string {
  if (isWhole(annotation))
    return article.id === issueNotebook ? 'on the whole issue' : 'on the whole article';
  return resolution.status === 'orphan' ? 'passage not found' : shortLabelOf(article, resolution.range);
}

function Note({
  note: { number, mark },
  article,
  meanings,
}: {
  readonly note: NumberedNote;
  readonly article: Article;
  readonly meanings: readonly Meaning[];
}) {
  const { annotation } = mark;
  const note = noteOf(annotation);
  const tags = tagsOf(annotation);
  const quote = quoteOf(annotation);
  const meaning = meaningOf(annotation);
  const name = meaning === '' && isUnmarked(annotation) ? 'Note' : meaningIn(meanings, meaning).name;
  return (
    <li className="paper-note">
      <span className="paper-note-number">{number}</span>
      <div>
        <p className="paper-note-head">
          <strong>{name}</strong>, {placeOf(mark, article)}
        </p>
        {quote !== '' && <p className="paper-note-quote">{shortened(quote)}</p>}
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
  /** All meanings, in their order. */
  readonly meanings: readonly Meaning[];
  /** Whether the marks themselves are drawn and so need a key. */
  readonly withKey: boolean;
}

/** The reader's part of an article, or of the issue; nothing where they left nothing. */
export function PaperNotes({ article, printed, meanings, withKey }: PaperNotesProps) {
  const used = new Map(
    withKey ? [...printed.drawn.values()].map(({ meaning }) => [meaning.id, meaning] as const) : [],
  );
  const order = (id: string): number =>
    meanings.findIndex((known) => known.id === id) + 1 || meanings.length + 1;
  const key = [...used.values()].sort((a, b) => order(a.id) - order(b.id));
  if (key.length === 0 && printed.notes.length === 0) return null;
  return (
    <section className="paper-notes" aria-label="Your marks and notes">
      <h2 className="paper-notes-title">
        {article.id === issueNotebook
          ? 'Your notes on this issue'
          : printed.notes.length > 0
            ? 'Your notes'
            : 'Your marks'}
      </h2>
      {key.length > 0 && <Key used={key} />}
      {printed.notes.length > 0 && (
        <ol>
          {printed.notes.map((note) => (
            <Note key={note.mark.annotation.id} note={note} article={article} meanings={meanings} />
          ))}
        </ol>
      )}
    </section>
  );
}
