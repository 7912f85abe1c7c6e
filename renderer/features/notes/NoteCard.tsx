// One card of the margin: the meaning, the place, the note or the quotation, and what can be done with it.
import { NotebookPen, Trash2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type KeyboardEvent } from 'react';
import { meaning, meanings } from '../../../core/annotation/meanings.js';
import { meaningOf, noteOf, quoteOf, tagsOf } from '../../../core/annotation/read.js';
import { shortLabelOf, labelOf } from '../../../core/journal/labels.js';
import type { Article } from '../../../core/journal/types.js';
import { changeMeaning, editNote, placeOf } from '../../state/annotation-actions.js';
import { activateMark, cardId, useAnnotations, type Mark } from '../../state/annotations.js';
import { goTo } from '../../state/journal.js';
import { setSide, useLayout } from '../../state/layout.js';
import { IconButton } from '../../ui/IconButton.js';
import { removeAndFocusNeighbour, removeInPlace, focusNeighbour, focusMark } from './card-focus.js';
import { loadEditor } from './load-editor.js';
import { NoteView } from './NoteView.js';

// The editor is a third of the program's script and is fetched when a note is about to be written.
const NoteEditor = lazy(loadEditor);

function Meanings({ id, current }: { readonly id: string; readonly current: string }) {
  return (
    <div className="card-meanings" role="group" aria-label="Meaning">
      {meanings.map(({ id: choice, name, colour }) => (
        <button
          key={choice}
          type="button"
          className={`mark-${colour}`}
          aria-label={name}
          aria-pressed={choice === current}
          title={name}
          onClick={() => {
            changeMeaning(id, choice);
          }}
        />
      ))}
    </div>
  );
}

/** The card of a mark. */
export function NoteCard({ mark, article }: { readonly mark: Mark; readonly article: Article }) {
  const ref = useRef<HTMLDivElement>(null);
  const { annotation, resolution } = mark;
  const { id } = annotation;
  const active = useAnnotations((state) => state.active === id);
  const editing = useAnnotations((state) => state.editing === id);
  const wantsFocus = useAnnotations((state) => state.focusCard === id);
  const meaningId = meaningOf(annotation);
  const { name, colour } = meaning(meaningId);
  const note = noteOf(annotation);
  const tags = tagsOf(annotation);
  const orphan = resolution.status === 'orphan';
  const place = orphan ? 'Passage not found' : shortLabelOf(article, resolution.range);
  const longPlace = orphan ? 'passage not found' : labelOf(article, resolution.range);

  useEffect(() => {
    if (!wantsFocus) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
    useAnnotations.setState({ focusCard: null });
  }, [wantsFocus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    switch (event.key) {
      case 'Enter':
        editNote(id);
        break;
      case 'Delete':
        removeAndFocusNeighbour(id);
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        focusNeighbour(id, event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Escape':
        activateMark(null);
        // A drawer would lie over the passage.
        if (useLayout.getState().drawer) setSide('notes', false);
        focusMark(id);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div
      ref={ref}
      id={cardId(id)}
      className={`card mark-${colour}`}
      data-card={id}
      data-active={active ? '' : undefined}
      role="group"
      aria-label={`${name}, ${longPlace}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (!active) activateMark(id);
      }}
      onDoubleClick={() => {
        editNote(id);
      }}
    >
      <p className="card-head">
        <span className="card-meaning">{name}</span>
        {orphan ? (
          <span className="card-place card-orphan">{place}</span>
        ) : (
          <button
            type="button"
            className="card-place"
            aria-label={`Go to ${longPlace}`}
            onClick={() => {
              goTo(placeOf(mark, article.id));
            }}
          >
            {place}
          </button>
        )}
      </p>
      <p className={note || editing ? 'card-quote card-quote-short' : 'card-quote'}>{quoteOf(annotation)}</p>
      {editing ? (
        <Suspense fallback={<p className="card-quote">Opening the editor…</p>}>
          <NoteEditor id={id} note={note} />
        </Suspense>
      ) : (
        note && (
          <div className="note">
            <NoteView lexical={note.lexical} markdown={note.markdown} />
          </div>
        )
      )}
      {tags.length > 0 && <p className="card-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      {active && !editing && (
        <div className="card-actions">
          <Meanings id={id} current={meaningId} />
          <IconButton
            icon={NotebookPen}
            label={note ? 'Edit note' : 'Write a note'}
            keys="Enter"
            onPress={() => {
              editNote(id);
            }}
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
}
