// What the toolbar does with the selected passage.
import type { Article, Issue } from '../../../core/journal/types.js';
import { addMark, editNote } from '../../state/annotation-actions.js';
import { announce } from '../../state/announce.js';
import { copyReferenced } from '../../state/copy.js';
import { setSide } from '../../state/layout.js';
import { addPassageNote } from '../../state/mark-actions.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import { clearSelection, type Passage } from '../../state/selection.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';

/** Marks the passage and lets the selection go. */
export function markPassage(passage: Passage, meaning: string): void {
  addMark(passage, meaning);
  clearSelection();
  // A pointer that went down in a mark gave it the keyboard; the keys that follow are for the one just made.
  if (document.activeElement?.matches('mark')) focusArticle();
}

/** Marks the passage with the meaning used last and opens its note. */
export function notePassage(passage: Passage): void {
  const id = addMark(passage, usePreferences.getState().lastMeaning);
  clearSelection();
  if (id === undefined) return;
  setSide('notes', true);
  editNote(id);
}

/** Begins a note on the passage without marking it. */
export function notePassageUnmarked(passage: Passage): void {
  clearSelection();
  addPassageNote(passage);
}

/** The next mark is an underline instead of a highlight, or the other way round; this is remembered. */
export function toggleStyle(): void {
  const markStyle = usePreferences.getState().markStyle === 'underline' ? 'highlight' : 'underline';
  changePreferences({ markStyle });
  announce(markStyle === 'underline' ? 'Marks are underlined now' : 'Marks are highlighted now');
}

/** Puts the quotation with its reference on the clipboard. */
export async function copyWithReference(issue: Issue, article: Article, passage: Passage): Promise<void> {
  const { referenceStyle } = usePreferences.getState();
  const { quotationWithReference } = await import('../../../core/annotation/reference.js');
  await copyReferenced([quotationWithReference(issue, article, passage, referenceStyle)]);
}
