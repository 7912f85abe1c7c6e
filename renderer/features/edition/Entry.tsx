// One mark in the report: its old and its new text side by side, and what the reader can do about it.
import { useMemo, useState, type ReactNode } from 'react';
import type { Fate, ReviewedArticle, ReviewedMark } from '../../../core/annotation/edition-review.js';
import { meaningOf, noteOf, quoteOf } from '../../../core/annotation/read.js';
import { sidesOf } from '../../../core/annotation/sides.js';
import type { Article } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { classOfMeaning, useMeaning } from '../../state/meanings.js';
import { acceptMarks, binMark, keepAsNote, keepOnIssue } from '../../state/moved-marks.js';
import { chooseFor } from '../../state/reattach.js';
import { NoteView } from '../notes/index.js';
import { goToMark } from './go-to-mark.js';
import { SideBySide } from './SideBySide.js';

const withArticle = (place: string): string => (/^(title|standfirst)/.test(place) ? `the ${place}` : place);

/** What became of a mark whose article is still there, in a word and a sentence. */
function told(fate: Fate, quote: string, hasNote: boolean): readonly [word: string, sentence: string] {
  switch (fate.kind) {
    case 'stands':
      return ['Unchanged', 'It stands where it stood.'];
    case 'moved': {
      const left = fate.from === undefined ? '' : `, no longer in ${withArticle(fate.from)}`;
      return ['Moved', `Its words now stand in ${withArticle(fate.to)}${left}.`];
    }
    case 'edited':
      return fate.words === quote
        ? [
            'Edited beside it',
            `Its words are the same, in ${withArticle(fate.to)}; those beside them changed.`,
          ]
        : ['Edited', `Its words changed. It is now in ${withArticle(fate.to)}.`];
    case 'lost':
      return [
        'Lost',
        `Its passage is no longer in the article. ${hasNote ? 'The mark and its note are' : 'The mark is'} kept.`,
      ];
  }
}

function Copy({ quote, note }: { readonly quote: string; readonly note: string | undefined }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText([`“${quote}”`, note].filter(Boolean).join('\n\n'));
      setCopied(true);
    } catch {
      announce('The clipboard could not be written.');
    }
  };
  return (
    <button type="button" className="edition-button" onClick={() => void copy()}>
      {copied ? 'Copied' : 'Copy'}
    </button>
  );
}

interface EntryProps {
  readonly issue: string;
  /** The article as it is now; undefined when it is gone. */
  readonly text: Article | undefined;
  readonly article: ReviewedArticle;
  readonly mark: ReviewedMark;
}

interface ActionsProps extends EntryProps {
  readonly text: Article;
}

function Actions({ issue, text, article, mark }: ActionsProps) {
  const { annotation, fate } = mark;
  const ref = { issue, article: article.id };
  const found = 'range' in fate ? fate.range : undefined;
  return (
    <div className="edition-actions">
      {found ? (
        <button
          type="button"
          className="edition-button"
          onClick={() => {
            acceptMarks([{ ref, article: text, annotation, range: found }]);
          }}
        >
          Accept
        </button>
      ) : (
        <button
          type="button"
          className="edition-button"
          onClick={() => {
            keepAsNote(ref, annotation);
          }}
        >
          Keep as a note
        </button>
      )}
      <button
        type="button"
        className="edition-button"
        onClick={() => {
          chooseFor({ ref, annotation, from: 'report' }, found);
        }}
      >
        Choose a passage
      </button>
      <button
        type="button"
        className="edition-button"
        onClick={() => {
          goToMark(article.id, mark);
        }}
      >
        Go to it
      </button>
    </div>
  );
}

/** What can be done with a mark whose article is gone. */
function ActionsOfGone({ issue, article, mark, children }: EntryProps & { readonly children: ReactNode }) {
  const { annotation } = mark;
  const ref = { issue, article: article.id };
  return (
    <div className="edition-actions">
      <button
        type="button"
        className="edition-button"
        onClick={() => {
          chooseFor({ ref, annotation, from: 'report' });
        }}
      >
        Choose a passage
      </button>
      <button
        type="button"
        className="edition-button"
        onClick={() => {
          keepOnIssue(ref, annotation);
        }}
      >
        Keep as a note on the issue
      </button>
      <button
        type="button"
        className="edition-button"
        onClick={() => {
          binMark(ref, annotation);
        }}
      >
        Move to the bin
      </button>
      {children}
    </div>
  );
}

/** An entry of the list; it can be given the keyboard. */
export function Entry(props: EntryProps) {
  const { text, article, mark } = props;
  const { annotation, fate } = mark;
  const meaning = useMeaning(meaningOf(annotation));
  const { name } = meaning;
  const quote = quoteOf(annotation);
  const note = noteOf(annotation);
  const gone = article.title === undefined;
  const [word, sentence] = told(fate, quote, note !== undefined);
  const sides = useMemo(() => sidesOf(text, annotation, fate), [text, annotation, fate]);
  return (
    <li
      className={`edition-mark ${classOfMeaning(meaning)}`}
      aria-label={`${name}: ${gone ? 'Lost' : word}`}
      data-entry={annotation.id}
      tabIndex={-1}
    >
      <p className="edition-fate">
        <span className="edition-meaning">{name}</span>
        {!gone && (
          <span>
            <strong className={fate.kind === 'lost' ? 'edition-lost' : undefined}>{word}.</strong> {sentence}
          </span>
        )}
      </p>
      <SideBySide sides={sides} to={'to' in fate ? fate.to : undefined} gone={gone} />
      {note && (
        <div className="note edition-note" role="group" aria-label="Note">
          <NoteView lexical={note.lexical} markdown={note.markdown} />
        </div>
      )}
      {text && !gone ? (
        <Actions {...props} text={text} />
      ) : (
        <ActionsOfGone {...props}>
          <Copy quote={quote} note={note?.markdown} />
        </ActionsOfGone>
      )}
    </li>
  );
}
