// The toolbar beside a selection: a swatch a meaning, the name of what is pointed at, how it is shown, a note, tags, a copy with its reference. Bare
// keys work while it shows.
import { NotebookPen, Quote, Tag, Underline } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Article, Issue } from '../../../core/journal/types.js';
import { announce } from '../../state/announce.js';
import { useAnnotations } from '../../state/annotations.js';
import { useCursor } from '../../state/cursor.js';
import { useMeanings } from '../../state/meanings.js';
import { dialogOpen } from '../../state/panels.js';
import { prepareSelectors } from '../../state/passage-selectors.js';
import { usePreferences } from '../../state/preferences.js';
import { useReattach } from '../../state/reattach.js';
import { clearSelection, useSelection, type Passage } from '../../state/selection.js';
import { moveByArrows } from '../../ui/toolbar-keys.js';
import { useFocusFallback } from '../../ui/use-focus-fallback.js';
import { preloadEditor } from '../notes/index.js';
import { copyWithReference, markPassage, notePassage, notePassageUnmarked, toggleStyle } from './actions.js';
import { MeaningChoice } from './MeaningChoice.js';
import { TagForm } from './TagForm.js';
import { usePlaced } from './use-placed.js';
import { keysHint, typing } from './keys.js';

/** What the toolbar is bound to. */
export interface ToolbarProps {
  readonly issue: Issue;
  readonly article: Article;
}

/** Shown while a passage of the article is selected. */
export function MarkToolbar({ issue, article }: ToolbarProps) {
  const passage = useSelection((state) => state.passage);
  // While a passage is chosen for a mark, none is made.
  const choosing = useReattach((state) => state.task !== null);
  return passage && !choosing && <Toolbar issue={issue} article={article} passage={passage} />;
}

interface KeysOf extends ToolbarProps {
  readonly passage: Passage;
  readonly onTag: () => void;
}

function useToolbarKeys({ issue, article, passage, onTag }: KeysOf): void {
  const last = usePreferences((state) => state.lastMeaning);
  const meanings = useMeanings();
  useEffect(() => {
    const words = article.text.slice(passage.start, passage.end).split(/\s+/).length;
    // What the reading cursor covers is said by the cursor.
    if (useCursor.getState().span?.start !== passage.start)
      announce(`${words} ${words === 1 ? 'word' : 'words'} selected. ${keysHint()}`, { visible: false });
  }, [article, passage]);
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const chosen = meanings[Number(event.key) - 1];
      const onButton = event.target instanceof Element && event.target.closest('button, a, [role="group"]');
      const letter = event.key.toLowerCase();
      if (event.key === 'Escape') clearSelection();
      else if (chosen) markPassage(passage, chosen.id);
      else if (event.key === 'Enter' && !onButton) markPassage(passage, last);
      else if (letter === 'n' && event.shiftKey) notePassageUnmarked(passage);
      else if (letter === 'n') notePassage(passage);
      else if (letter === 'c') void copyWithReference(issue, article, passage);
      else if (letter === 'u') toggleStyle();
      else if (letter === 't') onTag();
      else return false;
      return true;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || dialogOpen()) return;
      if (!typing(event.target) && act(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [issue, article, passage, last, meanings, onTag]);
}

/** The name of a button and its key. */
interface Hint {
  readonly name: string;
  readonly keys: string;
}

/** What the button at a place is; null where none is. */
function hintOf(target: EventTarget): Hint | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
  return button && { name: button.dataset['hint'] ?? '', keys: button.dataset['keys'] ?? '' };
}

function Toolbar({ issue, article, passage }: ToolbarProps & { readonly passage: Passage }) {
  const ref = useRef<HTMLDivElement>(null);
  const [tagging, setTagging] = useState(false);
  const [hint, setHint] = useState<Hint | null>(null);
  const meanings = useMeanings();
  const last = usePreferences((state) => state.lastMeaning);
  const underlines = usePreferences((state) => state.markStyle === 'underline');
  const canSave = useAnnotations((state) => state.status !== 'failed');
  const [onTag] = useState(() => () => {
    setTagging(true);
  });
  useFocusFallback(ref);
  usePlaced(ref, article, passage, tagging);
  useToolbarKeys({ issue, article, passage, onTag });

  // Whoever selects may be about to write; the first key must not be lost to fetching the editor.
  useEffect(preloadEditor, []);
  useEffect(() => prepareSelectors(article, passage), [article, passage]);

  // The press must not take the selection away before the click acts on it; a field must have it to be written in.
  const keepSelection = (event: { readonly target: EventTarget; preventDefault: () => void }): void => {
    if (!typing(event.target)) event.preventDefault();
  };
  const lastAt = meanings.findIndex(({ id }) => id === last);
  const idle: Hint = { name: meanings[lastAt]?.name ?? '', keys: lastAt < 0 ? '' : 'Enter' };
  const shown = hint ?? idle;
  const point = ({ target }: { readonly target: EventTarget }): void => {
    setHint(hintOf(target));
  };
  const leave = (): void => {
    setHint(null);
  };
  return (
    <div
      ref={ref}
      className="mark-toolbar"
      role="toolbar"
      aria-label="Mark selection"
      onPointerDown={keepSelection}
      onMouseDown={keepSelection}
      onKeyDown={moveByArrows}
      onPointerOver={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {meanings.map((meaning, index) => (
        <MeaningChoice
          key={meaning.id}
          meaning={meaning}
          digit={index < 9 ? String(index + 1) : undefined}
          isLast={meaning.id === last}
          underlines={underlines}
          canSave={canSave}
          onChoose={() => {
            markPassage(passage, meaning.id);
          }}
        />
      ))}
      {/* What is pointed at, or else what Enter does: for who sees, since every button has its own name. */}
      <span className="mark-hint" aria-hidden="true">
        <span className="mark-hint-name">{shown.name}</span>
        {shown.keys !== '' && <kbd>{shown.keys}</kbd>}
      </span>
      <button
        type="button"
        className="tool"
        data-hint="Underline"
        data-keys="U"
        aria-pressed={underlines}
        aria-keyshortcuts="U"
        title="Underline instead of highlighting (U)"
        onClick={toggleStyle}
      >
        <Underline aria-hidden size={15} />
        <span className="visually-hidden">Underline</span>
      </button>
      <button
        type="button"
        className="tool"
        data-hint="Tag"
        data-keys="T"
        aria-expanded={tagging}
        aria-keyshortcuts="T"
        title="Mark with tags (T)"
        onClick={() => {
          setTagging(!tagging);
        }}
      >
        <Tag aria-hidden size={15} />
        <span className="visually-hidden">Tag</span>
      </button>
      <button
        type="button"
        className="tool"
        data-hint="Add note"
        data-keys="N"
        aria-keyshortcuts="N"
        title="Add note (N); without a mark (Shift+N)"
        onClick={(event) => {
          if (event.shiftKey) notePassageUnmarked(passage);
          else notePassage(passage);
        }}
      >
        <NotebookPen aria-hidden size={15} />
        <span className="visually-hidden">Add note</span>
      </button>
      <button
        type="button"
        className="tool"
        data-hint="Copy with reference"
        data-keys="C"
        aria-keyshortcuts="C"
        title="Copy with reference (C)"
        onClick={() => void copyWithReference(issue, article, passage)}
      >
        <Quote aria-hidden size={15} />
        <span className="visually-hidden">Copy with reference</span>
      </button>
      {tagging && (
        <TagForm
          article={article}
          passage={passage}
          onClose={() => {
            setTagging(false);
          }}
        />
      )}
    </div>
  );
}
