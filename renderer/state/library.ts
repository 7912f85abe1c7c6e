// Going from one issue of the library to another.
import { request } from '../platform/journal.js';
import { flushSaving } from './saving.js';
import { openIssue } from './journal.js';
import { addNotices } from './notices.js';
import { progressKey, useProgress } from './progress.js';

/** Counts the requests, so that of two in a row the later one counts, whichever is answered first. */
let latest = 0;

/**
 * Opens another issue at an article, or where the reader left it, or at its own page. What was being written is saved
 * first; an issue that cannot be opened is said in a notice, and the open one stays.
 */
export async function switchIssue(id: string, wanted?: string): Promise<void> {
  const mine = (latest += 1);
  await flushSaving();
  const answer = await request('openIssue', { issue: id });
  if (mine !== latest) return;
  if (!answer.ok) {
    addNotices([{ severity: 'error', title: 'The issue could not be opened', detail: answer.error.message }]);
    return;
  }
  const issue = answer.value;
  const { articles } = useProgress.getState();
  const opened = (article: string): string => articles[progressKey(id, article)]?.opened ?? '';
  const [last] = issue.articles
    .filter((article) => opened(article.id) !== '')
    .sort((a, b) => opened(b.id).localeCompare(opened(a.id)));
  openIssue(issue, issue.articles.find((article) => article.id === wanted)?.id ?? last?.id);
}
