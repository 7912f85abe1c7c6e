// One annotation in the notebook's list: its meaning, place, quotation, note and tags.
import { Quote, Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { NotebookEntry, PassageState } from '../../../core/annotation/query.js';
import { noteOf, quoteOf, tagsOf } from '../../../core/annotation/read.js';
import { nameOfAnnotation, useLooks } from '../../state/meanings.js';
import { IconButton } from '../../ui/IconButton.js';
import { NoteView, tagsBesideNote } from '../notes/index.js';
import { dayInWords } from './words.js';

const passageWords: Readonly<Partial<Record<PassageState, string>>> = {
  moved: 'Passage moved',
  edited: 'Passage edited',
  lost: 'Passage not found',
};

/** What a screen reader says of an entry. */
export function entryInWords(entry: NotebookEntry): string {
  const { annotation, title, placeInWords, passage } = entry;
  const note = noteOf(annotation)?.markdown;
  const quote = quoteOf(annotation);
  return [
    nameOfAnnotation(annotation),
    title,
    placeInWords,
    passageWords[passage],
    quote && `“${quote}”`,
    note && `Note: ${note}`,
    ...tagsOf(annotation).map((tag) => `#${tag}`),
  ]
    .filter(Boolean)
    .join(', ');
}

interface EntryProps {
  readonly entry: NotebookEntry;
  /** Whether the title of the article is to be said: not below a heading that says it. */
  readonly withTitle: boolean;
  /** Whether its buttons can be reached with Tab. */
  readonly reachable: boolean;
  readonly onOpen?: ((entry: NotebookEntry) => void) | undefined;
  readonly onCopy?: ((entry: NotebookEntry) => void) | undefined;
  readonly onBin?: ((entry: NotebookEntry) => void) | undefined;
  /** Said where the day it was made stands otherwise. */
  readonly aside?: string;
}

/** The content of a row. */
export const Entry = memo(function Entry(props: EntryProps) {
  const { entry, withTitle, reachable, onOpen, onCopy, onBin, aside } = props;
  const { annotation, title, place, placeInWords, passage } = entry;
  const { name, className } = useLooks(annotation);
  const note = noteOf(annotation);
  const quote = quoteOf(annotation);
  const tags = tagsBesideNote(annotation);
  const state = passageWords[passage];
  const where = [withTitle ? title : '', place].filter((part) => part !== '').join(', ');
  return (
    <>
      <div className={`nb-body ${className}`} role="gridcell">
        <p className="nb-head">
          <span className="nb-meaning">
            <span className="nb-sign" aria-hidden="true" />
            {name}
          </span>
          {where !== '' &&
            (onOpen ? (
              <button
                type="button"
                className="nb-place"
                tabIndex={reachable ? 0 : -1}
                aria-label={`Go to ${[placeInWords, title].filter((part) => part !== '').join(', ')}`}
                onClick={() => {
                  onOpen(entry);
                }}
              >
                {where}
              </button>
            ) : (
              <span className="nb-where">{where}</span>
            ))}
          {state !== undefined && (
            <span className="nb-state" data-lost={passage === 'lost' ? '' : undefined}>
              {state}
            </span>
          )}
          <span className="nb-day">{aside ?? dayInWords(annotation.created)}</span>
        </p>
        {quote !== '' && <blockquote className="nb-quote">{quote}</blockquote>}
        {note && (
          <div className="note nb-note">
            <NoteView lexical={note.lexical} markdown={note.markdown} />
          </div>
        )}
        {tags.length > 0 && <p className="nb-tags">{tags.map((tag) => `#${tag}`).join('  ')}</p>}
      </div>
      {(onCopy ?? onBin) && (
        <div className="nb-actions" role="gridcell">
          {onCopy && (
            <IconButton
              icon={Quote}
              label="Copy with reference"
              keys="C"
              tabIndex={reachable ? 0 : -1}
              onPress={() => {
                onCopy(entry);
              }}
            />
          )}
          {onBin && (
            <IconButton
              icon={Trash2}
              label="Move to the bin"
              keys="Delete"
              tabIndex={reachable ? 0 : -1}
              onPress={() => {
                onBin(entry);
              }}
            />
          )}
        </div>
      )}
    </>
  );
});
