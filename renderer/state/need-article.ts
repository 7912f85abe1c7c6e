// Commands that need an open article say so on the pages, where a key that does nothing would look broken.
import { announce } from './announce.js';
import { articleOf, useJournal } from './journal.js';

/** Whether an article is open; where none is, the reader is told what one is needed for. */
export function needArticle(whatFor: string): boolean {
  if (articleOf(useJournal.getState())) return true;
  announce(`Open an article first: ${whatFor}`);
  return false;
}
