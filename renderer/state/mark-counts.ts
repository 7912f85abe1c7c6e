// How many marks each article of the issue holds, for the contents.
import { create } from 'zustand';
import { request } from '../platform/journal.js';

/** Marks by article id. */
export const useMarkCounts = create<{ readonly counts: Readonly<Record<string, number>> }>(() => ({
  counts: {},
}));

/** Asks the disk once; after that the window counts for itself. */
export async function loadMarkCounts(issue: string): Promise<void> {
  useMarkCounts.setState({ counts: await request('countMarks', { issue }) });
}

/** Sets the count of one article. */
export function setMarkCount(article: string, count: number): void {
  useMarkCounts.setState(({ counts }) => ({ counts: { ...counts, [article]: count } }));
}
