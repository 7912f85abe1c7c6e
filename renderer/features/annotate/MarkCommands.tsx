// The keys of marks: from mark to mark and back, and on a mark what can be done with it.
import { useEffect, useRef, type RefObject } from 'react';
import type { Article } from '../../../core/journal/types.js';
import { changeMeaning, editNote, removeMark } from '../../state/annotation-actions.js';
import { useAloud } from '../../state/aloud.js';
import { useAnnotations } from '../../state/annotations.js';
import { setSide } from '../../state/layout.js';
import { useMarkSteps } from '../../state/mark-steps.js';
import { nudgeMark, toggleMarkStyle } from '../../state/mark-actions.js';
import { currentMeanings } from '../../state/meanings.js';
import { dialogOpen } from '../../state/panels.js';
import { useSelection } from '../../state/selection.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { copyCards } from '../notes/index.js';
import { articleElement } from '../reader/index.js';
import { goToNextMark, leaveMarks, markIdOf } from './go-to-mark.js';
import { edgeNudge, typing } from './keys.js';

/** Keys while a mark, or the sign of a note, has the keyboard; false when it is none of these. */
function actOnMark(event: KeyboardEvent, id: string): boolean {
  const meaning = currentMeanings()[Number(event.key) - 1];
  const isMark = event.target instanceof Element && event.target.matches('mark');
  const letter = event.key.toLowerCase();
  if (event.key === 'Escape') leaveMarks();
  else if (event.key === 'Delete') {
    removeMark(id);
    focusArticle();
  } else if (isMark && meaning) changeMeaning(id, meaning.id);
  else if (isMark && letter === 'u') toggleMarkStyle(id);
  else if (letter === 'c') void copyCards(new Set([id]));
  else if (letter === 'n') writeNote(id);
  else return false;
  return true;
}

/** The words of the article alone: what stands around it is not to be copied or marked with them. */
function selectArticle(event: KeyboardEvent): boolean {
  if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'a') return false;
  const article = articleElement();
  if (article) document.getSelection()?.selectAllChildren(article);
  return article !== null;
}

/** Opens the note of a mark in the margin. */
function writeNote(id: string): void {
  setSide('notes', true);
  editNote(id);
}

/** The mark made last, until another becomes the active one or something is selected: N writes its note. */
function useJustMade(): RefObject<string | null> {
  const made = useRef<string | null>(null);
  useEffect(() => {
    const ends = [
      useAnnotations.subscribe(({ active, byId }, before) => {
        if (active === before.active) return;
        made.current = active !== null && byId.has(active) && !before.byId.has(active) ? active : null;
      }),
      useSelection.subscribe(({ passage }, before) => {
        if (passage && !before.passage) made.current = null;
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return made;
}

/** Where a letter is nobody's: in the text of the page, not in the margin, a bar or a menu. */
const inText = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('main') !== null);

const isPlainN = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'n' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;

/** Bound to the open article; draws nothing. */
export function MarkCommands({ article }: { readonly article: Article }) {
  useEffect(
    () =>
      useMarkSteps.subscribe(({ step, count }, before) => {
        if (count !== before.count && !dialogOpen()) goToNextMark(article, step);
      }),
    [article],
  );

  const justMade = useJustMade();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || dialogOpen() || typing(event.target)) return;
      if (selectArticle(event)) {
        event.preventDefault();
        return;
      }
      if (useSelection.getState().passage) return;
      const nudge = edgeNudge(event);
      const { active } = useAnnotations.getState();
      const id = event.target instanceof Element ? markIdOf(event.target) : undefined;
      const made = justMade.current;
      if (nudge && active !== null) nudgeMark(active, nudge.edge, nudge.step);
      // While the text is read aloud the keys are for the sentence that is read.
      else if (id === undefined && made !== null && isPlainN(event) && inText(event.target)) {
        if (useAloud.getState().open) return;
        writeNote(made);
      } else if (event.ctrlKey || event.altKey || event.metaKey || id === undefined) return;
      else if (!actOnMark(event, id)) return;
      event.preventDefault();
    };
    // Before the keys of reading aloud and of the cursor, which leave a mark's own keys alone.
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [justMade]);

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
