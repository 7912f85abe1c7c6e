// How far the reader is in each article, remembered a moment after the page comes to rest.
import { create } from 'zustand';
import { emptyProgress, type ArticleProgress, type ReadingProgress } from '../../core/schema/progress.js';
import type { StorageError } from '../../core/ipc/contract.js';
import type { Result } from '../../core/result.js';
import { request } from '../platform/journal.js';

export { readState } from '../../core/reading/read-state.js';

/** Reading progress of the whole library. */
export const useProgress = create<ReadingProgress>(() => emptyProgress);

/** Pause after the last scroll before a place is written down, in milliseconds. */
const restMs = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The key of an article in the progress file. */
export const progressKey = (issue: string, article: string): `${string}/${string}` => `${issue}/${article}`;

/** Takes over what was read from disk. */
export function loadProgress(stored: ReadingProgress): void {
  useProgress.setState(stored, true);
}

/** Writes down at once what is waiting. A failure is not shown: the place is a convenience, and the folder's state is. */
export async function flushProgress(): Promise<void> {
  if (timer !== undefined) await saveProgressNow();
}

/** Writes everything down now; an answer that is not ok says why it could not be. */
export function saveProgressNow(): Promise<Result<null, StorageError>> {
  clearTimeout(timer);
  timer = undefined;
  return request('saveProgress', useProgress.getState());
}

/** Notes where the reader is; `furthest` never goes back. */
export function noteProgress(issue: string, article: string, place: Omit<ArticleProgress, 'opened'>): void {
  const key = progressKey(issue, article);
  useProgress.setState(({ articles }) => ({
    issue,
    article,
    articles: {
      ...articles,
      [key]: {
        ...place,
        furthest: Math.max(place.furthest, articles[key]?.furthest ?? 0),
        opened: new Date().toISOString(),
      },
    },
  }));
  clearTimeout(timer);
  timer = setTimeout(() => void flushProgress(), restMs);
}

/** Puts what is known of an article in place of what was, or forgets it; written down a moment later. */
export function setProgress(issue: string, article: string, place: ArticleProgress | undefined): void {
  const key = progressKey(issue, article);
  useProgress.setState(({ articles }) => ({
    articles: Object.fromEntries([
      ...Object.entries(articles).filter(([known]) => known !== key),
      ...(place ? [[key, place] as const] : []),
    ]),
  }));
  clearTimeout(timer);
  timer = setTimeout(() => void flushProgress(), restMs);
}
