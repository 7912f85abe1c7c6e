// The margin: a card for every mark of the article, each beside its passage; a drawer when the window is narrow, and
// a strip of dots when it is folded.
import { memo, Suspense, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { useAnnotations, type Mark } from '../../state/annotations.js';
import { useLayout, useSideOpen } from '../../state/layout.js';
import { lazySoon } from '../../state/lazy-soon.js';
import { flushSaving, useSaving, type SaveState } from '../../state/saving.js';
import { Guard } from '../../ui/Guard.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { useChosen } from './chosen.js';
import { inGroups, sameMarks } from './groups.js';
import { NoteCard } from './NoteCard.js';
import { useShown } from './use-shown.js';
import { cardsInMargin, useStack } from './use-stack.js';
import './notes.css';
import './card.css';
import './note-text.css';

const NoteDots = lazySoon(async () => ({ default: (await import('./NoteDots.js')).NoteDots }));
const ChosenBar = lazySoon(async () => ({ default: (await import('./ChosenBar.js')).ChosenBar }));

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

/** A drawer takes the keyboard, and gives it back where it was; what goes away with the keyboard in it gives it to the article. */
function useColumnFocus(column: RefObject<HTMLElement | null>, beside: boolean): void {
  useLayoutEffect(() => {
    const element = column.current;
    const from = document.activeElement;
    // A drawer lies over the page, so the keyboard goes into it.
    if (!beside && !element?.contains(from)) element?.focus({ preventScroll: true });
    return () => {
      const focused = document.activeElement;
      if (!element?.contains(focused) && focused !== document.body) return;
      if (
        !beside &&
        from instanceof HTMLElement &&
        from.isConnected &&
        from !== document.body &&
        from !== element
      )
        from.focus({ preventScroll: true });
      else if (element?.contains(focused)) focusArticle();
    };
  }, [column, beside]);
}

interface CardsProps {
  readonly marks: readonly Mark[];
  readonly article: Article;
}

/** The cards of a group; of a thousand cards only those near a change are looked at again. */
const Cards = memo(
  function Cards({ marks, article }: CardsProps) {
    return marks.map((mark) => (
      <Guard
        key={mark.annotation.id}
        fallback={<p className="notes-empty">A note here could not be shown. It is unchanged on disk.</p>}
      >
        <NoteCard mark={mark} article={article} />
      </Guard>
    ));
  },
  (before, after) => before.article === after.article && sameMarks(before.marks, after.marks),
);

function Column({ article }: { readonly article: Article }) {
  const list = useRef<HTMLDivElement>(null);
  const marks = useAnnotations((state) => state.marks);
  const status = useAnnotations((state) => state.status);
  const active = useAnnotations((state) => state.active);
  const choosing = useChosen(({ ids }) => ids.size > 0);
  const saving = useSaving(({ state }) => state);
  const beside = useLayout(({ room }) => room === 'wide');
  const shown = useShown(article, marks);
  useStack(list, cardsInMargin, article, shown, active, beside);
  const column = useRef<HTMLElement>(null);
  useColumnFocus(column, beside);
  // In the drawer cards follow one another, and the one chosen beside the text may be far down.
  useEffect(() => {
    if (!beside) column.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
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
        {choosing && (
          <Suspense>
            <ChosenBar />
          </Suspense>
        )}
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
        {inGroups(shown).map(({ key, marks: near }) => (
          <Cards key={key} marks={near} article={article} />
        ))}
      </div>
    </aside>
  );
}

/** The right-hand column, or the strip of dots in its place; in a narrower window the strip stays beneath the drawer. */
export function Notes({ article }: { readonly article: Article }) {
  const open = useSideOpen('notes');
  const focusMode = useLayout((state) => state.focusMode);
  const beside = useLayout(({ room }) => room === 'wide');
  if (focusMode) return null;
  return (
    <>
      {(!open || !beside) && (
        <Suspense>
          <NoteDots article={article} />
        </Suspense>
      )}
      {open && <Column article={article} />}
    </>
  );
}
