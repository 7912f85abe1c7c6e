// Tells the program, once, how the start went: it prints the line a person sees in the terminal.
import type { Issue } from '../core/journal/types.js';
import { request } from './platform/journal.js';

let reported = false;

/** When the first article was on screen, in milliseconds since the epoch. */
function firstPaint(): number {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return performance.timeOrigin + (paint?.startTime ?? performance.now());
}

/** Reports the start; `searchIndexMs` is how long the search index took. */
export async function reportStart(issue: Issue, searchIndexMs: number): Promise<void> {
  if (reported) return;
  reported = true;
  await request('reportStart', {
    issueTitle: issue.title,
    issueNumber: issue.number,
    articles: issue.articles.length,
    words: issue.articles.reduce((sum, article) => sum + article.words, 0),
    firstPaintEpochMs: Math.round(firstPaint()),
    searchIndexMs: Math.round(searchIndexMs),
  });
}
