// One card of the margin: the meaning, the place, the note or the quotation, and what can be done with it.
import { NotebookPen, Quote, Trash2 } from 'lucide-react';
import { memo, Suspense, useEffect, useRef, type MouseEvent } from 'react';
import { meaningOf, noteOf, quoteOf } from '../../../core/annotation/read.js';
import type { Article } from '../../../core/journal/types.js';
import { changeMeaning, editNote, placeOf } from '../../state/annotation-actions.js';
import { activateMark, cardId, useAnnotations, useCardState, type Mark } from '../../state/annotations.js';
import { goTo } from '../../state/journal.js';
import { useLooks } from '../../state/meanings.js';
import { IconButton } from '../../ui/IconButton.js';
import { CardFate } from '../moved/index.js';
import { removeAndFocusNeighbour, removeInPlace } from './card-focus.js';
import { onCardKey } from './card-keys.js';
import { placeLabels } from './card-place.js';
import { CardNote } from './CardNote.js';
import { CardTags } from './CardTags.js';
import { copyCards } from './copy-cards.js';
import { chooseTo, toggleChosen, useChosen } from './chosen.js';
import { NoteEditor } from './load-editor.js';
import { tagsBesideNote } from './long-note.js';
import { MeaningButtons } from './MeaningButtons.js';

/** With Ctrl or Shift a click chooses cards, and nothing else. */
function onPress(event: MouseEvent, id: string): void {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey) || event.button !== 0) return;
  if (event.target instanceof Element && event.target.closest('.editor, .tag-field')) return;
  event.preventDefault();
  const { active } = useAnnotations.getState();
  if (event.shiftKey) chooseTo(id, active);
  else toggleChosen(id);
  activateMark(id, { focusCard: true });
}

/** The card of a mark in `article`, which must be the one whose notebook is open. */
export const NoteCard = memo(function NoteCard(props: { readonly mark: Mark; readonly article: Article }) {
  const { mark, article } = props;
  const ref = useRef<HTMLDivElement>(null);
  const { annotation } = mark;
  const { id } = annotation;
  const { active, editing, wantsFocus, stop } = useCardState(id);
  const chosen = useChosen(({ ids }) => ids.has(id));
  const meaningId = meaningOf(annotation);
  const { name, className } = useLooks(annotation);
  const note = noteOf(annotation);
  const quote = quoteOf(annotation);
  const place = placeLabels(mark, article);

  useEffect(() => {
    if (!wantsFocus) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
    useAnnotations.setState({ focusCard: null });
  }, [wantsFocus]);

  return (
    <div
      ref={ref}
      id={cardId(id)}
      className={`card ${className}`}
      data-card={id}
      data-active={active ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      role="group"
      aria-label={`${name}, ${place.long}${chosen ? ', selected' : ''}`}
      tabIndex={stop ? 0 : -1}
      onKeyDown={(event) => {
        onCardKey(event, id);
      }}
      onMouseDown={(event) => {
        onPress(event, id);
      }}
      onFocus={() => {
        if (!active) activateMark(id);
      }}
      onDoubleClick={() => {
        editNote(id);
      }}
    >
      <p className="card-head">
        <span className="card-meaning">{name}</span>
        {place.found ? (
          <button
            type="button"
            className="card-place"
            aria-label={`Go to ${place.long}`}
            tabIndex={active ? 0 : -1}
            onClick={() => {
              goTo(placeOf(mark, article.id));
            }}
          >
            {place.short}
          </button>
        ) : (
          <span className={place.lost ? 'card-place card-orphan' : 'card-place'}>{place.short}</span>
        )}
      </p>
      {quote !== '' && (
        <p className={note || editing ? 'card-quote card-quote-short' : 'card-quote'}>{quote}</p>
      )}
      {editing ? (
        <Suspense fallback={<p className="card-quote">Opening the editor…</p>}>
          <NoteEditor id={id} note={note} />
        </Suspense>
      ) : (
        note && <CardNote note={note} />
      )}
      {mark.resolution.status !== 'exact' && (
        <Suspense>
          <CardFate mark={mark} article={article} active={active && !editing} />
        </Suspense>
      )}
      <CardTags
        id={id}
        tags={tagsBesideNote(annotation)}
        active={active && !editing}
        toCard={() => {
          ref.current?.focus({ preventScroll: true });
        }}
      />
      {active && !editing && (
        <div className="card-actions">
          <MeaningButtons
            current={meaningId}
            onChoose={(choice) => {
              changeMeaning(id, choice);
            }}
          />
          <IconButton
            icon={NotebookPen}
            label={note ? 'Edit note' : 'Write a note'}
            keys="Enter"
            onPress={() => {
              editNote(id);
            }}
          />
          <IconButton
            icon={Quote}
            label="Copy with reference"
            keys="C"
            onPress={() => void copyCards(new Set([id]))}
          />
          <IconButton
            icon={Trash2}
            label="Delete"
            keys="Delete"
            onPress={(byKeyboard) => {
              if (byKeyboard) removeAndFocusNeighbour(id);
              else removeInPlace(id);
            }}
          />
        </div>
      )}
    </div>
  );
});
