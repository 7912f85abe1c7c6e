// What the reader does to marks besides making them: moving their edges, showing them otherwise, notes without a mark.
import { withSelectors, withStyle } from '../../core/annotation/edit.js';
import { isWhole, styleOf } from '../../core/annotation/read.js';
import { labelOf } from '../../core/journal/labels.js';
import type { TextSpan } from '../../core/journal/sentences.js';
import { nudgeEdge, type Edge } from '../../core/reading/edges.js';
import { announce } from './announce.js';
import { addAnnotation, changeAnnotation, editNote } from './annotation-actions.js';
import { useAnnotations } from './annotations.js';
import { setSide } from './layout.js';
import { selectorsFor } from './passage-selectors.js';

/** Where the passage of a mark stands; undefined when it has none or it was not found. */
export function spanOfMark(id: string): TextSpan | undefined {
  const mark = useAnnotations.getState().byId.get(id);
  if (!mark || mark.resolution.status === 'orphan' || isWhole(mark.annotation)) return undefined;
  return mark.resolution.range;
}

/** The words on the inner side of an edge, for saying where it is. */
function wordsAt(text: string, { start, end }: TextSpan, edge: Edge): string {
  const words = text.slice(start, end).trim().split(/\s+/);
  return (edge === 'start' ? words.slice(0, 3) : words.slice(-3)).join(' ');
}

/** Puts a mark on another passage and says where its edge is now; its note, tags and meaning stay. */
export function moveMark(id: string, span: TextSpan, edge: Edge): void {
  const { article } = useAnnotations.getState();
  const before = spanOfMark(id);
  if (!article || !before || (before.start === span.start && before.end === span.end)) return;
  changeAnnotation(id, `move the ${edge} of a mark`, (annotation, now) =>
    withSelectors(annotation, selectorsFor(article, span), now),
  );
  const does = edge === 'start' ? 'begins' : 'ends';
  announce(`The mark ${does} with “${wordsAt(article.text, span, edge)}”, ${labelOf(article, span)}`);
}

/** Moves an edge of a mark by a word. */
export function nudgeMark(id: string, edge: Edge, step: -1 | 1): void {
  const { article } = useAnnotations.getState();
  const before = spanOfMark(id);
  if (!article || !before) return;
  const after = nudgeEdge(article, before, edge, step);
  if (after === before) announce(`The ${edge} of the mark can go no further.`);
  else moveMark(id, after, edge);
}

/** Shows a highlight as an underline, or an underline as a highlight. */
export function toggleMarkStyle(id: string): void {
  const annotation = useAnnotations.getState().byId.get(id)?.annotation;
  if (!annotation || isWhole(annotation)) return;
  const style = styleOf(annotation) === 'highlight' ? 'underline' : 'highlight';
  changeAnnotation(id, style, (before, now) => withStyle(before, style, now));
  announce(style === 'underline' ? 'Underlined' : 'Highlighted');
}

/** Opens a new note, which has just been added, in the margin. */
function write(id: string | undefined): void {
  if (id === undefined) return;
  setSide('notes', true);
  editNote(id);
}

/** Begins a note on a passage without marking it. */
export function addPassageNote(span: TextSpan): void {
  write(addAnnotation('note', (article) => ({ selectors: selectorsFor(article, span), style: 'unmarked' })));
}

/** Begins a note on all of what is open: the article, or the issue on its own page. */
export function addWholeNote(): void {
  write(addAnnotation('note', () => ({})));
}
