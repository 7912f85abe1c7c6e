// How far the reader is in each article, remembered a moment after the page comes to rest.
import { create } from 'zustand';
import { emptyProgress, type ArticleProgress, type ReadingProgress } from '../../core/schema/progress.js';
import { request } from '../platform/journal.js';

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
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  await request('saveProgress', useProgress.getState());
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

/** How read an article is, for the contents. */
export type ReadState = 'unread' | 'reading' | 'read';

/** Read when its end was on screen, reading when anything past the first screen was. */
export function readState(progress: ArticleProgress | undefined): ReadState {
  if (!progress || progress.furthest === 0) return 'unread';
  return progress.furthest >= 1 ? 'read' : 'reading';
}
