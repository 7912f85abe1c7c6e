// Choosing a passage for a mark: which mark, and where the reader came from and goes back to.
import { create } from 'zustand';
import { likelyPlace } from '../../core/anchoring/likely-place.js';
import { selectorsOf } from '../../core/annotation/read.js';
import type { Annotation } from '../../core/annotation/types.js';
import type { ArticleRef } from '../../core/ipc/contract.js';
import { labelOf } from '../../core/journal/labels.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import type { Article } from '../../core/journal/types.js';
import { announce } from './announce.js';
import { activateMark, useAnnotations } from './annotations.js';
import { clearCursor } from './cursor.js';
import { articleOf, goTo, useJournal } from './journal.js';
import { attachMark } from './moved-marks.js';
import { closePanel, openPanel } from './panels.js';
import { clearSelection, useSelection } from './selection.js';

/** A mark for which a passage is being chosen. */
export interface ReattachTask {
  readonly ref: ArticleRef;
  readonly annotation: Annotation;
  readonly from: 'report' | 'card';
}

interface ReattachState {
  readonly task: ReattachTask | null;
  /** The mark in the report that gets the keyboard when the report is opened again. */
  readonly returnTo: string | null;
}

/** What is being attached. */
export const useReattach = create<ReattachState>(() => ({ task: null, returnTo: null }));

/** The article of a mark, if it is still in the open issue. */
const articleFor = ({ ref }: ReattachTask): Article | undefined =>
  useJournal.getState().issue?.articles.find(({ id }) => id === ref.article);

/** Whether a mark can be attached in an article: its own, or any where its own is gone. */
export const belongsTo = (task: ReattachTask, article: string | undefined): boolean =>
  article !== undefined && (article === task.ref.article || !articleFor(task));

/**
 * Goes to the article of a mark, where a passage can be chosen for it: to where it is thought to be, which is `found`, or
 * else to where it most likely was.
 */
export function chooseFor(task: ReattachTask, found?: TextSpan): void {
  const own = articleFor(task);
  const near = found ?? (own && likelyPlace(own, selectorsOf(task.annotation)));
  closePanel();
  clearSelection();
  clearCursor();
  useReattach.setState({ task, returnTo: null });
  const where = own && near ? ` It stood near here: ${labelOf(own, near)}.` : '';
  announce(
    `Choose a passage: select it, or step through the sentences with Alt and the arrow keys. Enter attaches, Escape goes back.${where}`,
    { visible: false },
  );
  const state = useJournal.getState();
  const shown = articleOf(state);
  if (belongsTo(task, shown?.id) && !near) return;
  // Where its own article is gone, the choosing begins in the first.
  const article = own?.id ?? state.issue?.articles[0]?.id;
  if (article !== undefined) goTo({ article, ...near });
}

/** Ends the choosing and gives the keyboard back to where it began. */
function finish({ from, annotation: { id } }: ReattachTask): void {
  clearSelection();
  clearCursor();
  useReattach.setState({ task: null, returnTo: id });
  if (from === 'report') openPanel('edition');
  else activateMark(id, { focusCard: true });
}

/** Leaves everything as it was. */
export function cancelReattaching(): void {
  const { task } = useReattach.getState();
  if (!task) return;
  finish(task);
  announce('Nothing was changed.');
}

/** Attaches the mark to the selected passage; says what is missing where it cannot. */
export function attachHere(): void {
  const { task } = useReattach.getState();
  const { passage } = useSelection.getState();
  const article = articleOf(useJournal.getState());
  if (!task || !article) return;
  if (!belongsTo(task, article.id))
    announce('This is another article. Go back to the one of the mark, or press Escape.');
  else if (!passage) announce('Select a passage first, or press Escape to go back.');
  else {
    // What the reader did to the mark meanwhile is kept.
    const annotation = useAnnotations.getState().byId.get(task.annotation.id)?.annotation ?? task.annotation;
    attachMark({ ref: task.ref, article, annotation, range: passage });
    finish(task);
  }
}
