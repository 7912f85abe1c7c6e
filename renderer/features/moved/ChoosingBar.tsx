// Stands over the page while a passage is chosen for a mark: what for, how, and the way back.
import { useEffect } from 'react';
import { quoteOf } from '../../../core/annotation/read.js';
import { useArticle } from '../../state/journal.js';
import { dialogOpen } from '../../state/panels.js';
import {
  attachHere,
  belongsTo,
  cancelReattaching,
  useReattach,
  type ReattachTask,
} from '../../state/reattach.js';
import { useSelection } from '../../state/selection.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import './moved.css';

const own = 'input, textarea, select, [contenteditable="true"], button, a, [role="button"]';

/** Before anything else hears of them: elsewhere Enter marks the passage and Escape lets go of it. */
function useChoosingKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (dialogOpen() || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') cancelReattaching();
      else if (event.key === 'Enter' && !(event.target instanceof Element && event.target.closest(own)))
        attachHere();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}

function Bar({ task }: { readonly task: ReattachTask }) {
  const article = useArticle();
  const passage = useSelection((state) => state.passage);
  const here = belongsTo(task, article?.id);
  useChoosingKeys();
  // The dialog it came from gives the keyboard back to what opened it, which is not where a passage is chosen.
  useEffect(() => {
    const frame = requestAnimationFrame(focusArticle);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  // A press on a button must not take the selection away.
  const keepSelection = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
  };
  return (
    <section className="choosing" aria-label="Choose a passage" onMouseDown={keepSelection}>
      <div className="choosing-words">
        <p>
          <strong>Choose a passage for</strong> <q>{quoteOf(task.annotation)}</q>
        </p>
        <p className="choosing-hint">
          {here ? (
            <>
              Select it, or press <kbd>Alt</kbd> <kbd>↓</kbd> to step through the sentences.
            </>
          ) : (
            'This is another article: the mark belongs to the one you came from.'
          )}
        </p>
      </div>
      <div className="choosing-actions">
        <button
          type="button"
          className="choosing-main"
          aria-disabled={!here || !passage || undefined}
          aria-keyshortcuts="Enter"
          onClick={attachHere}
        >
          Attach here
        </button>
        <button type="button" aria-keyshortcuts="Escape" onClick={cancelReattaching}>
          Cancel
        </button>
      </div>
    </section>
  );
}

/** Shown only while a passage is being chosen. */
export function ChoosingBar() {
  const task = useReattach((state) => state.task);
  return task && <Bar key={task.annotation.id} task={task} />;
}
