// What issues the library has, for the library page and for whoever must know whether there is more than one.
import { create } from 'zustand';
import type { IssueSummary } from '../../core/ipc/contract.js';
import { request } from '../platform/journal.js';

interface IssuesState {
  readonly issues: readonly IssueSummary[];
  /** What is wrong with each file that is no whole issue, and what to do. */
  readonly damaged: readonly string[];
  /** Whether the library has been asked. */
  readonly known: boolean;
}

/** The issues of the library, by journal and number. */
export const useIssues = create<IssuesState>(() => ({ issues: [], damaged: [], known: false }));

/** Asks what there is now. */
export async function loadIssues(): Promise<void> {
  useIssues.setState({ ...(await request('listIssues', undefined)), known: true });
}
