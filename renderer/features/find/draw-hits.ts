// Draws the hits by CSS Custom Highlight, so that the page stays as it is and a hit never looks like a saved mark.
import type { TextSpan } from '../../../core/journal/sentences.js';
import type { Article } from '../../../core/journal/types.js';
import { centre, rangeOf, rangesOf } from '../reader/index.js';

/** Takes the drawing of all hits away. */
export function clearHits(): void {
  CSS.highlights.delete('find');
  CSS.highlights.delete('find-current');
}

/** Draws all hits, and the current one over them and over the light after a jump. */
export function drawHits(article: Article, hits: readonly TextSpan[], current: number): void {
  const ranges = rangesOf(article, hits);
  const chosen = ranges[current];
  const others = ranges.filter((range) => range !== undefined && range !== chosen) as StaticRange[];
  const all = new Highlight(...others.slice(0, mostAtOnce));
  for (const range of others.slice(mostAtOnce)) all.add(range);
  all.priority = 1;
  CSS.highlights.set('find', all);
  const one = chosen ? new Highlight(chosen) : new Highlight();
  one.priority = 2;
  CSS.highlights.set('find-current', one);
}

/** Most arguments that are handed over in one call. */
const mostAtOnce = 1000;

/** Brings a hit to the middle of the view, and a wide table to where it stands in it. */
export function showHit(article: Article, hit: TextSpan, scroller: HTMLElement): void {
  const range = rangeOf(article, hit);
  if (!range) return;
  const element = range.startContainer.parentElement;
  if (element?.closest('.table-scroll')) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  centre(scroller, range);
}

/** Selects a hit, so that reading and marking go on from it. */
export function selectHit(article: Article, hit: TextSpan): void {
  const range = rangeOf(article, hit);
  const selection = document.getSelection();
  if (!range || !selection) return;
  selection.removeAllRanges();
  selection.addRange(range);
}
