// Everything the reader does to marks and notes, each step undoable, shown at once and saved behind it.
import { describe } from '../../core/anchoring/describe.js';
import { createAnnotation } from '../../core/annotation/create.js';
import { withMeaning, withNote } from '../../core/annotation/edit.js';
import { meaning } from '../../core/annotation/meanings.js';
import { meaningOf, noteOf } from '../../core/annotation/read.js';
import type { Annotation, NoteContent } from '../../core/annotation/types.js';
import type { ArticleRef, NotebookChange } from '../../core/ipc/contract.js';
import { labelOf } from '../../core/journal/labels.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import { request } from '../platform/journal.js';
import { activateMark, locate, showMarks, useAnnotations, type Mark } from './annotations.js';
import { announce } from './announce.js';
import { useJournal, type Place } from './journal.js';
import { setMarkCount } from './mark-counts.js';
import { addNotices } from './notices.js';
import { changePreferences } from './preferences.js';
import { flushSaving, save, withUnsaved } from './saving.js';
import { recordStep } from './undo.js';

const now = (): string => new Date().toISOString();

let activeNext: string | null = null;

/** Makes a mark the active one as soon as the notebook of its article is open. */
export function activateWhenOpen(id: string): void {
  activeNext = id;
}

/** Reads the notebook of an article and shows its marks. Only the answer for the article still on show counts. */
export async function openNotebook(ref: ArticleRef): Promise<void> {
  const article = useJournal.getState().issue?.articles.find(({ id }) => id === ref.article);
  if (!article) return;
  closeNote();
  useAnnotations.setState({
    ref,
    article,
    status: 'loading',
    active: activeNext,
    editing: null,
    focusCard: null,
  });
  activeNext = null;
  showMarks([]);
  const opened = await request('openNotebook', ref);
  // What was found out in reading it is told once, even to a reader who has gone on to another article.
  if (opened.ok) addNotices(opened.value.notices);
  if (useAnnotations.getState().ref !== ref) return;
  if (!opened.ok) {
    useAnnotations.setState({ status: 'failed' });
    const title = `Your notes on “${article.title}” could not be read`;
    addNotices([{ severity: 'error', title, detail: opened.error.message }]);
    return;
  }
  const annotations = withUnsaved(ref, opened.value.annotations);
  showMarks(annotations.map((annotation) => locate(article, annotation)));
  useAnnotations.setState({ status: 'ready' });
  setMarkCount(ref.article, annotations.length);
}

/** Makes the notebook of `ref` hold `after` instead of `before` (null: not there), on the page and on disk. */
export function replaceAnnotation(
  ref: ArticleRef,
  before: Annotation | null,
  after: Annotation | null,
): void {
  const { ref: shown, article, marks } = useAnnotations.getState();
  const id = (after ?? before)?.id;
  if (id === undefined) return;
  const title =
    useJournal.getState().issue?.articles.find((item) => item.id === ref.article)?.title ?? ref.article;
  const change: NotebookChange = after ? { kind: 'put', annotation: after } : { kind: 'remove', id };
  save(ref, title, [change]);
  if (!article || shown?.article !== ref.article || shown.issue !== ref.issue) return;
  const others = marks.filter((mark) => mark.annotation.id !== id);
  const old = marks.find((mark) => mark.annotation.id === id);
  const sameTarget = old && after && old.annotation.target === after.target;
  const next: Mark | undefined = after
    ? sameTarget
      ? { ...old, annotation: after }
      : locate(article, after)
    : undefined;
  showMarks(next ? [...others, next] : others);
  setMarkCount(ref.article, others.length + (next ? 1 : 0));
}

function step(label: string, before: Annotation | null, after: Annotation | null): void {
  const { ref } = useAnnotations.getState();
  if (!ref) return;
  recordNote();
  replaceAnnotation(ref, before, after);
  recordStep({ label, ref, before, after });
  noteBefore = openNote();
}

const passageLabel = (span: TextSpan): string => {
  const { article } = useAnnotations.getState();
  return article ? labelOf(article, span) : '';
};

/** Marks a passage with a meaning; returns the new mark's id, or undefined while no notebook is open. */
export function addMark(span: TextSpan, meaningId: string): string | undefined {
  const { ref, article, status } = useAnnotations.getState();
  if (!ref || !article || status !== 'ready') {
    announce('Nothing was marked: your notes on this article are not open.');
    return undefined;
  }
  const annotation = createAnnotation({
    ref,
    selectors: describe(article, span),
    meaning: meaningId,
    id: `urn:uuid:${crypto.randomUUID()}`,
    now: now(),
  });
  const { name } = meaning(meaningId);
  step(`highlight as ${name}`, null, annotation);
  changePreferences({ lastMeaning: meaningId });
  activateMark(annotation.id);
  announce(`Highlighted as ${name}, ${passageLabel(span)}`);
  return annotation.id;
}

const find = (id: string): Annotation | undefined => useAnnotations.getState().byId.get(id)?.annotation;

/** Gives a mark another meaning. */
export function changeMeaning(id: string, meaningId: string): void {
  recordNote();
  const before = find(id);
  if (!before || meaningOf(before) === meaningId) return;
  const { name } = meaning(meaningId);
  step(`change to ${name}`, before, withMeaning(before, meaningId, now()));
  changePreferences({ lastMeaning: meaningId });
  announce(`Changed to ${name}`);
}

/** Removes a mark and its note; the step can be undone. */
export function removeMark(id: string): void {
  if (useAnnotations.getState().editing === id) closeNote();
  const before = find(id);
  if (!before) return;
  useAnnotations.setState(({ active }) => ({ active: active === id ? null : active }));
  step('delete', before, null);
  announce('Mark deleted. Undo with Ctrl+Z.');
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
  recordStep({ label: 'note', ref, before, after });
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
  replaceAnnotation(ref, current, withNote(current, content, now()));
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
  noteBefore = null;
  useAnnotations.setState({ editing: null, focusCard: focusCard ? editing : null });
}

/** Where a mark stands, to go there. */
export function placeOf(mark: Mark, article: string): Place {
  return mark.resolution.status === 'orphan' ? { article } : { article, ...mark.resolution.range };
}
