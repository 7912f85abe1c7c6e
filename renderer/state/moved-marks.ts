// What the reader decides about marks that moved or lost their passage; every decision is one step that can be undone.
import { binned } from '../../core/annotation/edit.js';
import { keptAsNote, movedTo, reattached } from '../../core/annotation/reattach.js';
import type { Annotation } from '../../core/annotation/types.js';
import { issueNotebook, type ArticleRef } from '../../core/ipc/contract.js';
import { labelOf } from '../../core/journal/labels.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import type { Article } from '../../core/journal/types.js';
import { takeStep } from './annotation-actions.js';
import { announce } from './announce.js';
import type { AnnotationChange } from './undo.js';

const now = (): string => new Date().toISOString();

/** A mark found again: where, in its article as it is now. */
export interface FoundMark {
  readonly ref: ArticleRef;
  readonly article: Article;
  readonly annotation: Annotation;
  readonly range: TextSpan;
}

/** Takes the passages that were found: the marks are on today's text from now on, and exact again. */
export function acceptMarks(marks: readonly FoundMark[]): void {
  if (marks.length === 0) return;
  const time = now();
  takeStep(
    marks.length === 1 ? 'accept the passage' : `accept ${marks.length} passages`,
    marks.map(({ ref, article, annotation, range }) => ({
      ref,
      before: annotation,
      after: reattached(annotation, article, range, time),
    })),
  );
  announce(`${marks.length === 1 ? 'Accepted' : `${marks.length} marks accepted`}. Undo with Ctrl+Z.`);
}

const sameRef = (a: ArticleRef, b: ArticleRef): boolean => a.issue === b.issue && a.article === b.article;

/** What makes an annotation another one, in its notebook or in another. */
const into = (
  ref: ArticleRef,
  before: Annotation,
  to: ArticleRef,
  after: Annotation,
): readonly AnnotationChange[] =>
  sameRef(ref, to)
    ? [{ ref, before, after }]
    : [
        { ref, before, after: null },
        { ref: to, before: null, after: movedTo(after, to) },
      ];

/** Puts a mark on the passage the reader chose, which is in another article where its own is gone. */
export function attachMark({ ref, article, annotation, range }: FoundMark): void {
  const to = { issue: ref.issue, article: article.id };
  takeStep('attach to a passage', into(ref, annotation, to, reattached(annotation, article, range, now())));
  announce(`Attached to ${labelOf(article, range)}. Undo with Ctrl+Z.`);
}

/** Keeps a mark whose article is gone as a note on the issue. */
export function keepOnIssue(ref: ArticleRef, annotation: Annotation): void {
  const to = { issue: ref.issue, article: issueNotebook };
  takeStep('keep as a note', into(ref, annotation, to, keptAsNote(annotation, now())));
  announce('Kept as a note on the issue, with its quotation. Undo with Ctrl+Z.');
}

/** Moves a mark to the bin. */
export function binMark(ref: ArticleRef, annotation: Annotation): void {
  takeStep('move to the bin', [{ ref, before: annotation, after: binned(annotation, now()) }]);
  announce('Moved to the bin. Undo with Ctrl+Z.');
}

/** Keeps a mark that lost its passage as a note on its whole article. */
export function keepAsNote(ref: ArticleRef, annotation: Annotation): void {
  takeStep('keep as a note', [{ ref, before: annotation, after: keptAsNote(annotation, now()) }]);
  announce('Kept as a note on the whole article, with its quotation. Undo with Ctrl+Z.');
}
