// How many marks each article of the issue holds, for the contents.
import { create } from 'zustand';
import { request } from '../platform/journal.js';

/** Marks by article id. */
export const useMarkCounts = create<{ readonly counts: Readonly<Record<string, number>> }>(() => ({
  counts: {},
}));

/** The issue whose marks were last asked for: an answer about another comes too late. */
let wanted = '';

/** Asks the disk once for each issue that is opened; after that the window counts for itself. */
export async function loadMarkCounts(issue: string): Promise<void> {
  wanted = issue;
  useMarkCounts.setState({ counts: {} });
  const onDisk = await request('countMarks', { issue });
  // What the window counted meanwhile is newer.
  if (wanted === issue) useMarkCounts.setState(({ counts }) => ({ counts: { ...onDisk, ...counts } }));
}

/** Sets the count of one article. */
export function setMarkCount(article: string, count: number): void {
  useMarkCounts.setState(({ counts }) => ({ counts: { ...counts, [article]: count } }));
}
