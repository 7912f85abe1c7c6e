// What became of the reader's marks in the edition on show: one entry for every mark that moved, changed or was lost.
import { useEffect, useState, type ReactNode } from 'react';
import {
  summaryOf,
  type Fate,
  type ReviewedArticle,
  type ReviewedMark,
} from '../../../core/annotation/edition-review.js';
import { meaning } from '../../../core/annotation/meanings.js';
import { meaningOf, noteOf, quoteOf } from '../../../core/annotation/read.js';
import { announce } from '../../state/announce.js';
import { putReportAway, refreshReport, useEdition, type EditionReport } from '../../state/edition.js';
import { closePanel } from '../../state/panels.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { Guard } from '../../ui/Guard.js';
import { focusArticle } from '../../ui/use-focus-fallback.js';
import { NoteView } from '../notes/index.js';
import { goToMark } from './go-to-mark.js';
import './edition.css';

const withArticle = (place: string): string => (/^(title|standfirst)/.test(place) ? `the ${place}` : place);

/** What became of a mark whose article is still there, in a word and a sentence. */
function told(fate: Fate, quote: string, hasNote: boolean): readonly [word: string, sentence: string] {
  switch (fate.kind) {
    case 'stands':
      return ['Unchanged', 'It stands where it stood.'];
    case 'moved': {
      const left = fate.from === undefined ? '' : `, no longer in ${withArticle(fate.from)}`;
      return ['Moved', `Its words now stand in ${withArticle(fate.to)}${left}.`];
    }
    case 'edited':
      return fate.words === quote
        ? [
            'Edited beside it',
            `Its words are the same, in ${withArticle(fate.to)}; those beside them changed.`,
          ]
        : ['Edited', `Its words changed. It is now in ${withArticle(fate.to)}.`];
    case 'lost':
      return [
        'Lost',
        `Its passage is no longer in the article. ${hasNote ? 'The mark and its note are' : 'The mark is'} kept.`,
      ];
  }
}

function Copy({ quote, note }: { readonly quote: string; readonly note: string | undefined }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText([`“${quote}”`, note].filter(Boolean).join('\n\n'));
      setCopied(true);
    } catch {
      announce('The clipboard could not be written.');
    }
  };
  return (
    <button type="button" className="edition-button" onClick={() => void copy()}>
      {copied ? 'Copied' : 'Copy'}
    </button>
  );
}

function Entry({ article, mark }: { readonly article: ReviewedArticle; readonly mark: ReviewedMark }) {
  const { annotation, fate } = mark;
  const { name, colour } = meaning(meaningOf(annotation));
  const quote = quoteOf(annotation);
  const note = noteOf(annotation);
  const gone = article.title === undefined;
  const [word, sentence] = told(fate, quote, note !== undefined);
  return (
    <li className={`edition-mark mark-${colour}`} aria-label={`${name}: ${gone ? 'Lost' : word}`}>
      <p className="edition-fate">
        <span className="edition-meaning">{name}</span>
        {!gone && (
          <span>
            <strong className={fate.kind === 'lost' ? 'edition-lost' : undefined}>{word}.</strong> {sentence}
          </span>
        )}
      </p>
      <blockquote className="edition-quote">{quote}</blockquote>
      {fate.kind === 'edited' && fate.words !== quote && (
        <>
          <p className="edition-now">It now reads</p>
          <blockquote className="edition-quote">{fate.words}</blockquote>
        </>
      )}
      {note && (
        <div className="note edition-note" role="group" aria-label="Note">
          <NoteView lexical={note.lexical} markdown={note.markdown} />
        </div>
      )}
      {gone ? (
        <Copy quote={quote} note={note?.markdown} />
      ) : (
        <button
          type="button"
          className="edition-button"
          onClick={() => {
            goToMark(article.id, mark);
          }}
        >
          Go to it
        </button>
      )}
    </li>
  );
}

function Marks({ issue, article }: { readonly issue: string; readonly article: ReviewedArticle }) {
  const { id, title, marks } = article;
  return (
    <section className="edition-article" aria-label={title ?? id}>
      <h3>{title ?? id}</h3>
      {title === undefined && (
        <p className="edition-gone">
          This article is no longer in the issue. Your marks on it, with their notes, are kept in the notebook
          file <code>{`notebooks/${issue}/${id}.json`}</code> among your files.
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
            <Entry article={article} mark={mark} />
          </Guard>
        ))}
      </ul>
    </section>
  );
}

function Report({ report, children }: { readonly report: EditionReport; readonly children: ReactNode }) {
  const { issue, review, unread } = report;
  return (
    <>
      <p className="edition-summary">
        This is edition {issue.edition}. {summaryOf(review.counts)}
      </p>
      {unread.map(({ article, title, message }) => (
        <p key={article} className="edition-gone">
          The notes on “{title}” could not be read, so their marks were not looked at. {message}
        </p>
      ))}
      {review.articles.map((article) => (
        <Marks key={article.id} issue={issue.id} article={article} />
      ))}
      {children}
    </>
  );
}

/** The dialog "Marks in the new edition". */
export function EditionDialog({ onClose }: { readonly onClose: () => void }) {
  const report = useEdition((state) => state.report);
  const pending = useEdition((state) => state.notice !== null);
  useEffect(() => {
    void refreshReport();
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
      ) : (
        <p>Looking at your marks…</p>
      )}
    </DialogFrame>
  );
}
