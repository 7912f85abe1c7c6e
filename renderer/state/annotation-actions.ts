// Everything the reader does to marks and notes, each step undoable, shown at once and saved behind it.
import { createAnnotation, type NewAnnotation } from '../../core/annotation/create.js';
import { binned, withMeaning } from '../../core/annotation/edit.js';
import { isBinned, isNothing, meaningOf, noteOf } from '../../core/annotation/read.js';
import { withWritten } from '../../core/annotation/tags.js';
import type { Annotation, NoteContent } from '../../core/annotation/types.js';
import { issueNotebook, type ArticleRef, type NotebookChange } from '../../core/ipc/contract.js';
import type { Article } from '../../core/journal/types.js';
import { labelOf } from '../../core/journal/labels.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import { tellAnnotationChanges } from './annotation-changes.js';
import {
  keepPlaced,
  locate,
  placeNotebook,
  showArticle,
  showMarks,
  useAnnotations,
  type Mark,
} from './annotations.js';
import { announce } from './announce.js';
import { useJournal, type Place } from './journal.js';
import { setMarkCount } from './mark-counts.js';
import { meaningOfId } from './meanings.js';
import { changeNotebooks, knownNotebook, readNotebook } from './notebook-library.js';
import { addNotices } from './notices.js';
import { selectorsFor } from './passage-selectors.js';
import { changePreferences, usePreferences } from './preferences.js';
import { flushSaving, save } from './saving.js';
import { recordStep, type AnnotationChange } from './undo.js';
import { wholeIssue } from './whole-issue.js';

const now = (): string => new Date().toISOString();

let activeNext: string | null = null;

/** Makes a mark the active one as soon as the notebook of its article is open; null for none after all. */
export function activateWhenOpen(id: string | null): void {
  activeNext = id;
}

/**
 * Shows the marks of an article: at once where its notebook is known, else as soon as that has been read. Only the answer
 * for the article still on show counts.
 */
export async function openNotebook(ref: ArticleRef): Promise<void> {
  const { issue } = useJournal.getState();
  const article =
    issue && ref.article === issueNotebook
      ? wholeIssue(issue)
      : issue?.articles.find(({ id }) => id === ref.article);
  if (!article) return;
  closeNote();
  const known = knownNotebook(ref);
  showArticle(ref, article, known && placeNotebook(article, known.byId), activeNext);
  activeNext = null;
  if (!known) {
    const read = await readNotebook(ref);
    if (useAnnotations.getState().ref !== ref) return;
    if (!read.ok) {
      useAnnotations.setState({ status: 'failed' });
      const title = `Your notes on “${article.title}” could not be read`;
      addNotices([{ severity: 'error', title, detail: read.error.message }]);
      return;
    }
    useAnnotations.setState({ status: 'ready', ...placeNotebook(article, read.value.byId) });
  }
  setMarkCount(ref.article, useAnnotations.getState().marks.length);
}

const keyOf = ({ issue, article }: ArticleRef): string => `${issue}/${article}`;

/** What an annotation is on the page: nothing while it lies in the bin. */
const shownForm = (annotation: Annotation | null): Annotation | null =>
  annotation && isBinned(annotation) ? null : annotation;

/** The marks on show after some annotations changed. */
function showChanges(article: Article, changes: readonly AnnotationChange[], active?: string): void {
  const next = new Map(useAnnotations.getState().byId);
  for (const { before, after: changed } of changes) {
    const after = shownForm(changed);
    const id = (changed ?? before)?.id;
    if (id === undefined) continue;
    const old = next.get(id);
    if (!after) next.delete(id);
    else
      next.set(
        id,
        old && old.annotation.target === after.target
          ? { ...old, annotation: after }
          : locate(article, after),
      );
  }
  showMarks([...next.values()], active);
}

/**
 * Makes the notebooks hold what is `after` instead of `before` (null: not there), on the page and on disk. `active` is the
 * id of one that becomes the active mark.
 */
export function replaceAnnotations(changes: readonly AnnotationChange[], active?: string): void {
  const { ref: shown, article } = useAnnotations.getState();
  const { issue } = useJournal.getState();
  for (const key of new Set(changes.map(({ ref }) => keyOf(ref)))) {
    const ofOne = changes.filter(({ ref }) => keyOf(ref) === key);
    const ref = ofOne[0]?.ref;
    if (!ref) continue;
    const title =
      issue?.id !== ref.issue
        ? undefined
        : ref.article === issueNotebook
          ? issue.title
          : issue.articles.find(({ id }) => id === ref.article)?.title;
    save(
      ref,
      title,
      ofOne.flatMap(({ before, after }): readonly NotebookChange[] =>
        after ? [{ kind: 'put', annotation: after }] : before ? [{ kind: 'remove', id: before.id }] : [],
      ),
    );
    if (!article || !shown || keyOf(shown) !== keyOf(ref)) continue;
    showChanges(article, ofOne, active);
    setMarkCount(ref.article, useAnnotations.getState().marks.length);
  }
  changeNotebooks(changes);
  const notebook = shown && knownNotebook(shown);
  if (notebook && changes.some(({ ref }) => keyOf(ref) === keyOf(shown))) keepPlaced(notebook.byId);
  tellAnnotationChanges(changes);
}

/** Takes a step: shows and saves its changes, and makes it one that can be undone. `active` becomes the active mark. */
export function takeStep(label: string, changes: readonly AnnotationChange[], active?: string): void {
  recordNote();
  replaceAnnotations(changes, active);
  recordStep({ label, changes });
  noteBefore = openNote();
}

function step(label: string, before: Annotation | null, after: Annotation | null, active?: string): void {
  const { ref } = useAnnotations.getState();
  if (ref) takeStep(label, [{ ref, before, after }], active);
}

