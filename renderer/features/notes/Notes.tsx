// The margin: a card for every mark of the article, each beside its passage; a drawer when the window is narrow.
import { useEffect, useRef } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { useAnnotations } from '../../state/annotations.js';
import { useLayout } from '../../state/layout.js';
import { flushSaving, useSaving, type SaveState } from '../../state/saving.js';
import { Guard } from '../../ui/Guard.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import { NoteCard } from './NoteCard.js';
import { useStack } from './use-stack.js';
import './notes.css';

function Saved({ state, empty }: { readonly state: SaveState; readonly empty: boolean }) {
  switch (state.kind) {
    case 'saving':
      return <span>Saving…</span>;
    case 'saved':
      return empty ? null : <span>All saved</span>;
    case 'failed':
      return (
        <button
          type="button"
          className="notes-retry"
          title={state.message}
          onClick={() => {
            void flushSaving();
          }}
        >
          Not saved. Try again
        </button>
      );
  }
}

/** The right-hand column. */
export function Notes({ article }: { readonly article: Article }) {
  const list = useRef<HTMLDivElement>(null);
  const marks = useAnnotations((state) => state.marks);
  const status = useAnnotations((state) => state.status);
  const active = useAnnotations((state) => state.active);
  const saving = useSaving(({ state }) => state);
  const beside = useLayout(({ room }) => room === 'wide');
  useStack(list, marks, active, beside);
  const column = useRef<HTMLElement>(null);
  useFocusFallback(column);
  // A drawer lies over the page, so the keyboard goes into it.
  useEffect(() => {
    if (!beside) column.current?.focus({ preventScroll: true });
  }, [beside]);
  return (
    <aside
      ref={column}
      tabIndex={-1}
      className="notes"
      aria-label="Notes"
      data-beside={beside ? '' : undefined}
    >
      <header className="notes-head">
        <h2>Notes</h2>
        {marks.length > 0 && <span className="notes-count">{marks.length} in this article</span>}
        <span className="notes-saved">
          <Saved state={saving} empty={marks.length === 0} />
        </span>
      </header>
      {status === 'ready' && marks.length === 0 && (
        <div className="notes-empty">
          <p>Nothing marked yet.</p>
          <p>
            Select a passage to highlight it or write a note beside it. From the keyboard, <kbd>Alt</kbd>{' '}
            <kbd>↓</kbd> selects a sentence.
          </p>
        </div>
      )}
      {status === 'failed' && (
        <p className="notes-empty">
          Your notes on this article could not be read, so nothing can be marked here now.
        </p>
      )}
      <div ref={list} className="cards">
        {marks.map((mark) => (
          <Guard
            key={mark.annotation.id}
            fallback={<p className="notes-empty">A note here could not be shown. It is unchanged on disk.</p>}
          >
            <NoteCard mark={mark} article={article} />
          </Guard>
        ))}
      </div>
    </aside>
  );
}
