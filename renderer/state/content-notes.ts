// Whether a story is still behind its content note: until the reader has chosen to read it.
import type { Article } from '../../core/journal/types.js';
import { useJournal } from './journal.js';
import { usePreferences } from './preferences.js';
import { noteProgress, progressKey, useProgress } from './progress.js';

/**
 * Whether an article stands behind its note. It does not when notes are switched off, nor once it has been on the page,
 * which is when it first has a place in the reading progress; and a passage of it that is gone to is shown at once.
 */
export function useVeiled(issue: string, article: Article): boolean {
  const wanted = usePreferences((state) => state.contentNotes);
  const seen = useProgress(({ articles }) => articles[progressKey(issue, article.id)] !== undefined);
  const jumped = useJournal(({ history, at }) => history[at]?.start !== undefined);
  return wanted && article.contentNote !== undefined && !seen && !jumped;
}

/** Takes an article out from behind its note, for good. */
export function passNote(issue: string, article: string): void {
  noteProgress(issue, article, { block: 'title', offset: 0, furthest: 0 });
}
