// The keys of marks: from mark to mark and back, and on a mark what can be done with it.
import { useEffect } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { changeMeaning, removeMark } from '../../state/annotation-actions.js';
import { useAnnotations } from '../../state/annotations.js';
import { useMarkSteps } from '../../state/mark-steps.js';
import { nudgeMark, toggleMarkStyle } from '../../state/mark-actions.js';
import { currentMeanings } from '../../state/meanings.js';
import { dialogOpen } from '../../state/panels.js';
import { useSelection } from '../../state/selection.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { goToNextMark, leaveMarks, markIdOf } from './go-to-mark.js';
import { edgeNudge, typing } from './keys.js';

/** Keys while a mark, or the sign of a note, has the keyboard; false when it is none of these. */
function actOnMark(event: KeyboardEvent, id: string): boolean {
  const meaning = currentMeanings()[Number(event.key) - 1];
  const isMark = event.target instanceof Element && event.target.matches('mark');
  if (event.key === 'Escape') leaveMarks();
  else if (event.key === 'Delete') {
    removeMark(id);
    focusArticle();
  } else if (isMark && meaning) changeMeaning(id, meaning.id);
  else if (isMark && event.key.toLowerCase() === 'u') toggleMarkStyle(id);
  else return false;
  return true;
}

/** Bound to the open article; draws nothing. */
export function MarkCommands({ article }: { readonly article: Article }) {
  useEffect(
    () =>
      useMarkSteps.subscribe(({ step, count }, before) => {
        if (count !== before.count && !dialogOpen()) goToNextMark(article, step);
      }),
    [article],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || dialogOpen() || typing(event.target)) return;
      if (useSelection.getState().passage) return;
      const nudge = edgeNudge(event);
      const { active } = useAnnotations.getState();
      const id = event.target instanceof Element ? markIdOf(event.target) : undefined;
      if (nudge && active !== null) nudgeMark(active, nudge.edge, nudge.step);
      else if (event.ctrlKey || event.altKey || event.metaKey || id === undefined) return;
      else if (!actOnMark(event, id)) return;
      event.preventDefault();
    };
    // Before the keys of reading aloud and of the cursor, which leave a mark's own keys alone.
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  // A note in which nothing was written goes when it is closed, and the keyboard must not go with it.
  useEffect(
    () =>
      useAnnotations.subscribe(({ editing, byId }, before) => {
        if (before.editing === null || editing !== null || byId.has(before.editing)) return;
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) focusArticle();
        });
      }),
    [],
  );
  return null;
}
