// What a card has to know of the state of the margin, asked for once: of a thousand cards each asks at every change.
import { useAnnotations } from '../../state/annotations.js';

/** What one card is. */
export interface CardState {
  readonly active: boolean;
  readonly editing: boolean;
  /** It is to receive the keyboard. */
  readonly wantsFocus: boolean;
  /** All cards together are one stop of the Tab key, and this is it. */
  readonly stop: boolean;
}

/** The state of the card of a mark. */
export function useCardState(id: string): CardState {
  const bits = useAnnotations(
    ({ active, editing, focusCard, marks }) =>
      (active === id ? 1 : 0) |
      (editing === id ? 2 : 0) |
      (focusCard === id ? 4 : 0) |
      ((active ?? marks[0]?.annotation.id) === id ? 8 : 0),
  );
  return {
    active: (bits & 1) > 0,
    editing: (bits & 2) > 0,
    wantsFocus: (bits & 4) > 0,
    stop: (bits & 8) > 0,
  };
}
