// What the toolbar does with the selected passage.
import { quotationWithReference } from '../../../core/annotation/reference.js';
import type { Article, Issue } from '../../../core/journal/types.js';
import { addMark, editNote } from '../../state/annotation-actions.js';
import { announce } from '../../state/announce.js';
import { setSide } from '../../state/layout.js';
import { usePreferences } from '../../state/preferences.js';
import { clearSelection, type Passage } from '../../state/selection.js';

/** Marks the passage and lets the selection go. */
export function markPassage(passage: Passage, meaning: string): void {
  addMark(passage, meaning);
  clearSelection();
}

/** Marks the passage with the meaning used last and opens its note. */
export function notePassage(passage: Passage): void {
  const id = addMark(passage, usePreferences.getState().lastMeaning);
  clearSelection();
  if (id === undefined) return;
  setSide('notes', true);
  editNote(id);
}

/** Puts the quotation with its reference on the clipboard. */
export async function copyWithReference(issue: Issue, article: Article, passage: Passage): Promise<void> {
  try {
    await navigator.clipboard.writeText(quotationWithReference(issue, article, passage));
    announce('Copied with reference');
  } catch {
    announce('The clipboard could not be written. Copy the passage with Ctrl+C instead.');
  }
}
