// Where on the page the passages of marks begin.
import { isWhole } from '../../../core/annotation/read.js';
import type { Article } from '../../../core/journal/types.js';
import type { Mark } from '../../state/annotations.js';
import { articleElement, markElement, rangeOf } from '../reader/index.js';

/** Passages of more marks than this are looked for all together. */
const few = 8;

/** The elements in which marks begin, by id. */
function firstElements(article: Article, marks: readonly Mark[]): ReadonlyMap<string, Element> {
  const firsts = new Map<string, Element>();
  if (marks.length <= few)
    for (const { annotation, resolution } of marks) {
      const element =
        resolution.status !== 'orphan' && markElement(article, annotation.id, resolution.range.start);
      if (element) firsts.set(annotation.id, element);
    }
  else
    for (const element of articleElement()?.querySelectorAll<HTMLElement>('mark[data-first]') ?? [])
      firsts.set(element.dataset['mark'] ?? '', element);
  return firsts;
}

/**
 * Tops of the first lines, in pixels below `origin` (a top in the window), by id. One layout for all. A lost passage has
 * none, and one in a part of the text that is still to be drawn begins where the text ends by now; an annotation on the
 * whole article begins at 0.
 */
export function passageTops(
  article: Article,
  marks: readonly Mark[],
  origin: number,
): ReadonlyMap<string, number> {
  const firsts = firstElements(article, marks);
  const tops = new Map<string, number>();
  for (const { annotation, resolution } of marks) {
    const { id } = annotation;
    if (isWhole(annotation)) tops.set(id, 0);
    else if (resolution.status !== 'orphan') {
      const { start, end } = resolution.range;
      const place = firsts.get(id) ?? rangeOf(article, { start, end: Math.min(end, start + 1) });
      const line = place?.getClientRects()[0];
      const top =
        line?.top ?? articleElement()?.querySelector('.article-body')?.getBoundingClientRect().bottom;
      if (top !== undefined) tops.set(id, top - origin);
    }
  }
  return tops;
}
