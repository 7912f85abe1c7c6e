// The reader's notes on the issue as a whole, on a page of their own before the articles.
import { useMemo } from 'react';
import { issueNotebook } from '../../../core/ipc/contract.js';
import type { PrintContent } from '../../../core/print/types.js';
import { wholeIssue } from '../../state/whole-issue.js';
import { printedMarks } from './annotations.js';
import { PaperNotes } from './PaperNotes.js';

/** Nothing where there are none, or none are wanted. */
export function PaperIssueNotes({ content }: { readonly content: PrintContent }) {
  const article = wholeIssue(content.issue);
  const printed = useMemo(
    () => printedMarks(article, content.annotations[issueNotebook] ?? [], content),
    [article, content],
  );
  if (printed.notes.length === 0) return null;
  return (
    <div className="paper-issue-notes">
      <PaperNotes article={article} printed={printed} meanings={content.meanings} withKey={false} />
    </div>
  );
}
