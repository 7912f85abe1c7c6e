// Notes on all of an article or of an issue, begun from anywhere.
import { create } from 'zustand';
import { announce } from './announce.js';
import { articleOf, goTo, useJournal } from './journal.js';
import { addWholeNote } from './mark-actions.js';

/** Whether a note on the issue was asked for and is yet to be begun, on the page of the issue. */
export const useIssueNote = create<{ readonly asked: boolean }>(() => ({ asked: false }));

/** Begins a note on the open article. */
export function noteOnArticle(): void {
  if (articleOf(useJournal.getState())) addWholeNote();
  else announce('Open an article first, or write a note on the issue with Ctrl+F9.');
}

/** Goes to the page of the issue and begins a note there. */
export function noteOnIssue(): void {
  const { issue, history, at } = useJournal.getState();
  if (!issue) return;
  if (history[at]?.page !== 'issue') goTo({ page: 'issue' });
  useIssueNote.setState({ asked: true });
}
