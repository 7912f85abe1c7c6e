// The reader's progress in one issue, for the pages that show all of it.
import type { ProgressOf } from '../../../core/reading/read-state.js';
import { progressKey, useProgress } from '../../state/progress.js';

/** Looks up the progress of an issue's articles; draws again whenever any changes. */
export function useProgressOf(issue: string): ProgressOf {
  const articles = useProgress((state) => state.articles);
  return (article) => articles[progressKey(issue, article)];
}
