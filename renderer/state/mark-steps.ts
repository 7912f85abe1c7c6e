// The commands that go from mark to mark, which only the page can carry out: it knows where the reader is.
import { create } from 'zustand';
import { needArticle } from './need-article.js';

/** The last step asked for; `count` grows, so that asking twice is two steps. */
export const useMarkSteps = create<{ readonly step: -1 | 1; readonly count: number }>(() => ({
  step: 1,
  count: 0,
}));

/** Goes to the mark after (1) or before (-1) the place the reader is at. */
export function stepMark(step: -1 | 1): void {
  if (!needArticle('this key goes through its marks. All of them are in the notebook, Ctrl+Shift+N.')) return;
  useMarkSteps.setState(({ count }) => ({ step, count: count + 1 }));
}
