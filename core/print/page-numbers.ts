// Which page each article begins on, when each begins on a page of its own.

/** How many pages something takes. */
export interface PageCount {
  readonly article: string;
  readonly pages: number;
}

/** First page of each article, counted from 1, after `front` pages that stand before them all. */
export function firstPagesOf(front: number, counts: readonly PageCount[]): Readonly<Record<string, number>> {
  let next = front + 1;
  const first: Record<string, number> = {};
  for (const { article, pages } of counts) {
    first[article] = next;
    next += pages;
  }
  return first;
}
