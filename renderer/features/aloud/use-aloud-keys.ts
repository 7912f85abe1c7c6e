// Keys while the bar is open: Space, the arrows, and the marking keys, which act on the sentence that is read.
import { useEffect } from 'react';
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { pauseAloud, toggleAloud, useAloud } from '../../state/aloud.js';
import { currentMeanings } from '../../state/meanings.js';
import { dialogOpen } from '../../state/panels.js';
import { usePreferences } from '../../state/preferences.js';
import { useSelection } from '../../state/selection.js';
import { copyWithReference, markPassage, notePassage } from '../annotate/index.js';

/** What answers to keys of its own. */
const own =
  'input, textarea, select, button, a, summary, mark, [contenteditable="true"], [role="group"], [role="listbox"], .table-scroll';

const field = 'input, textarea, select, [contenteditable="true"]';

interface Actions {
  readonly issue: Issue;
  readonly article: Article;
  /** The sentence that is read, if there is one. */
  readonly span: TextSpan | null;
  readonly skip: (step: -1 | 1) => void;
}

/** Does what a key asks for; false when the key is none of these. */
function act(event: KeyboardEvent, { issue, article, span, skip }: Actions): boolean {
  const { key, target } = event;
  const elsewhere = target instanceof Element && target.closest(own) !== null;
  if (!elsewhere && key === ' ') toggleAloud();
  else if (!elsewhere && key === 'ArrowRight') skip(1);
  else if (!elsewhere && key === 'ArrowLeft') skip(-1);
  // A selected passage has its own toolbar, and these keys are then the toolbar's.
  else if (!span || useSelection.getState().passage) return false;
  else if (currentMeanings()[Number(key) - 1])
    markPassage(span, currentMeanings()[Number(key) - 1]?.id ?? '');
  else if (!elsewhere && key === 'Enter') markPassage(span, usePreferences.getState().lastMeaning);
  else if (key.toLowerCase() === 'n') {
    if (useAloud.getState().playing) pauseAloud('Paused while you write. Play goes on from this sentence.');
    notePassage(span);
  } else if (key.toLowerCase() === 'c') void copyWithReference(issue, article, span);
  else return false;
  return true;
}

/** Listens while the bar is open. */
export function useAloudKeys(actions: Actions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || dialogOpen()) return;
      if (event.target instanceof Element && event.target.closest(field)) return;
      if (event.shiftKey && event.key.length === 1 && event.key === ' ') return;
      if (act(event, actions)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [actions]);
}
