// What became of the reader's marks in the edition on show: one entry for every mark that moved, changed or was lost.
import { useEffect, useRef, type ReactNode } from 'react';
import { summaryOf, type ReviewedArticle } from '../../../core/annotation/edition-review.js';
import type { Issue } from '../../../core/journal/types.js';
import { onAnnotationChanges } from '../../state/annotation-changes.js';
import { putReportAway, refreshReport, useEdition, type EditionReport } from '../../state/edition.js';
import { acceptMarks, type FoundMark } from '../../state/moved-marks.js';
import { closePanel } from '../../state/panels.js';
import { undoOrRedo } from '../../state/undo-actions.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { Guard } from '../../ui/Guard.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { Entry } from './Entry.js';
import { useReportFocus } from './use-report-focus.js';
import './edition.css';

function Marks({ issue, article }: { readonly issue: Issue; readonly article: ReviewedArticle }) {
  const { id, title, marks } = article;
  const text = issue.articles.find((known) => known.id === id);
  return (
    <section className="edition-article" aria-label={title ?? id}>
      <h3>{title ?? id}</h3>
      {title === undefined && (
        <p className="edition-gone">
          This article is no longer in the issue. Your marks on it, with their notes, are kept in the notebook
          file <code>{`notebooks/${issue.id}/${id}.json`}</code> among your files.
        </p>
      )}
      <ul>
        {marks.map((mark) => (
          <Guard
            key={mark.annotation.id}
            fallback={
              <li className="edition-gone">A mark here could not be shown. It is unchanged on disk.</li>
            }
          >
            <Entry issue={issue.id} text={text} article={article} mark={mark} />
          </Guard>
        ))}
      </ul>
    </section>
  );
}

/** The marks that were found again and can be accepted together. */
const foundMarks = ({ issue, review }: EditionReport): readonly FoundMark[] =>
  review.articles.flatMap(({ id, marks }) => {
    const article = issue.articles.find((known) => known.id === id);
    return marks.flatMap(({ annotation, fate }) =>
      article && 'range' in fate
        ? [{ ref: { issue: issue.id, article: id }, article, annotation, range: fate.range }]
        : [],
    );
  });

function Report({ report, children }: { readonly report: EditionReport; readonly children: ReactNode }) {
  const { issue, review, unread } = report;
  const root = useRef<HTMLDivElement>(null);
  useReportFocus(root, report);
  const found = foundMarks(report);
  return (
    <div
      ref={root}
      className="edition"
      onKeyDown={(event) => {
        // The program's own keys rest while a dialog is open; here there is something to take back.
        const { key, shiftKey, altKey } = event;
        if (!(event.ctrlKey || event.metaKey) || altKey || !['z', 'y'].includes(key.toLowerCase())) return;
        event.preventDefault();
        undoOrRedo(key.toLowerCase() === 'y' || shiftKey ? 'redo' : 'undo');
      }}
    >
      <p className="edition-summary" tabIndex={-1} data-summary>
        This is edition {issue.edition}. {summaryOf(review.counts)}
      </p>
      {found.length > 1 && (
        <p className="edition-all">
          <button
            type="button"
            className="edition-button"
            onClick={() => {
              acceptMarks(found);
            }}
          >
            Accept all {found.length} that were found
          </button>
        </p>
      )}
      {unread.map(({ article, title, message }) => (
        <p key={article} className="edition-gone">
          The notes on “{title}” could not be read, so their marks were not looked at. {message}
        </p>
      ))}
      {review.articles.map((article) => (
        <Marks key={article.id} issue={issue} article={article} />
      ))}
      {children}
    </div>
  );
}

/** Stands in place of a report that does not come. */
function Failed() {
  return (
    <div role="alert">
      <p>Your marks could not be looked at. They are unchanged on disk.</p>
      <p className="edition-foot">
        <button type="button" className="edition-button" onClick={() => void refreshReport()}>
          Try again
        </button>
      </p>
    </div>
  );
}

/** The dialog "Marks in the new edition". */
export function EditionDialog({ onClose }: { readonly onClose: () => void }) {
  const report = useEdition((state) => state.report);
  const failed = useEdition((state) => state.failed);
  const pending = useEdition((state) => state.notice !== null);
  useEffect(() => {
    void refreshReport();
    return onAnnotationChanges(() => void refreshReport());
  }, []);
  return (
    <DialogFrame title="Marks in the new edition" onClose={onClose} wide>
      {report ? (
        <Report report={report}>
          {pending && (
            <p className="edition-foot">
              <button
                type="button"
                className="edition-button"
                onClick={() => {
                  closePanel();
                  putReportAway();
                  // What opened the report has gone with it.
                  requestAnimationFrame(focusArticle);
                }}
              >
                Put this report away
              </button>
            </p>
          )}
        </Report>
      ) : failed ? (
        <Failed />
      ) : (
        <p>Looking at your marks…</p>
      )}
    </DialogFrame>
  );
}