const passageLabel = (span: TextSpan): string => {
  const { article } = useAnnotations.getState();
  return article ? labelOf(article, span) : '';
};

/** How a mark is made other than the reader makes marks now. */
export interface MarkOptions {
  readonly tags?: readonly string[];
}

/** Marks a passage with a meaning; returns the new mark's id, or undefined while no notebook is open. */
export function addMark(span: TextSpan, meaningId: string, options: MarkOptions = {}): string | undefined {
  const { name } = meaningOfId(meaningId);
  const { markStyle: style } = usePreferences.getState();
  const done = style === 'underline' ? 'Underlined' : 'Highlighted';
  const id = addAnnotation(`${style} as ${name}`, (article) => ({
    selectors: selectorsFor(article, span),
    meaning: meaningId,
    style,
    ...options,
  }));
  if (id === undefined) return undefined;
  changePreferences({ lastMeaning: meaningId });
  announce(`${done} as ${name}, ${passageLabel(span)}`);
  return id;
}

/**
 * Adds an annotation to the open notebook, as the active one; returns its id, or undefined, having said so, while no
 * notebook is open. `label` is what the step is called.
 */
export function addAnnotation(
  label: string,
  make: (article: Article) => Omit<NewAnnotation, 'ref' | 'id' | 'now'>,
): string | undefined {
  const { ref, article, status } = useAnnotations.getState();
  if (!ref || !article || status !== 'ready') {
    announce('Nothing was marked: your notes on this article are not open.');
    return undefined;
  }
  const id = `urn:uuid:${crypto.randomUUID()}`;
  step(label, null, createAnnotation({ ref, id, now: now(), ...make(article) }), id);
  return id;
}

const find = (id: string): Annotation | undefined => useAnnotations.getState().byId.get(id)?.annotation;

/** Gives a mark another meaning. */
export function changeMeaning(id: string, meaningId: string): void {
  recordNote();
  const before = find(id);
  if (!before || meaningOf(before) === meaningId) return;
  const { name } = meaningOfId(meaningId);
  step(`change to ${name}`, before, withMeaning(before, meaningId, now()));
  changePreferences({ lastMeaning: meaningId });
  announce(`Changed to ${name}`);
}

/** Makes one change to an annotation a step; the same annotation given back is no change. */
export function changeAnnotation(
  id: string,
  label: string,
  change: (before: Annotation, now: string) => Annotation,
): void {
  recordNote();
  const before = find(id);
  const after = before && change(before, now());
  if (before && after && after !== before) step(label, before, after);
}

/** Moves a mark and its note to the bin; the step can be undone. */
export function removeMark(id: string): void {
  if (useAnnotations.getState().editing === id) closeNote();
  const before = find(id);
  if (!before) return;
  useAnnotations.setState(({ active }) => ({ active: active === id ? null : active }));
  step('delete', before, binned(before, now()));
  announce('Moved to the bin. Undo with Ctrl+Z.');
}

/** The annotation whose note is open, as it was when what is written in it was last made a step. */
let noteBefore: Annotation | null = null;
let takeOver: (() => void) | undefined;

/** Registers how the open editor hands over what has been typed but not yet written; returns the way to take it back. */
export function onCloseNote(handOver: () => void): () => void {
  takeOver = handOver;
  return () => {
    if (takeOver === handOver) takeOver = undefined;
  };
}

/** The annotation whose note is open, as it is now. */
function openNote(): Annotation | null {
  const { editing } = useAnnotations.getState();
  return editing === null ? null : (find(editing) ?? null);
}

/** Makes what was written in the open note a step, so that steps are undone in the order they were taken. */
function recordNote(): boolean {
  takeOver?.();
  const { ref } = useAnnotations.getState();
  const before = noteBefore;
  const after = openNote();
  if (!ref || !before || !after || after === before) return false;
  recordStep({ label: 'note', changes: [{ ref, before, after }] });
  noteBefore = after;
  return true;
}

/** Opens the note of a mark in the editor. */
export function editNote(id: string): void {
  if (useAnnotations.getState().editing === id) return;
  closeNote();
  noteBefore = find(id) ?? null;
  if (noteBefore) useAnnotations.setState({ editing: id, active: id });
}

/** Takes over what is in the editor now. It is saved as typed; what is written between two other steps is one step. */
export function writeNote(id: string, content: NoteContent | null): void {
  const current = find(id);
  const { ref } = useAnnotations.getState();
  // The editor also reports what is no change, such as being opened.
  if (!current || !ref || noteOf(current)?.lexical === content?.lexical) return;
  replaceAnnotations([{ ref, before: current, after: withWritten(current, content, now()) }]);
}

/** Closes the editor. `focusCard` gives the card the keyboard. */
export function closeNote({ focusCard = false }: { readonly focusCard?: boolean } = {}): void {
  takeOver?.();
  const { editing } = useAnnotations.getState();
  if (editing === null) return;
  if (recordNote()) {
    void flushSaving().then((failure) => {
      // Where the note was closed by doing something else, that is what was announced.
      if (failure === undefined && focusCard) announce('Note saved', { visible: false });
    });
  }
  const left = openNote();
  noteBefore = null;
  const empty = left !== null && isNothing(left);
  useAnnotations.setState({ editing: null, focusCard: focusCard && !empty ? editing : null });
  const { ref } = useAnnotations.getState();
  // A note without a mark in which nothing was written leaves nothing behind.
  if (ref && empty) replaceAnnotations([{ ref, before: left, after: null }]);
}

/** Where a mark stands, to go there. */
export function placeOf(mark: Mark, article: string): Place {
  return mark.resolution.status === 'orphan' ? { article } : { article, ...mark.resolution.range };
}
