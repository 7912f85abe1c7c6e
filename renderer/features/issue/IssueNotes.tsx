// The reader's notes on the issue as a whole: cards as in the margin of an article, and the way to write one.
import { useEffect } from 'react';
import { issueNotebook } from '../../../core/ipc/contract.js';
import type { Issue } from '../../../core/journal/types.js';
import { openNotebook } from '../../state/annotation-actions.js';
import { useAnnotations } from '../../state/annotations.js';
import { addWholeNote } from '../../state/mark-actions.js';
import { wholeIssue } from '../../state/whole-issue.js';
import { useIssueNote } from '../../state/whole-notes.js';
import { Guard } from '../../ui/Guard.js';
import { NoteCard } from '../notes/index.js';
import { Section } from './Section.js';
import './issue-notes.css';

/** Id of the heading. */
export const issueNotesId = 'issue-notes';

/** The part of the page of the issue with the notes on it. */
export function IssueNotes({ issue }: { readonly issue: Issue }) {
  const isOpen = useAnnotations(({ ref }) => ref?.issue === issue.id && ref.article === issueNotebook);
  const status = useAnnotations((state) => state.status);
  const marks = useAnnotations((state) => state.marks);
  const asked = useIssueNote((state) => state.asked);
  useEffect(() => {
    void openNotebook({ issue: issue.id, article: issueNotebook });
  }, [issue]);
  const ready = isOpen && status === 'ready';
  useEffect(() => {
    if (!ready || !asked) return;
    useIssueNote.setState({ asked: false });
    addWholeNote();
    document.getElementById(issueNotesId)?.scrollIntoView({ block: 'start' });
  }, [ready, asked]);
  return (
    <Section id={issueNotesId} title="Your notes on this issue">
      {isOpen && status === 'failed' && (
        <p className="part-about">Your notes on this issue could not be read, so none can be written now.</p>
      )}
      {ready && (
        <div className="issue-notes">
          {marks.map((mark) => (
            <Guard
              key={mark.annotation.id}
              fallback={<p>A note here could not be shown. It is unchanged on disk.</p>}
            >
              <NoteCard mark={mark} article={wholeIssue(issue)} />
            </Guard>
          ))}
          <button type="button" className="issue-note-add" onClick={addWholeNote}>
            Write a note on this issue
          </button>
        </div>
      )}
    </Section>
  );
}
