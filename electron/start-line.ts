// The one line a start prints in the terminal.
import process from 'node:process';
import type { StartReport } from '../core/ipc/contract.js';

const grouped = new Intl.NumberFormat('en-GB');

/** Prints which issue is open, how big it is, how long the start took and where the reader's files are. */
export function printStart(report: StartReport, folder: string): void {
  const began = process.getCreationTime() ?? report.firstPaintEpochMs;
  const parts = [
    `${report.issueTitle} (issue ${report.issueNumber}): ${report.articles} articles, ${grouped.format(report.words)} words`,
    `first article on screen after ${Math.max(0, Math.round(report.firstPaintEpochMs - began))} ms`,
    `search index ready in ${report.searchIndexMs} ms`,
    `your files are in ${folder}`,
  ];
  process.stdout.write(`${parts.join('; ')}\n`);
}
