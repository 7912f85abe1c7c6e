// Where the reader is on the page: read from the scroll position, and put back after any change of layout.
import type { Article } from '../../../core/journal/types.js';
import type { ArticleProgress } from '../../../core/schema/progress.js';
import { useJournal } from '../../state/journal.js';
import { progressKey, useProgress } from '../../state/progress.js';
import { articleElement, blockElement } from './page-text.js';

/** A place that survives a change of text size: a block, and how far the top of the view is into it. */
export interface Anchor {
  readonly block: string;
  /** Share of the block's height above the top of the view; negative when the block begins below it. */
  readonly share: number;
}

const blocksOnPage = (): HTMLElement[] => [
  ...(articleElement()?.querySelectorAll<HTMLElement>('[data-block]') ?? []),
];

/** Index of the first block that ends below a height, by bisection: blocks stand in reading order. */
function firstBelow(blocks: readonly HTMLElement[], height: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads the reader's place; undefined while there is no article on the page. */
export function readPlace(
  scroller: HTMLElement,
): { readonly anchor: Anchor; readonly progress: Omit<ArticleProgress, 'opened'> } | undefined {
  const blocks = blocksOnPage();
  const view = scroller.getBoundingClientRect();
  // Who is at the top is at the first: no other need be looked at.
  const top = blocks[scroller.scrollTop === 0 ? 0 : firstBelow(blocks, view.top + 1)];
  const end = articleElement()?.querySelector('.article-end');
  const id = top?.dataset['block'];
  if (!top || id === undefined) return undefined;
  const rect = top.getBoundingClientRect();
  const offset = view.top - rect.top;
  // A glance at the first screen of a long piece is not reading it.
  const moved = scroller.scrollTop > 0;
  const seen = end ? end.getBoundingClientRect().top <= view.bottom + 1 : false;
  return {
    anchor: { block: id, share: rect.height > 0 ? offset / rect.height : 0 },
    progress: {
      block: id,
      // A page scrolls by whole pixels but its lines do not stand on them: rounded, the place would drift.
      offset: Math.round(offset * 100) / 100,
      furthest: seen ? 1 : moved ? Math.min(firstBelow(blocks, view.bottom) / blocks.length, 0.99) : 0,
    },
  };
}

/** Brings a height to the top of the view, to the nearest pixel: the page cuts off what is over a whole one. */
function scrollToHeight(scroller: HTMLElement, height: number): void {
  scroller.scrollTop = Math.round(scroller.scrollTop + height - scroller.getBoundingClientRect().top);
}

/** Scrolls so that an anchor is where it was. */
export function restoreAnchor(scroller: HTMLElement, anchor: Anchor): void {
  // Who is at the very top stays there.
  if (anchor.block === 'title' && anchor.share <= 0) {
    scroller.scrollTop = 0;
    return;
  }
  const rect = blockElement(anchor.block)?.getBoundingClientRect();
  if (!rect) return;
  scrollToHeight(scroller, rect.top + anchor.share * rect.height);
}

/**
 * Whether a remembered place is the very top of the article, as it is when there is none or its block is gone. Above the
 * title stand its drawing and what it is about: who is at the title's start is there too.
 */
const isTop = (article: Article, progress: ArticleProgress | undefined): boolean =>
  !progress ||
  (progress.block === 'title' && progress.offset <= 0) ||
  !article.blocks.some((block) => block.id === progress.block);

/** Whether an article is on the page already. One that is being drawn for the first time is not. */
export const isOnPage = ({ id }: Article): boolean =>
  document.querySelector<HTMLElement>('[data-article]')?.dataset['article'] === id;

/** Whether the reader, by the place the history is at, comes to the very top of an article. */
export function comesToTop(article: Article): boolean {
  const { issue, history, at } = useJournal.getState();
  const place = history[at];
  if (!issue || place?.article === undefined || (place.start !== undefined && !place.leftAt)) return false;
  return isTop(article, place.leftAt ?? useProgress.getState().articles[progressKey(issue.id, article.id)]);
}

/** Scrolls to a remembered place. */
export function restoreProgress(
  scroller: HTMLElement,
  article: Article,
  progress: ArticleProgress | undefined,
): void {
  const rect =
    progress && !isTop(article, progress) ? blockElement(progress.block)?.getBoundingClientRect() : undefined;
  if (!progress || !rect) scroller.scrollTop = 0;
  else scrollToHeight(scroller, rect.top + progress.offset);
}

/** Brings a DOM range to the middle of the view. */
export function centre(scroller: HTMLElement, range: Range): void {
  const rect = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  scroller.scrollTop += rect.top + Math.min(rect.height, view.height) / 2 - (view.top + view.height / 2);
}
