// The passage the reader has selected, as offsets into the article's text, and where it stands on the page.
import { create } from 'zustand';

/** A selected passage. Offsets are UTF-16 into the text projection of the article on show. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The selected passage, or none, and the one selected before it, from where the sentence cursor goes on. */
export const useSelection = create<{ readonly passage: Passage | null; readonly last: Passage | null }>(
  () => ({
    passage: null,
    last: null,
  }),
);

/** Takes note of what is selected now. */
export function setPassage(passage: Passage | null): void {
  useSelection.setState((state) => ({ passage, last: state.passage ?? state.last }));
}

/** Forgets the selection, on the page too. */
export function clearSelection(): void {
  window.getSelection()?.removeAllRanges();
  setPassage(null);
}
