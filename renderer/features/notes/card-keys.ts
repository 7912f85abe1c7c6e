// The keys of a card: among the cards, into the note, back to the passage, to the bin, and choosing several.
import type { KeyboardEvent } from 'react';
import { changeMeaning, editNote } from '../../state/annotation-actions.js';
import { activateMark, useAnnotations } from '../../state/annotations.js';
import { changeMeanings } from '../../state/card-actions.js';
import { setSide, useLayout } from '../../state/layout.js';
import { toggleMarkStyle } from '../../state/mark-actions.js';
import { currentMeanings } from '../../state/meanings.js';
import { focusCardAt, focusMark, focusNeighbour, neighbour, removeAndFocusNeighbour } from './card-focus.js';
import { removeChosenAndFocus } from './card-focus.js';
import { copyCards } from './copy-cards.js';
import { chooseAll, chooseTo, clearChosen, toggleChosen, useChosen } from './chosen.js';

function leave(id: string): void {
  if (useChosen.getState().ids.size > 0) {
    clearChosen();
    return;
  }
  activateMark(null);
  // A drawer would lie over the passage.
  if (useLayout.getState().drawer) setSide('notes', false);
  focusMark(id);
}

function extend(id: string, step: -1 | 1): void {
  const next = neighbour(id, step);
  if (next === undefined) return;
  chooseTo(next, id);
  activateMark(next, { focusCard: true });
}

function remove(id: string): void {
  if (useChosen.getState().ids.size > 1) removeChosenAndFocus();
  else removeAndFocusNeighbour(id);
}

function copy(id: string): void {
  const { ids } = useChosen.getState();
  void copyCards(ids.size > 1 ? ids : new Set([id]));
}

/** Another meaning, for all that is chosen or for the one. */
function changeTo(id: string, meaning: string): void {
  const { ids } = useChosen.getState();
  if (ids.size > 1) changeMeanings([...ids], meaning);
  else changeMeaning(id, meaning);
}

const keys: Readonly<Record<string, (id: string) => void>> = {
  Enter: editNote,
  Delete: remove,
  c: copy,
  n: editNote,
  u: toggleMarkStyle,
  ArrowDown: (id) => {
    focusNeighbour(id, 1);
  },
  ArrowUp: (id) => {
    focusNeighbour(id, -1);
  },
  Home: () => {
    focusCardAt(0);
  },
  End: () => {
    focusCardAt(-1);
  },
  Escape: leave,
  // Never a way to lose a note, nor back in the history.
  Backspace: () => undefined,
  'Ctrl+ ': toggleChosen,
  'Ctrl+a': chooseAll,
  'Shift+ArrowDown': (id) => {
    extend(id, 1);
  },
  'Shift+ArrowUp': (id) => {
    extend(id, -1);
  },
  'Alt+F10': () => {
    document.querySelector<HTMLElement>('.chosen-bar button')?.focus();
  },
};

/** For `onKeyDown` of a card; what is pressed inside it is not its own. */
export function onCardKey(event: KeyboardEvent<HTMLElement>, id: string): void {
  if (event.target !== event.currentTarget || useAnnotations.getState().editing === id) return;
  const pressed = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    // With Caps Lock a letter comes as a capital.
    event.key.length === 1 ? event.key.toLowerCase() : event.key,
  ]
    .filter((part) => typeof part === 'string')
    .join('+');
  const meaning = currentMeanings()[Number(pressed) - 1];
  const act = meaning
    ? () => {
        changeTo(id, meaning.id);
      }
    : keys[pressed];
  if (!act) return;
  event.preventDefault();
  act(id);
}
