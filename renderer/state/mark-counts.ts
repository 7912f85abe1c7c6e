// How many marks each article of the issue holds, for the contents.
import { create } from 'zustand';
import { request } from '../platform/journal.js';
import { useJournal } from './journal.js';

/** Marks by article id. */
export const useMarkCounts = create<{ readonly counts: Readonly<Record<string, number>> }>(() => ({
  counts: {},
}));

/** The issue whose marks were last asked for: an answer about another comes too late. */
let wanted = '';

/** Asks the disk once each time an issue is opened; after that the window counts for itself. */
export async function loadMarkCounts(issue: string): Promise<void> {
  wanted = issue;
  useMarkCounts.setState({ counts: {} });
  const onDisk = await request('countMarks', { issue });
  // What the window counted meanwhile is newer.
  if (wanted === issue) useMarkCounts.setState(({ counts }) => ({ counts: { ...onDisk, ...counts } }));
}

/** Sets the count of one article. */
export function setMarkCount(article: string, count: number): void {
  if (useMarkCounts.getState().counts[article] === count) return;
  useMarkCounts.setState(({ counts }) => ({ counts: { ...counts, [article]: count } }));
}

/** Counts the marks of the open issue, and of each that is opened or come back to after it; returns the way to stop. */
export function followMarkCounts(): () => void {
  const follow = ({ issue }: { readonly issue: { readonly id: string } | null }): void => {
    if (issue && issue.id !== wanted) void loadMarkCounts(issue.id);
  };
  follow(useJournal.getState());
  return useJournal.subscribe(follow);
}
