// What issues the library has, for the library page and for whoever must know whether there is more than one.
import { create } from 'zustand';
import type { IssueSummary } from '../../core/ipc/contract.js';
import { request } from '../platform/journal.js';

interface IssuesState {
  readonly issues: readonly IssueSummary[];
  /** Whether the library has been asked. */
  readonly known: boolean;
}

/** The issues of the library, by journal and number. */
export const useIssues = create<IssuesState>(() => ({ issues: [], known: false }));

/** Asks what there is now. */
export async function loadIssues(): Promise<void> {
  const issues = await request('listIssues', undefined);
  useIssues.setState({ issues, known: true });
}
