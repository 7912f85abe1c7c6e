// The toolbar beside a selection: a button a meaning, a note, a copy with its reference. Bare keys work while it shows.
import { NotebookPen, Quote } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { meanings } from '../../../core/annotation/meanings.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { useAnnotations } from '../../state/annotations.js';
import { useCursor } from '../../state/cursor.js';
import { dialogOpen } from '../../state/panels.js';
import { usePreferences } from '../../state/preferences.js';
import { clearSelection, useSelection, type Passage } from '../../state/selection.js';
import { moveByArrows } from '../../ui/toolbar-keys.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import { preloadEditor } from '../notes/index.js';
import { rangeOf } from '../reader/index.js';
import { copyWithReference, markPassage, notePassage } from './actions.js';
import { gap, placeToolbar } from './place-toolbar.js';
import './annotate.css';

interface ToolbarProps {
  readonly issue: Issue;
  readonly article: Article;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Shown while a passage of the article is selected. */
export function MarkToolbar({ issue, article }: ToolbarProps) {
  const passage = useSelection((state) => state.passage);
  return passage && <Toolbar issue={issue} article={article} passage={passage} />;
}

function Toolbar({ issue, article, passage }: ToolbarProps & { readonly passage: Passage }) {
  const ref = useRef<HTMLDivElement>(null);
  const last = usePreferences((state) => state.lastMeaning);
  const canSave = useAnnotations((state) => state.status !== 'failed');
  useFocusFallback(ref);

  // Whoever selects may be about to write; the first key must not be lost to fetching the editor.
  useEffect(preloadEditor, []);

  useLayoutEffect(() => {
    const toolbar = ref.current;
    const scroller = toolbar?.closest('.frame')?.querySelector('.reading');
    if (!toolbar || !scroller) return;
    const place = (): void => {
      const rect = rangeOf(article, passage)?.getBoundingClientRect();
      if (!rect) return;
      const view = scroller.getBoundingClientRect();
      toolbar.style.maxWidth = `${Math.floor(view.width - 2 * gap)}px`;
      const { left, top } = placeToolbar(rect, toolbar.getBoundingClientRect(), view);
      toolbar.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    };
    place();
    scroller.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      scroller.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [article, passage]);

  useEffect(() => {
    const words = article.text.slice(passage.start, passage.end).split(/\s+/).length;
    // What the reading cursor covers is said by the cursor.
    if (useCursor.getState().span?.start !== passage.start)
      announce(
        `${words} ${words === 1 ? 'word' : 'words'} selected. 1 to ${meanings.length} to highlight, Enter for the last meaning, N for a note, C to copy with reference.`,
        { visible: false },
      );
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || dialogOpen()) return;
      if (typing(event.target)) return;
      const chosen = meanings[Number(event.key) - 1];
      const onButton = event.target instanceof Element && event.target.closest('button, a, [role="group"]');
      if (event.key === 'Escape') clearSelection();
      else if (chosen) markPassage(passage, chosen.id);
      else if (event.key === 'Enter' && !onButton) markPassage(passage, last);
      else if (event.key.toLowerCase() === 'n') notePassage(passage);
      else if (event.key.toLowerCase() === 'c') void copyWithReference(issue, article, passage);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [issue, article, passage, last]);

  return (
    <div
      ref={ref}
      className="mark-toolbar"
      role="toolbar"
      aria-label="Mark selection"
      // The press must not take the selection away before the click acts on it.
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onKeyDown={moveByArrows}
    >
      {meanings.map(({ id, name, colour }, index) => (
        <button
          key={id}
          type="button"
          className="mark-choice"
          data-last={id === last ? '' : undefined}
          aria-disabled={!canSave || undefined}
          aria-keyshortcuts={String(index + 1)}
          title={`${name} (${index + 1})`}
          onClick={() => {
            markPassage(passage, id);
          }}
        >
          <span className={`swatch mark-${colour}`} aria-hidden="true" />
          {name}
        </button>
      ))}
      <span className="mark-toolbar-rule" />
      <button
        type="button"
        aria-keyshortcuts="N"
        title="Add note (N)"
        onClick={() => {
          notePassage(passage);
        }}
      >
        <NotebookPen aria-hidden size={15} />
        <span className="tool-label">Add note</span>
      </button>
      <button
        type="button"
        aria-keyshortcuts="C"
        title="Copy with reference (C)"
        onClick={() => void copyWithReference(issue, article, passage)}
      >
        <Quote aria-hidden size={15} />
        <span className="tool-label">Copy with reference</span>
      </button>
    </div>
  );
}
